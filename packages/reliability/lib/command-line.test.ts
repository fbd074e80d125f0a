import { expect, it } from 'vitest';
import { readSettings } from './command-line';
import type { Suite } from './suite';

const suite: Suite = {
  name: 'example',
  promise: 'nothing',
  full: { rounds: 200, clicks: 100 },
  short: { rounds: 2, clicks: 100 },
  run: async () => ({ figures: {}, broken: [] }),
};

it('runs the whole of it unless told otherwise', () => {
  expect(readSettings(suite, []).size).toEqual({ rounds: 200, clicks: 100 });
  expect(readSettings(suite, ['--short']).size).toEqual({ rounds: 2, clicks: 100 });
});

it('takes single sizes and the seed', () => {
  const args = ['--short', '--clicks', '7', '--seed', '42'];
  expect(readSettings(suite, args)).toEqual({ seed: 42, size: { rounds: 2, clicks: 7 }, postgres: false });
});

it('draws a seed when none is given', () => {
  expect(readSettings(suite, []).seed).toBeGreaterThanOrEqual(0);
});

it('takes PostgreSQL where the suite does', () => {
  expect(readSettings({ ...suite, onPostgres: true }, ['--postgres']).postgres).toBe(true);
  expect(() => readSettings(suite, ['--postgres'])).toThrow('--postgres');
});

it.each([['--rounds', 'many'], ['--seed', '-1'], ['--nonsense', '3'], ['--rounds']])(
  'refuses %s %s',
  (...args) => {
    expect(() => readSettings(suite, args)).toThrow();
  },
);
