import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldErrorsOf } from '@/lib/action';
import { formatINR, paise, toRupeeInput } from '@/lib/money';
import { linesText } from './line-amounts';
import { amountFields, cancelFields, settleFields } from './payment-action-fields';
import { readingFields } from './reading-fields';

const typed = (changes: Record<string, string | undefined> = {}) => ({
  orderId: 'order-1',
  formToken: 'token-1',
  extent: 'part',
  shown: '149900',
  amount: '499.50',
  confirmed: '49950-99950',
  ...changes,
});
const refundFields = amountFields('refund');
const errors = (fields: Record<string, string | undefined>) => {
  const parsed = refundFields.safeParse(fields);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe('the amount in a capture or refund form', () => {
  it('is read as people type it, once the form has named it', () => {
    for (const [amount, confirmed, paise] of [
      ['499.50', '49950-99950', 49_950],
      [' ₹ 1,499/- ', '149900-0', 149_900],
      ['Rs. ०००१.००', '100-149800', 100],
    ] as const) {
      expect(refundFields.parse(typed({ amount, confirmed }))).toEqual({
        orderId: 'order-1',
        formToken: 'token-1',
        amount: paise,
      });
    }
  });

  it('does not move while the form has named another amount, another rest, or none', () => {
    for (const confirmed of [undefined, '', '49951-99950', '49950-99949', '49950']) {
      expect(errors(typed({ confirmed }))).toEqual({
        confirmed:
          'This refunds ₹499.50 (four hundred ninety-nine rupees and fifty paise). ₹999.50 stays with you and can be refunded later.',
      });
    }
  });

  it('is the whole amount as shown when all of it was chosen, whatever was typed before', () => {
    expect(refundFields.parse(typed({ extent: 'full', amount: 'rubbish' }))).toMatchObject({
      amount: 149_900,
    });
  });

  it('keeps every paisa, for every amount up to what is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 100_000_000 }), fc.nat(1_000_000), (amount, more) => {
        const form = { shown: String(amount + more), confirmed: `${amount}-${more}` };
        for (const text of [toRupeeInput(paise(amount)), formatINR(paise(amount))]) {
          expect(refundFields.parse(typed({ ...form, amount: text }))).toMatchObject({ amount });
        }
      }),
    );
  });

  it('is refused beside its field when it is not one, too small, or above what is shown', () => {
    for (const amount of ['', undefined, 'a lot', '-5', '1e3', '1.234', '199,50']) {
      expect(Object.keys(errors(typed({ amount })))).toEqual(['amount']);
    }
    expect(errors(typed({ amount: '0.99' }))).toEqual({ amount: 'The gateway takes ₹1 or more.' });
    expect(errors(typed({ amount: '1499.01' }))).toEqual({
      amount: '₹1,499.01 is more than the ₹1,499 that can still be refunded.',
    });
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

describe('a refund of the goods alone', () => {
  it('takes the amount that was shown beside everything', () => {
    const chosen = typed({ extent: 'goods', goods: '147540', amount: 'rubbish' });
    expect(refundFields.parse(chosen)).toMatchObject({ amount: 147_540 });
  });

  it('is refused without it, and above everything', () => {
    for (const goods of [undefined, '149901', '-1'])
      expect(Object.keys(errors(typed({ extent: 'goods', goods })))).not.toEqual([]);
  });
});

describe('a refund of items that come back', () => {
  const lines = linesText([
    { position: 0, label: 'A kurta', quantity: 2, left: 2, paid: paise(100_000) },
    { position: 'delivery', label: 'Delivery', quantity: 1, left: 1, paid: paise(4_900) },
  ]);
  const chosen = typed({
    extent: 'lines',
    lines,
    'line-0': '1',
    'line-delivery': '',
    shelf: 'on',
    linesConfirmed: '50000-99900',
  });

  it('gives back what was paid for them, and their units to the shelf unless the box is empty', () => {
    expect(refundFields.parse(chosen)).toMatchObject({
      amount: 50_000,
      unitsBack: [{ position: 0, units: 1 }],
    });
    expect(refundFields.parse({ ...chosen, shelf: undefined })).toMatchObject({ unitsBack: [] });
  });

  it('does not move before its amount was shown, in words', () => {
    for (const linesConfirmed of [undefined, '', '50000-99901']) {
      expect(errors({ ...chosen, linesConfirmed })).toEqual({
        linesConfirmed:
          'This refunds ₹500 (five hundred rupees). ₹999 stays with you and can be refunded later.',
      });
    }
  });

  it('is refused where nothing is chosen, too much, or lines that no form of ours has', () => {
    expect(errors({ ...chosen, 'line-0': '0' })).toEqual({ lines: 'Choose at least one item.' });
    expect(errors({ ...chosen, 'line-0': '3' })).toEqual({ 'line-0': 'At most 2.' });
    expect(errors({ ...chosen, shown: '40000' })).toHaveProperty('lines');
    expect(errors({ ...chosen, lines: '[{}]' })).toEqual({
      lines: 'This form is out of date. Load the page again.',
    });
  });
});

describe('what was read in the gateway’s dashboard', () => {
  const faults = (typed: Record<string, string>) => {
    const parsed = readingFields.safeParse(typed);
    return parsed.success ? [] : Object.keys(fieldErrorsOf(parsed.error));
  };

  it('is a state with its amounts, as people type them', () => {
    expect(readingFields.parse({ state: 'charged', amount: '₹ 1,59,900.50/-', refunded: '' })).toEqual({
      state: 'charged',
      amountPaise: 15_990_050,
      refundedPaise: undefined,
    });
    expect(readingFields.parse({ state: 'held', amount: '५००', refunded: '0' })).toMatchObject({
      amountPaise: 50_000,
      refundedPaise: 0,
    });
    expect(readingFields.parse({ state: 'nothing', amount: 'whatever' })).toMatchObject({ amountPaise: 0 });
  });

  it('names the field that cannot be read', () => {
    expect(faults({})).toEqual(['state']);
    expect(faults({ state: 'paid', amount: '1' })).toEqual(['state']);
    expect(faults({ state: 'charged' })).toEqual(['amount']);
    const said = (typed: object) => readingFields.safeParse({ state: 'charged', ...typed }).error?.issues;
    expect(said({})).toEqual(said({ amount: '' }));
    expect(faults({ state: 'charged', amount: '1,49', refunded: '-1' })).toEqual(['amount', 'refunded']);
  });

  it('goes with the form that settles it, and only where it was typed', () => {
    const form = { orderId: 'o1', formToken: 't1', seen: 'a'.repeat(64), way: 'accepted', reason: 'seen' };
    expect(settleFields.parse(form)).toEqual(form);
    const reading = { state: 'charged', amountPaise: 149_900, refundedPaise: undefined };
    expect(settleFields.parse({ ...form, state: 'charged', amount: '1499' })).toEqual({ ...form, reading });
    expect(settleFields.safeParse({ ...form, state: 'charged', amount: 'x' }).success).toBe(false);
  });
});
