import { describe, expect, it } from 'vitest';
import { ACQUIRER, anOrder, attempt, NOW, paid } from '../testing/orders';
import { DECLINED } from './payment-errors';
import { beginPayment, completePayment, expireOrder, failPayment, isPayable } from './payment-rules';

const begun = () => beginPayment(anOrder(), attempt(), NOW).order;

describe('a payment', () => {
  it('leaves the order PENDING and takes one of the ten tries', () => {
    expect(begun()).toMatchObject({
      status: 'PENDING',
      payment_retries_remaining: 9,
      payments: [{ id: 'v1-260102030405-aa-Abc123-cc-a', status: 'PENDING' }],
    });
  });

  it('is PROCESSED at once without pre-authorisation', () => {
    const { order, movements, events } = completePayment(begun(), ACQUIRER, NOW);
    expect(order).toMatchObject({ status: 'PROCESSED', payments: [{ status: 'PROCESSED' }] });
    expect(movements.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['authorised', 100_000],
      ['captured', 100_000],
    ]);
    expect(events.map(({ type }) => type)).toEqual(['ORDER_PROCESSED']);
  });

  it('is AUTHORIZED, and captures nothing, with pre-authorisation', () => {
    const order = beginPayment(anOrder({ pre_auth: true }), attempt(), NOW).order;
    const { order: after, movements, events } = completePayment(order, ACQUIRER, NOW);
    expect(after.status).toBe('AUTHORIZED');
    expect(movements.map(({ kind }) => kind)).toEqual(['authorised']);
    expect(events.map(({ type }) => type)).toEqual(['ORDER_AUTHORIZED']);
  });

  it('may be tried again after it failed, until the tries are used up', () => {
    let order = anOrder();
    for (let left = 9; left >= 0; left -= 1) {
      const { order: after, events } = failPayment(beginPayment(order, attempt(), NOW).order, DECLINED, NOW);
      expect(after.payment_retries_remaining).toBe(left);
      expect(after.status).toBe(left === 0 ? 'FAILED' : 'ATTEMPTED');
      expect(events.map(({ type }) => type)).toEqual(
        left === 0 ? ['PAYMENT_FAILED', 'ORDER_FAILED'] : ['PAYMENT_FAILED'],
      );
      order = after;
    }
    expect(order.payments.every((payment) => payment.error_detail?.code === 'PAYMENT_DECLINED')).toBe(true);
    expect(() => beginPayment(order, attempt(), NOW)).toThrow('Operation not allowed');
  });

  it('replaces one that was left in the middle', () => {
    const second = beginPayment(begun(), attempt('UPI'), NOW).order;
    expect(second.payments.map(({ status }) => status)).toEqual(['FAILED', 'PENDING']);
  });

  it('is by card alone when the order is pre-authorised', () => {
    expect(() => beginPayment(anOrder({ pre_auth: true }), attempt('UPI'), NOW)).toThrow(
      'Operation not allowed',
    );
  });

  it('is refused in a way that the order does not allow, and on an order that is paid', () => {
    expect(() => beginPayment(anOrder(), attempt('WALLET'), NOW)).toThrow('Operation not allowed');
    expect(() => beginPayment(paid(), attempt(), NOW)).toThrow('Operation not allowed');
  });

  it('cannot be completed or failed when none is under way', () => {
    expect(() => completePayment(anOrder(), ACQUIRER, NOW)).toThrow('Operation not allowed');
    expect(() => failPayment(paid(), DECLINED, NOW)).toThrow('Operation not allowed');
  });

  it('dies with the link', () => {
    const { order, events } = expireOrder(begun(), NOW);
    expect(order).toMatchObject({
      status: 'FAILED',
      payments: [{ status: 'FAILED', error_detail: { code: 'PAYMENT_EXPIRED' } }],
    });
    expect(events.map(({ type }) => type)).toEqual(['ORDER_FAILED']);
    expect(isPayable(order)).toBe(false);
  });
});
