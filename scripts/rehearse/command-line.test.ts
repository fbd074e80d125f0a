import { expect, it } from 'vitest';
import { GROUPS, readWish } from './command-line';

it('without arguments everything is tried', () => {
  expect(readWish([])).toEqual({
    help: false,
    only: GROUPS,
    resume: undefined,
    waitMs: 600_000,
    updateShapes: false,
  });
});

it('takes parts, a run to go on with and a time to wait', () => {
  expect(readWish(['--only', 'pay, refund', '--resume', 'x.json', '--wait', '2m'])).toMatchObject({
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
  expect(() => readWish(args)).toThrow(message);
});
