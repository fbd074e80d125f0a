import { expect, it } from 'vitest';
import { GROUPS, readArguments } from './command-line';

it('without arguments everything is tried', () => {
  expect(readArguments([])).toEqual({
    help: false,
    only: GROUPS,
    resume: undefined,
    waitMs: 600_000,
    updateShapes: false,
  });
});

it('takes parts, a run to go on with and a time to wait', () => {
  expect(readArguments(['--only', 'pay, refund', '--resume', 'x.json', '--wait', '2m'])).toMatchObject({
    only: ['pay', 'refund'],
    resume: 'x.json',
    waitMs: 120_000,
  });
});

it.each([
  [['--only', 'pay,everything'], /--only takes gateway, .* got "everything"/],
  [['--wait', '10'], /--wait takes minutes/],
  [['--production'], /--production/],
])('refuses %j', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
