import { expect, it, vi } from 'vitest';
import { consoleLine, guardConsole } from './guard-console';

const messageOf = (...args: unknown[]) => JSON.parse(consoleLine(50, args, 0)).msg;

it('makes one line of what has several, so that nobody writes a line of the log', () => {
  const forged = consoleLine(50, [new Error('no page "/a\n{"level":30,"msg":"started"}"')], 0);
  expect(forged.split('\n')).toHaveLength(1);
  expect(JSON.parse(forged)).toMatchObject({ level: 50, msg: expect.stringContaining('\n{"level":30') });
});

it.each([
  ['\u001b[2Jgone', 'gone'],
  ['a\u009b31mred', 'ared'],
  ['bell\u0007 and back\bspace', 'bell  and back space'],
  ['a\rb\u2028c', 'a b c'],
])('says nothing to a terminal: %j', (text, kept) => {
  expect(messageOf(text)).toBe(kept);
});

it.each([
  'Failed to find Server Action "4012001037141112".',
  'Failed to find Server Action "4012-0010-3714-1112".',
  'Failed to find Server Action "4012 0010 3714 1112".',
  'Failed to find Server Action "४०१२००१०३७१४१११२".',
])('leaves a card’s number out: %s', (text) => {
  expect(messageOf(new Error(text))).toContain('Failed to find Server Action "[number]".');
});

it('keeps where an error came from, and ends in time', () => {
  expect(messageOf(new TypeError('no such field'))).toMatch(/^TypeError: no such field\n +at /);
  expect(messageOf('x'.repeat(100_000)).length).toBeLessThanOrEqual(4_000);
  expect(messageOf('%s of %d', 'one', 2)).toBe('one of 2');
});

it('takes the place of both ways to print a fault, and formats nothing twice', () => {
  const printed = vi.fn();
  const target = { error: printed, warn: printed };
  guardConsole(target);
  target.error('100%s');
  target.warn('careful');
  expect(printed.mock.calls.map(([form, line]) => [form, JSON.parse(line)])).toEqual([
    ['%s', { level: 50, time: expect.any(Number), msg: '100%s' }],
    ['%s', { level: 40, time: expect.any(Number), msg: 'careful' }],
  ]);
});
