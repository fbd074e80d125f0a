import { expect, it } from 'vitest';
import { readArguments } from './command-line';

it('looks once around without arguments', () => {
  expect(readArguments([])).toEqual({ kind: 'round', due: false });
  expect(readArguments(['--due'])).toEqual({ kind: 'round', due: true });
});

it.each([
  ['90m', 90 * 60_000],
  ['12h', 12 * 3_600_000],
  ['7d', 7 * 86_400_000],
])('reports since %s', (since, sinceMs) => {
  expect(readArguments(['--since', since, '--report'])).toEqual({
    kind: 'report',
    since,
    sinceMs,
    json: false,
  });
});

it('reports a week unless told otherwise', () => {
  expect(readArguments(['--report', '--json'])).toMatchObject({ since: '7d', json: true });
});

it.each(['', '7', 'd', '0d', '-1d', '7w', '7 d', '1.5h', '999999d', 'yesterday'])(
  'refuses --since "%s" and says what is allowed',
  (since) => {
    expect(() => readArguments(['--report', `--since=${since}`])).toThrow(/90m, 12h or 7d/);
  },
);

it.each([
  [['--since', '7d']],
  [['--json']],
  [['--nonsense']],
  [['7d']],
  [['--report', '--since']],
  [['--report', '--due']],
])('refuses %j', (args) => {
  expect(() => readArguments(args)).toThrow();
});

it('helps whatever else is said', () => {
  expect(readArguments(['--help', '--report'])).toEqual({ kind: 'help' });
});
