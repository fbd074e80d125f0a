/**
 * What a fetched order says about an operation whose answer is missing. Pure.
 * "Not done" is only concluded after a grace time, since the call may still be on its way.
 */
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { shownMoney } from './order-money';
import { isPaid, knownStatus } from './transitions';

export interface OpenOperation {
  kind: 'create' | 'capture' | 'cancel' | 'refund';
  amountPaise: number;
  reference: string;
  /** When it was sent, UTC milliseconds. */
  claimedAt: number;
}

export type Resolution =
  | { state: 'succeeded'; gatewayId?: string }
  | { state: 'failed'; code: string }
  /** Accepted by the gateway, not finished there. */
  | { state: 'unknown'; gatewayId?: string }
  /** The gateway has never heard of it and the grace time is over: it may be asked again under the same reference. */
  | { state: 'ask-again' };

/** How long a call may still be travelling after we stopped waiting for it, in milliseconds. */
export const GRACE_MS = 90_000;

export function resolveOperation(operation: OpenOperation, shown: GatewayOrder, now: number): Resolution {
  const graceOver = now - operation.claimedAt > GRACE_MS;
  switch (operation.kind) {
    case 'create':
      return { state: 'succeeded', gatewayId: shown.orderId };
    case 'capture':
      return resolveCapture(operation, shown, graceOver);
    case 'cancel':
      return resolveCancel(shown, graceOver);
    case 'refund':
      return resolveRefund(operation, shown, graceOver);
  }
}

function resolveCapture(operation: OpenOperation, shown: GatewayOrder, graceOver: boolean): Resolution {
  const status = knownStatus(shown.status);
  if (status === 'CANCELLED') return { state: 'failed', code: 'ORDER_CANCELLED' };
  if (status === 'FAILED') return { state: 'failed', code: 'ORDER_FAILED' };
  if (status === 'AUTHORIZED') return notDone(graceOver);
  if (status === undefined || !isPaid(status)) return { state: 'unknown' };
  // By amount, not by reference: the gateway's samples show a capture under one that nobody sent. There is
  // one capture an order, so an equal amount is ours; another amount was captured by somebody else.
  return shownMoney(shown).captured === operation.amountPaise
    ? { state: 'succeeded' }
    : { state: 'failed', code: 'CAPTURED_ELSEWHERE' };
}

function resolveCancel(shown: GatewayOrder, graceOver: boolean): Resolution {
  const status = knownStatus(shown.status);
  if (status === 'CANCELLED') return { state: 'succeeded' };
  if (status === 'FAILED') return { state: 'failed', code: 'ORDER_FAILED' };
  if (status === 'AUTHORIZED') return notDone(graceOver);
  return status !== undefined && isPaid(status)
    ? { state: 'failed', code: 'ALREADY_CAPTURED' }
    : { state: 'unknown' };
}

/** Still held: what was asked has not happened, or not yet. */
function notDone(graceOver: boolean): Resolution {
  return graceOver ? { state: 'failed', code: 'NOT_DONE' } : { state: 'unknown' };
}

function resolveRefund(operation: OpenOperation, shown: GatewayOrder, graceOver: boolean): Resolution {
  const refund = shown.refunds.find((candidate) => candidate.reference === operation.reference);
  if (!refund) return graceOver ? { state: 'ask-again' } : { state: 'unknown' };
  return refundOutcome(refund.status, refund.orderId);
}

/** The gateway's word for a refund. Only PROCESSED is money given back; only FAILED is money kept. */
export function refundOutcome(status: string, gatewayId: string): Resolution {
  if (status === 'PROCESSED') return { state: 'succeeded', gatewayId };
  if (status === 'FAILED' || status === 'CANCELLED') return { state: 'failed', code: 'REFUND_FAILED' };
  return { state: 'unknown', gatewayId };
}
