import { expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { refundNoteOf } from './money-figures';

const note = (max: number, fee: number, inWhichMoney?: string) =>
  refundNoteOf({ refund: { allowed: true, max: paise(max), goods: paise(max) } }, fee, inWhichMoney);

it('a refund that can give back the convenience fee alone says so before', () => {
  expect(note(3_538, 3_538)).toBe('What is left is the convenience fee: the goods have been refunded.');
  expect(note(3_538, 3_538, 'Refunds are made in rupees.')).toMatch(
    /refunded\. Refunds are made in rupees\.$/,
  );
  // Less than ₹1 of the goods cannot go back alone.
  expect(note(3_637, 3_538)).toContain('the convenience fee');
  expect(note(3_638, 3_538)).toBeUndefined();
  expect(note(50, 0)).toBeUndefined();
  expect(note(149_900, 0, 'Refunds are made in rupees.')).toBe('Refunds are made in rupees.');
  expect(
    refundNoteOf({ refund: { allowed: false, reason: 'nothing-captured' } }, 3_538, undefined),
  ).toBeUndefined();
});
