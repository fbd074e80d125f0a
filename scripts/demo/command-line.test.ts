import { expect, it } from 'vitest';
import { parseCommandLine } from './command-line';

it('is one shop on SQLite unless told otherwise, and one on PostgreSQL by --postgres alone', () => {
  expect(parseCommandLine([])).toEqual({ postgres: false, instances: 1 });
  expect(parseCommandLine(['--postgres'])).toEqual({ postgres: true, instances: 1 });
  expect(parseCommandLine(['--postgres', '--instances', '3'])).toEqual({ postgres: true, instances: 3 });
});

it('refuses several instances without PostgreSQL, and says why', () => {
  expect(() => parseCommandLine(['--instances', '3'])).toThrow('written by one shop alone');
});

it.each(['0', '11', '2.5', 'many', ''])('does not take "%s" for a number of instances', (count) => {
  expect(() => parseCommandLine(['--postgres', '--instances', count])).toThrow('from 1 to 10');
});

it('refuses what it does not know', () => {
  expect(() => parseCommandLine(['--mysql'])).toThrow('--mysql');
});
