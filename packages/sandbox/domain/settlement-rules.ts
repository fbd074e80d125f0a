/** Capture and cancel: once an order, and only while it is AUTHORIZED. Pure. */
import type { ConvenienceFee } from './amount';
import { type Change, change, type Movement } from './change';
import { duplicate, GatewayError, invalid, notAllowed, overLimit } from './errors';
import { convenienceFee, type FeeSettings } from './fee';
import { authorisedAmount, rupeesOf } from './money';
import type { Capture, CaptureRequest, ChargeOrder, Payment } from './order';

/** Of a payment in parts the method is charged before the points. A partial capture releases the rest for good. The order then reads PROCESSED; only the webhook says PARTIALLY_CAPTURED. */
export function captureOrder(order: ChargeOrder, request: CaptureRequest, now: string): Change {
  const captures = order.payments.flatMap((payment) => payment.capture_data ?? []);
  if (captures.some((capture) => capture.merchant_capture_reference === request.reference)) {
    throw duplicate('CAPTURE', 'merchant_capture_reference: this capture was already made');
  }
  if (!isHeld(order)) {
    throw notAllowed('CAPTURE', `only a held order can be captured; this one is ${order.status}`);
  }
  const authorised = authorisedAmount(order);
  const { currency } = order.order_amount;
  const amount = request.amount ?? { value: authorised, currency };
  if (amount.currency !== currency) throw invalid('capture_amount.currency', `must be ${currency}`);
  if (amount.value > authorised) {
    throw overLimit('CAPTURE', 'capture_amount.value: more than was authorised');
  }
  let left = amount.value;
  let onTop = 0;
  const payments = order.payments.map((payment): Payment => {
    if (payment.status !== 'AUTHORIZED') return payment;
    const value = Math.min(left, rupeesOf(payment));
    left -= value;
    if (value === 0) return { ...payment, status: 'CANCELLED', updated_at: now };
    // Of a part nobody says what of it is the fee.
    const fee = amount.value === authorised ? feeOfCapture(payment, request.fee) : undefined;
    const beside = payment.convenience_fee_breakdown ? 0 : (fee?.applicable_fee_amount.value ?? 0);
    onTop += beside;
    const capture: Capture = {
      merchant_capture_reference: request.reference,
      capture_amount: { ...amount, value: value + beside },
      ...(fee && { convenience_fee_breakdown: fee }),
      created_at: now,
    };
    return { ...payment, status: 'PROCESSED', capture_data: [capture], updated_at: now };
  });
  const after: ChargeOrder = { ...order, status: 'PROCESSED', payments, updated_at: now };
  const rest = authorised - amount.value;
  const movements: Movement[] = [{ kind: 'captured', amount: amount.value + onTop, currency }];
  if (onTop > 0) movements.unshift({ kind: 'authorised', amount: onTop, currency });
  if (rest > 0) movements.push({ kind: 'released', amount: rest, currency });
  const told: ChargeOrder = rest > 0 ? { ...after, status: 'PARTIALLY_CAPTURED' } : after;
  return change(after, { movements, events: [{ type: 'ORDER_PROCESSED', data: told }] });
}

function feeOfCapture(payment: Payment, settings: FeeSettings | undefined): ConvenienceFee | undefined {
  const on = settings?.convenience_fee_on;
  if (payment.convenience_fee_breakdown)
    return on === 'payment' ? undefined : payment.convenience_fee_breakdown;
  if (!settings || on !== 'capture') return undefined;
  return convenienceFee(payment.payment_method, rupeesOf(payment), settings.convenience_fee);
}

/** `AUTHORIZED` without `pre_auth` is a payment in progress. */
function isHeld(order: ChargeOrder): boolean {
  return order.status === 'AUTHORIZED' && order.pre_auth;
}

export function cancelOrder(order: ChargeOrder, now: string): Change {
  if (order.status === 'CANCELLED') {
    throw new GatewayError(422, 'ORDER_CANCELLED', 'Order is already cancelled');
  }
  if (!isHeld(order)) {
    throw notAllowed('CANCEL', `only a held order can be cancelled; this one is ${order.status}`);
  }
  const after: ChargeOrder = {
    ...order,
    status: 'CANCELLED',
    payments: order.payments.map((payment) =>
      payment.status === 'AUTHORIZED' ? { ...payment, status: 'CANCELLED', updated_at: now } : payment,
    ),
    updated_at: now,
  };
  return change(after, {
    movements: [{ kind: 'released', amount: authorisedAmount(order), currency: order.order_amount.currency }],
    events: [{ type: 'ORDER_CANCELLED', data: after }],
  });
}
