import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldErrorsOf } from '@/lib/action';
import { formatINR, paise, toRupeeInput } from '@/lib/money';
import { amountFields, cancelFields } from './money-form';

const typed = (changes: Record<string, string | undefined> = {}) => ({
  orderId: 'order-1',
  formToken: 'token-1',
  extent: 'part',
  shown: '149900',
  amount: '499.50',
  ...changes,
});
const errors = (fields: Record<string, string | undefined>) => {
  const parsed = amountFields.safeParse(fields);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe('the amount in a capture or refund form', () => {
  it('is read as people type it', () => {
    for (const [text, amount] of [
      ['499.50', 49_950],
      [' ₹ 1,499 ', 149_900],
      ['Rs. 0001.00', 100],
    ] as const) {
      expect(amountFields.parse(typed({ amount: text }))).toEqual({
        orderId: 'order-1',
        formToken: 'token-1',
        amount,
      });
    }
  });

  it('is the whole amount as shown when all of it was chosen, whatever was typed before', () => {
    expect(amountFields.parse(typed({ extent: 'full', amount: 'rubbish' }))).toMatchObject({
      amount: 149_900,
    });
  });

  it('keeps every paisa, for every amount up to what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 100_000_000 }), fc.nat(1_000_000), (amount, more) => {
        const shown = String(amount + more);
        for (const text of [toRupeeInput(paise(amount)), formatINR(paise(amount))]) {
          expect(amountFields.parse(typed({ amount: text, shown }))).toMatchObject({ amount });
        }
      }),
    );
  });

  it('is refused beside its field when it is not one, too small, or above what is shown', () => {
    for (const amount of ['', undefined, 'a lot', '-5', '1e3', '1.234', '٣']) {
      expect(errors(typed({ amount }))).toEqual({ amount: 'Type an amount in rupees, like 499 or 499.50.' });
    }
    expect(errors(typed({ amount: '0.99' }))).toEqual({ amount: 'The gateway takes ₹1 or more.' });
    expect(errors(typed({ amount: '1499.01' }))).toEqual({ amount: 'At most ₹1,499.' });
  });

  it('is refused as out of date when somebody has changed what the form carries along', () => {
    for (const changes of [{ shown: '-1' }, { shown: '1e9' }, { orderId: '../x' }, { formToken: '' }]) {
      expect(Object.values(errors(typed(changes)))).toEqual([
        'This form is out of date. Load the page again.',
      ]);
    }
    expect(errors(typed({ extent: 'twice' }))).toEqual({ extent: 'Choose how much.' });
  });
});

describe('the reason', () => {
  const reason = (text: string) => cancelFields.parse({ orderId: 'o', formToken: 't', reason: text }).reason;

  it('is cleaned of what cannot be seen, and absent when nothing is left', () => {
    expect(reason('  out of\u202E stock\n')).toBe('out of stock');
    expect(reason(' \u200B ')).toBeUndefined();
  });

  it('has a limit', () => {
    const long = { orderId: 'o', formToken: 't', reason: 'x'.repeat(201) };
    expect(cancelFields.safeParse(long).success).toBe(false);
  });
});
