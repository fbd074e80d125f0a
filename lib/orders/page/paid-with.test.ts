import { describe, expect, it, vi } from 'vitest';
import type { PaymentRow } from '@/db/queries/gateway-records';
import { orderDetails } from '@/shop/messages';
import { foreignAmount, foreignText } from './foreign';
import { instrumentWords, paidParts } from './paid-with';

const language = vi.hoisted(() => ({ now: 'en' }));
vi.mock('#language', () => ({ currentLanguage: () => language.now, currentWords: () => undefined }));

function payment(changes: Partial<PaymentRow> = {}): PaymentRow {
  return {
    id: 'p1',
    orderId: 'o1',
    status: 'PROCESSED',
    method: 'CARD',
    amountPaise: 149_900,
    capturedPaise: 149_900,
    feePaise: 0,
    paidValue: 149_900,
    paidCurrency: 'INR',
    conversionRate: null,
    conversionBy: null,
    plan: null,
    instrument: { label: 'VISA credit card', last4: '1112' },
    rrn: null,
    approvalCode: null,
    acquirerName: null,
    acquirerReference: null,
    isAggregator: null,
    cardCategory: null,
    cardCountry: null,
    tokenType: null,
    capturedAt: null,
    errorCode: null,
    errorMessage: null,
    createdAt: 0,
    ...changes,
  };
}

describe('what an order was paid with', () => {
  it('is named masked, with its account and its bank', () => {
    expect(instrumentWords({ label: 'UPI', account: 'as…@okbank' })).toBe('UPI as…@okbank');
    expect(instrumentWords({ label: 'VISA credit card', last4: '1112', issuer: 'HDFC' })).toBe(
      'VISA credit card ···· 1112, HDFC',
    );
  });

  it('is each payment that was approved, and no try that was not', () => {
    const rows = [
      payment({ id: 'declined', status: 'FAILED' }),
      payment({ id: 'points', method: 'POINTS', instrument: { label: 'Points' }, amountPaise: 2_000 }),
      payment({ id: 'card', amountPaise: 147_900 }),
      payment({ id: 'given up', status: 'CANCELLED' }),
    ];
    expect(paidParts(rows).map(({ id, amount }) => [id, amount])).toEqual([
      ['points', 2_000],
      ['card', 147_900],
    ]);
  });

  it('is a hold that was released, which its bank had approved', () => {
    const rows = [
      payment({ id: 'held', status: 'CANCELLED', approvalCode: '000000' }),
      payment({ id: 'no', status: 'FAILED' }),
    ];
    expect(paidParts(rows)).toMatchObject([{ id: 'held', approved: true }]);
  });

  it('is the last try of an order that nobody paid', () => {
    const rows = [payment({ id: 'first', status: 'FAILED' }), payment({ id: 'last', status: 'FAILED' })];
    expect(paidParts(rows)).toMatchObject([{ id: 'last', approved: false }]);
    expect(paidParts([payment({ instrument: null })])).toEqual([]);
  });

  it('has the card’s own money beside the rupees, the rate and who offered it', () => {
    const [part] = paidParts([
      payment({ paidValue: 1_844, paidCurrency: 'USD', conversionRate: 0.0123, conversionBy: 'SANDBOX' }),
    ]);
    expect(part?.amount).toBe(149_900);
    expect(part?.foreign && foreignText(part.foreign)).toBe(
      [
        orderDetails.foreign('USD 18.44', '₹1,499.00'),
        orderDetails.foreignRate('USD 0.0123', '₹1'),
        orderDetails.foreignBy('SANDBOX'),
      ].join(', '),
    );
  });
});

it('another currency is written as the language of whoever reads writes it', () => {
  expect(foreignAmount(184_450, 'USD')).toBe('USD 1,844.50');
  // Hindi writes it as English does, a language with another comma does not.
  language.now = 'de';
  expect(foreignAmount(184_450, 'USD')).toBe('1.844,50 USD');
  language.now = 'en';
});
