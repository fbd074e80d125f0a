/** What was paid and asked for of an order. */
import type { PaymentInstrument } from '../../types';
import type { Random } from './random';
import { MINUTE, type OrderRows, type Placed, uuid } from './tables';

function wayToPay(roll: number, last4: string): { method: string; instrument: PaymentInstrument } {
  if (roll < 3) return { method: 'CARD', instrument: { label: 'VISA credit card', last4, issuer: 'HDFC' } };
  if (roll < 4) return { method: 'NETBANKING', instrument: { label: 'Net banking', issuer: 'SBI' } };
  return { method: 'UPI', instrument: { label: 'UPI', account: `••••${last4}@upi` } };
}

/** The one that paid, or that was tried in vain. @returns its method; of those that nobody tried to pay there is none. */
export function addPayment(
  rows: OrderRows,
  { id, createdAt, course, total }: Placed,
  random: Random,
): string | null {
  const tried = course.authorised > 0 || course.status === 'FAILED' || course.status === 'ATTEMPTED';
  if (!tried && (course.status !== 'EXPIRED' || random.below(2) === 0)) return null;
  const paid = course.authorised > 0;
  const last4 = String(1000 + random.below(9000));
  const { method, instrument } = wayToPay(course.preAuth ? 0 : random.below(10), last4);
  const status = !paid ? 'FAILED' : course.captured > 0 ? 'PROCESSED' : course.status;
  rows.payments.push({
    id: `pay-${random.hex(16)}`,
    orderId: id,
    status,
    method,
    amountPaise: total,
    capturedPaise: course.captured,
    paidValue: total,
    paidCurrency: 'INR',
    instrument,
    rrn: paid ? String(100_000_000_000 + random.below(800_000_000_000)) : null,
    approvalCode: paid ? String(100_000 + random.below(900_000)) : null,
    acquirerName: paid ? 'HDFC' : null,
    capturedAt: course.captured > 0 ? createdAt + 2 * MINUTE : null,
    errorCode: paid ? null : 'DECLINED',
    createdAt: createdAt + MINUTE / 4,
  });
  return method;
}

export function addCalls(rows: OrderRows, order: Placed, random: Random): void {
  const { id, createdAt, updatedAt, course, total } = order;
  const add = (
    kind: 'create' | 'capture' | 'cancel' | 'refund',
    amountPaise: number,
    gatewayId: string | null,
  ) => {
    const asked = kind === 'create' ? createdAt : updatedAt;
    const sent = order.gatewayOrderId !== null;
    const reference = kind === 'create' ? order.reference : `${kind.slice(0, 3)}-${random.hex(16)}`;
    rows.operations.push({
      id: uuid(random),
      orderId: id,
      kind,
      amountPaise,
      reference,
      state: sent ? 'succeeded' : 'pending',
      actor: kind === 'create' ? 'shopper' : 'system',
      claimedAt: sent ? asked : null,
      sends: sent ? 1 : 0,
      settledAt: sent ? asked + 500 : null,
      gatewayId,
      createdAt: asked,
    });
    return reference;
  };
  add('create', total, order.gatewayOrderId);
  if (course.preAuth && course.captured > 0) add('capture', course.captured, null);
  if (course.released > 0 && course.captured === 0) add('cancel', course.released, null);
  if (course.refunded > 0) {
    const refundId = `v1-refund-aa-${random.hex(16)}`;
    const reference = add('refund', course.refunded, refundId);
    rows.refunds.push({
      id: refundId,
      orderId: id,
      reference,
      status: 'PROCESSED',
      amountPaise: course.refunded,
      createdAt: updatedAt,
    });
  }
}
