import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatINR, paise, toRupeeInput } from '@/lib/money';
import { inWords } from '@/lib/typed/amount-in-words';
import { type PartialAction, type PaymentAmount, partSays, readPaymentAmount } from './payment-amount';

const max = paise(38_900);
function checked(action: PartialAction, typed: string, of = max): PaymentAmount {
  const read = readPaymentAmount(action, typed, of);
  if ('fault' in read) throw new Error(read.fault);
  return read;
}
const actions = fc.constantFrom<PartialAction>('capture', 'refund');
const parts = fc
  .tuple(fc.integer({ min: 100, max: 100_000_000 }), fc.nat(100_000_000))
  .map(([amount, rest]) => ({ amount: paise(amount), rest: paise(rest) }));

describe('an amount that is about to move', () => {
  it('is repeated in figures and words, with the rest that a capture gives back for good', () => {
    expect(checked('capture', '₹ 123.45/-').says).toEqual([
      'This captures ₹123.45 (one hundred twenty-three rupees and forty-five paise).',
      '₹265.55 (two hundred sixty-five rupees and fifty-five paise) is released to the card for good.',
    ]);
    expect(checked('capture', '389').says).toEqual([
      'This captures ₹389 (three hundred eighty-nine rupees).',
    ]);
  });

  it('is asked about twice when a capture gives up more than half, and a refund never', () => {
    expect(checked('capture', '194.49').grave).toBe(true);
    expect(checked('capture', '194.50').grave).toBe(false);
    expect(checked('refund', '1').grave).toBe(false);
  });

  it('says that a refund leaves what can never be refunded, below ₹1', () => {
    expect(checked('refund', '388.01').says.at(-1)).toBe(
      'Only ₹0.99 would be left, and it can never be refunded: the gateway takes ₹1 or more.',
    );
    expect(checked('refund', '388').says.at(-1)).toBe('₹1 stays with you and can be refunded later.');
    expect(checked('refund', '389').says).toHaveLength(1);
    // The goods alone are a part as well where a convenience fee stays.
    expect(partSays('refund', paise(38_850), max)).toEqual([
      'This refunds ₹388.50 (three hundred eighty-eight rupees and fifty paise).',
      'Only ₹0.50 would be left, and it can never be refunded: the gateway takes ₹1 or more.',
    ]);
  });

  it('is named by its confirmation with its rest, whatever way it was typed', () => {
    fc.assert(
      fc.property(actions, parts, (action, { amount, rest }) => {
        const all = paise(amount + rest);
        const read = checked(action, toRupeeInput(amount), all);
        expect(read).toEqual(checked(action, formatINR(amount), all));
        expect(read.amount).toBe(amount);
        expect(read.confirmation).toBe(`${amount}-${rest}`);
        expect(read.says[0]).toContain(`${formatINR(amount)} (${inWords(amount)})`);
        expect(read.says.slice(1).join().includes(formatINR(rest))).toBe(rest > 0);
        expect(read.grave).toBe(action === 'capture' && rest > amount);
      }),
    );
  });

  it('is refused below what the gateway takes, above what there is, and where it cannot be read', () => {
    for (const action of ['capture', 'refund'] as const) {
      expect(readPaymentAmount(action, '0.99', max)).toEqual({ fault: 'The gateway takes ₹1 or more.' });
      expect(readPaymentAmount(action, '389.01', max)).toMatchObject({
        fault: expect.stringContaining('₹389.01 is more'),
      });
      expect(readPaymentAmount(action, '199,50', max)).toMatchObject({
        fault: expect.stringContaining('commas'),
      });
    }
  });
});
