/** How the rehearsal reads money: as the shop does. */
import { expect, it } from 'vitest';
import { orderAnswer } from '@/lib/pinelabs/orders/order-answer';
import { wireCardPayment, wireOrder } from '@/lib/pinelabs/testing/answers';
import { capturedOf, isPaid, isUnderWay, paidOf } from './rehearsal';

const shown = (order: Record<string, unknown>, payment: Record<string, unknown> = {}) =>
  orderAnswer.parse({ data: wireOrder({ ...order, payments: [wireCardPayment(payment)] }) });

it('a charge that is shown without capture_data is captured whole', () => {
  const order = shown({ status: 'PROCESSED' }, { status: 'PROCESSED', capture_data: undefined });
  expect(capturedOf(order)).toBe(paidOf(order));
  expect(paidOf(order)).toBeGreaterThan(0);
});

it('AUTHORIZED is a hold, unless the order says that it is none', () => {
  const [held, charged] = [true, false].map((pre_auth) => shown({ status: 'AUTHORIZED', pre_auth }));
  expect([held, charged].map((order) => order && [isPaid(order), isUnderWay(order)])).toEqual([
    [true, false],
    [false, true],
  ]);
});
