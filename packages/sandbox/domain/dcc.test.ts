import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACQUIRER, anOrder, attempt, NOW } from '../testing/orders';
import { cardData } from './cards';
import { conversionOf, dccQuote } from './dcc';
import { inr } from './inr';
import { authorisedAmount, capturedAmount } from './money';
import { beginPayment, completePayment, lastAttempt } from './payment-rules';
import { beginRefund } from './refund-rules';

const foreign = cardData('4242424242424242');

function quoteFor(paise: number) {
  const quote = dccQuote(inr(paise), foreign);
  if (!quote) throw new Error('no quote');
  return quote;
}

describe('a conversion', () => {
  it('comes out as the gateway’s example: ₹100 is 1.23 dollars at 0.0123', () => {
    expect(quoteFor(10_000)).toMatchObject({
      payment_amount: { value: 123, currency: 'USD' },
      base_amount: { value: 10_000, currency: 'INR' },
      conversion_rate: 0.0123,
    });
  });

  it('is offered to foreign cards only', () => {
    expect(dccQuote(inr(10_000), cardData('4012001037141112'))).toBeUndefined();
  });

  it('is the base amount times the rate, to the cent, and never nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 100_000_000 }), (paise) => {
        const { payment_amount, conversion_rate } = quoteFor(paise);
        expect(Math.abs(payment_amount.value - paise * conversion_rate)).toBeLessThanOrEqual(0.5 + 1e-6);
        expect(payment_amount.value).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a payment in another currency', () => {
  const dcc = conversionOf(quoteFor(100_000));
  const begun = beginPayment(anOrder(), { ...attempt(), dcc }, NOW).order;
  const { order, movements } = completePayment(begun, ACQUIRER, NOW);

  it('carries both amounts and the rate, and moves the rupees', () => {
    expect(order.payments[0]).toMatchObject({ ...dcc, status: 'PROCESSED' });
    expect(movements.map(({ amount, currency }) => [amount, currency])).toEqual([
      [100_000, 'INR'],
      [100_000, 'INR'],
    ]);
    expect([authorisedAmount(order), capturedAmount(order)]).toEqual([100_000, 100_000]);
  });

  it('is refunded at the rate at which it was made', () => {
    const request = { orderId: 'v1-1-aa-a', reference: 'r', paymentReference: 'p', amount: inr(50_000) };
    const { refund } = beginRefund(order, request, 'PENDING', NOW);
    expect(refund.payments).toMatchObject([
      { payment_amount: { value: 615, currency: 'USD' }, base_amount: inr(50_000), conversion_rate: 0.0123 },
    ]);
  });

  it('is begun again in the same currency', () => {
    expect(lastAttempt(begun)?.dcc).toEqual(dcc);
  });

  it('is refused when the conversion is of another amount', () => {
    const wrong = { ...attempt(), dcc: conversionOf(quoteFor(100)) };
    expect(() => beginPayment(anOrder(), wrong, NOW)).toThrowError('Amount limit exceeded');
  });
});
