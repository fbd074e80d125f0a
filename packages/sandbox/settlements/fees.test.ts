import fc from 'fast-check';
import { expect, it } from 'vitest';
import { feesOf } from './fees';

it('keeps back what the method costs, with tax on that', () => {
  expect(feesOf('CARD', 149_900)).toEqual({ mdr: 2_848, gst: 513 });
  expect(feesOf('UPI', 149_900)).toEqual({ mdr: 0, gst: 0 });
});

it('never more than the payment, and whole paise', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('CARD', 'UPI', 'CARDLESS_EMI', 'ANOTHER'),
      fc.nat(100_000_000),
      (method, amount) => {
        const { mdr, gst } = feesOf(method, amount);
        expect(Number.isInteger(mdr) && Number.isInteger(gst)).toBe(true);
        expect(mdr + gst).toBeLessThanOrEqual(amount);
      },
    ),
  );
});
