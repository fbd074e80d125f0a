import { expect, it } from 'vitest';
import { readSuite } from './suite-report';

const line = (figures: object) => JSON.stringify({ suite: 'races', holds: true, broken: 0, ...figures });

it('counts a suite that holds as one test and keeps its figures', () => {
  const output = `races: nothing twice\nseed 7\n${line({ rounds: 2 })}\n`;
  expect(readSuite('races', 0, output)).toEqual({
    passed: 1,
    failures: [],
    figures: [line({ rounds: 2 })],
  });
});

it('tells what was broken, with the figures', () => {
  const output = `seed 7\nbroken: two captures of BN-1\n${line({ holds: false, broken: 1 })}`;
  const [failure] = readSuite('races', 1, output).failures;
  expect(failure?.title).toBe('npm run prove -- races --short');
  expect(failure?.detail).toContain('two captures of BN-1');
});

it.each([
  ['no figures', ''],
  ['the figures of another suite', line({ suite: 'forge' })],
  ['a log with braces', '{not json}'],
])('does not take %s for a good run', (_, output) => {
  expect(readSuite('races', 0, output)).toMatchObject({ passed: 0, failures: [{}] });
});
