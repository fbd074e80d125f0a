import { describe, expect, it } from 'vitest';
import { NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../testing';
import { GRACE_MS, type OpenOperation, resolveOperation } from './resolve-operation';

const SENT = NOW - 5_000;
const LATER = SENT + GRACE_MS + 1;
const operation = (kind: OpenOperation['kind'], changes: Partial<OpenOperation> = {}): OpenOperation => ({
  kind,
  amountPaise: 100_000,
  reference: kind === 'refund' ? 'rfd-1' : 'cap-1',
  claimedAt: SENT,
  refusedCode: null,
  ...changes,
});
const held = shownOrder({ status: 'AUTHORIZED', payments: [shownPayment({ status: 'AUTHORIZED' })] });
const capturedWith = (value: number, reference?: string) =>
  shownOrder({
    status: 'PROCESSED',
    payments: [shownPayment({ captures: [shownCapture(value, reference)] })],
  });

describe('resolveOperation', () => {
  it('finds a creation by the order that exists', () => {
    expect(resolveOperation(operation('create'), shownOrder(), NOW)).toEqual({
      state: 'succeeded',
      gatewayId: shownOrder().orderId,
    });
  });

  it('finds a capture by its reference, or by its amount where the gateway changed the reference', () => {
    expect(resolveOperation(operation('capture'), capturedWith(100_000), NOW).state).toBe('succeeded');
    expect(resolveOperation(operation('capture'), capturedWith(100_000, 'theirs'), NOW).state).toBe(
      'succeeded',
    );
    for (const reference of ['theirs', 'cap-1']) {
      expect(resolveOperation(operation('capture'), capturedWith(90_000, reference), NOW)).toEqual({
        state: 'failed',
        code: 'CAPTURED_ELSEWHERE',
      });
    }
  });

  it('finds a capture to which the gateway added the convenience fee, and no other amount', () => {
    const fee = { convenienceFee: { applicable: { value: 2_360, currency: 'INR' } } };
    const captured = (value: number, payment = {}) =>
      resolveOperation(
        operation('capture'),
        shownOrder({
          status: 'PROCESSED',
          payments: [shownPayment({ captures: [{ ...shownCapture(value), ...fee }], ...payment })],
        }),
        NOW,
      ).state;
    expect(captured(102_360)).toBe('succeeded');
    expect(captured(102_360, { amount: { value: 100_000, currency: 'INR' } })).toBe('succeeded');
    expect(captured(100_000)).toBe('succeeded');
    expect(captured(102_361)).toBe('failed');
    expect(captured(97_640)).toBe('failed');
  });

  it('leaves no operation open for ever on an order that is charged without capture_data, refunded or failed', () => {
    const whole = operation('capture', { amountPaise: 149_900 });
    for (const status of ['PROCESSED', 'FULLY_REFUNDED']) {
      const charged = shownOrder({ status, payments: [shownPayment()] });
      expect(resolveOperation(whole, charged, NOW).state).toBe('succeeded');
      expect(resolveOperation(operation('cancel'), charged, NOW).state).toBe('failed');
    }
    const failed = shownOrder({ status: 'FAILED' });
    for (const kind of ['capture', 'cancel'] as const) {
      expect(resolveOperation(operation(kind), failed, NOW).state).toBe('failed');
    }
  });

  it('waits for what may still be on its way, and only then asks again', () => {
    for (const kind of ['capture', 'cancel', 'refund'] as const) {
      const shown = kind === 'refund' ? shownOrder() : held;
      expect(resolveOperation(operation(kind), shown, NOW)).toEqual({ state: 'unknown' });
      expect(resolveOperation(operation(kind), shown, LATER)).toEqual({ state: 'ask-again' });
    }
  });

  it('ends what is not there once the gateway has refused its repeat, and the repeat had its time too', () => {
    const refusedCode = 'OPERATION_NOT_ALLOWED';
    for (const kind of ['capture', 'cancel', 'refund'] as const) {
      const shown = kind === 'refund' ? shownOrder() : held;
      const refused = operation(kind, { refusedCode });
      expect(resolveOperation(refused, shown, NOW)).toEqual({ state: 'unknown' });
      expect(resolveOperation(refused, shown, LATER)).toEqual({ state: 'failed', code: refusedCode });
    }
  });

  it('believes the order, not the refusal, when the first call was done after all', () => {
    const refusedCode = 'OPERATION_NOT_ALLOWED';
    const done = resolveOperation(operation('capture', { refusedCode }), capturedWith(100_000), LATER);
    expect(done.state).toBe('succeeded');
    const refund = operation('refund', { refusedCode });
    const refunded = shownOrder({ refunds: [shownRefund(100_000)] });
    expect(resolveOperation(refund, refunded, LATER).state).toBe('succeeded');
  });

  it('lets one of capture and cancel win', () => {
    const cancelled = shownOrder({ status: 'CANCELLED', payments: [shownPayment({ status: 'CANCELLED' })] });
    expect(resolveOperation(operation('cancel'), cancelled, NOW).state).toBe('succeeded');
    expect(resolveOperation(operation('capture'), cancelled, NOW)).toEqual({
      state: 'failed',
      code: 'ORDER_CANCELLED',
    });
    expect(resolveOperation(operation('cancel'), capturedWith(100_000), NOW)).toEqual({
      state: 'failed',
      code: 'ALREADY_CAPTURED',
    });
  });

  it('tells a refund that waits from one that is done and one that failed', () => {
    const withRefund = (status: string) => shownOrder({ refunds: [shownRefund(100_000, { status })] });
    const id = shownRefund(1).orderId;
    expect(resolveOperation(operation('refund'), withRefund('PROCESSED'), NOW)).toEqual({
      state: 'succeeded',
      gatewayId: id,
    });
    expect(resolveOperation(operation('refund'), withRefund('PENDING'), LATER)).toEqual({
      state: 'unknown',
      gatewayId: id,
    });
    for (const status of ['FAILED', 'CANCELLED']) {
      expect(resolveOperation(operation('refund'), withRefund(status), NOW)).toEqual({
        state: 'failed',
        code: 'REFUND_FAILED',
      });
    }
  });

  it('finds a payment by its reference, and calls it never received once its time is over, never before', () => {
    const asked = operation('payment', { reference: 'pay-2' });
    const payments = [
      shownPayment({ reference: 'pay-1' }),
      shownPayment({ id: 'second', reference: 'pay-2' }),
    ];
    for (const now of [NOW, LATER]) {
      expect(resolveOperation(asked, shownOrder({ payments }), now)).toEqual({
        state: 'succeeded',
        gatewayId: 'second',
      });
    }
    const another = shownOrder({ payments: payments.slice(0, 1) });
    expect(resolveOperation(asked, another, SENT + GRACE_MS)).toEqual({ state: 'unknown' });
    expect(resolveOperation(asked, another, LATER)).toEqual({ state: 'failed', code: 'NOT_RECEIVED' });
  });

  it.each(['capture', 'cancel'] as const)(
    'says what became of the order where a %s has failed with it',
    (kind) => {
      expect(resolveOperation(operation(kind), shownOrder({ status: 'FAILED' }), NOW)).toEqual({
        state: 'failed',
        code: 'ORDER_FAILED',
      });
    },
  );

  it.each(['PENDING', 'CREATED', 'SETTLED'])(
    'waits for a capture or a cancel while the order is %s',
    (status) => {
      const shown = shownOrder({ status, payments: [shownPayment()] });
      for (const kind of ['capture', 'cancel'] as const) {
        expect(resolveOperation(operation(kind, { amountPaise: 149_900 }), shown, LATER)).toEqual({
          state: 'unknown',
        });
      }
    },
  );

  it('does not take another refund for its own', () => {
    const someoneElses = shownOrder({ refunds: [shownRefund(100_000, { reference: 'other' })] });
    expect(resolveOperation(operation('refund'), someoneElses, NOW)).toEqual({ state: 'unknown' });
    expect(resolveOperation(operation('refund'), someoneElses, LATER)).toEqual({ state: 'ask-again' });
  });
});
