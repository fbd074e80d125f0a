/**
 * What a fetched order says about an operation whose answer is missing. Pure.
 * "Not there" means something only after a grace time, since the call may still be on its way; and then it
 * means "ask again", under the same reference: what was asked for is owed to whoever asked. It has failed only where the order
 * shows what rules it out, or where the gateway refused the repeat as well.
 */
import type { OperationKind } from '@/db/types';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { feePaid, shownMoney } from '../order-money';
import { isPaid, statusOf } from '../transitions';

export interface OpenOperation {
  kind: OperationKind;
  amountPaise: number;
  reference: string;
  /** When it was claimed to be sent, UTC milliseconds. */
  claimedAt: number;
  /** The gateway's "no" to a repeat of it; see `Answer`. */
  refusedCode: string | null;
}

export type Resolution =
  | { state: 'succeeded'; gatewayId?: string }
  | { state: 'failed'; code: string }
  /** Accepted by the gateway, not finished there. */
  | { state: 'unknown'; gatewayId?: string }
  /** The gateway has never heard of it and the grace time is over: it may be asked again under the same reference. */
  | { state: 'ask-again' };

/**
 * How long after it was claimed a call may still arrive at the gateway, in milliseconds. The client sends
 * within 20 s or not at all and waits for 15 s; ten more are the network's. A call that arrives later still does
 * no harm: the gateway captures and cancels an order once, and a refund once a reference.
 */
export const GRACE_MS = 45_000;

/** What was committed and nobody has sent after this long, in milliseconds, lost its process. */
export const ORPHANED_AFTER_MS = 15_000;

export function resolveOperation(operation: OpenOperation, shown: GatewayOrder, now: number): Resolution {
  const graceOver = now - operation.claimedAt > GRACE_MS;
  switch (operation.kind) {
    case 'create':
      return { state: 'succeeded', gatewayId: shown.orderId };
    case 'payment':
      return resolvePayment(operation, shown, graceOver);
    case 'capture':
      return resolveCapture(operation, shown, graceOver);
    case 'cancel':
      return resolveCancel(operation, shown, graceOver);
    case 'refund':
      return resolveRefund(operation, shown, graceOver);
  }
}

/** Nobody keeps the card, so it is never asked again: the customer may, and the order takes one payment only. */
function resolvePayment({ reference }: OpenOperation, shown: GatewayOrder, graceOver: boolean): Resolution {
  const payment = shown.payments.find((candidate) => candidate.reference === reference);
  if (payment) return { state: 'succeeded', gatewayId: payment.id };
  return graceOver ? { state: 'failed', code: 'NOT_RECEIVED' } : { state: 'unknown' };
}

function resolveCapture(operation: OpenOperation, shown: GatewayOrder, graceOver: boolean): Resolution {
  const status = statusOf(shown);
  if (status === 'CANCELLED') return { state: 'failed', code: 'ORDER_CANCELLED' };
  if (status === 'FAILED') return { state: 'failed', code: 'ORDER_FAILED' };
  if (status === 'AUTHORIZED') return notThere(operation, graceOver);
  if (status === undefined || !isPaid(status)) return { state: 'unknown' };
  // By amount, not by reference: the gateway's samples show a capture under one that nobody sent. There is
  // one capture an order, so an equal amount is ours; another amount was captured by somebody else.
  return isCaptured(operation.amountPaise, shown)
    ? { state: 'succeeded' }
    : { state: 'failed', code: 'CAPTURED_ELSEWHERE' };
}

/** With the convenience fee, or beside it: the gateway may add it to what was asked for. */
export function isCaptured(amountPaise: number, shown: GatewayOrder): boolean {
  const { captured } = shownMoney(shown);
  return captured === amountPaise || captured - feePaid(shown) === amountPaise;
}

function resolveCancel(operation: OpenOperation, shown: GatewayOrder, graceOver: boolean): Resolution {
  const status = statusOf(shown);
  if (status === 'CANCELLED') return { state: 'succeeded' };
  if (status === 'FAILED') return { state: 'failed', code: 'ORDER_FAILED' };
  if (status === 'AUTHORIZED') return notThere(operation, graceOver);
  return status !== undefined && isPaid(status)
    ? { state: 'failed', code: 'ALREADY_CAPTURED' }
    : { state: 'unknown' };
}

/** Not done, or not yet. A repeat that the gateway refused ends it; without one it is asked for again. */
function notThere({ refusedCode }: OpenOperation, graceOver: boolean): Resolution {
  if (!graceOver) return { state: 'unknown' };
  return refusedCode === null ? { state: 'ask-again' } : { state: 'failed', code: refusedCode };
}

function resolveRefund(operation: OpenOperation, shown: GatewayOrder, graceOver: boolean): Resolution {
  const refund = shown.refunds.find((candidate) => candidate.reference === operation.reference);
  if (!refund) return notThere(operation, graceOver);
  return refundOutcome(refund.status, refund.orderId);
}

/** The gateway's word for a refund. Only PROCESSED is money given back; only FAILED is money kept. */
export function refundOutcome(status: string, gatewayId: string): Resolution {
  if (status === 'PROCESSED') return { state: 'succeeded', gatewayId };
  if (status === 'FAILED' || status === 'CANCELLED') return { state: 'failed', code: 'REFUND_FAILED' };
  return { state: 'unknown', gatewayId };
}
