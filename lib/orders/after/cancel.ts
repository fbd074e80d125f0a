/** The customer cancels their order: a hold at the gateway, through the door of every money call, and an unpaid order here. */
import 'server-only';
import { cancelOrder } from '@/lib/payments/operations/money-operations';
import { isOpen } from '@/lib/payments/state/transitions';
import type { OperationResult } from '@/lib/payments/state/types';
import { findByToken } from '../page/order-view';
import { closeWaiting } from '../waiting/let-go';
import { CLOSED } from './cancel-rule';

const WHY = { kind: CLOSED, summary: 'The customer cancelled the order before it was paid' };

/** `closed`: unpaid, and over now. `in-doubt`: unpaid, as far as anybody can say just now. */
export type Cancelled = OperationResult | { outcome: 'closed' | 'in-doubt' };

/** Whoever calls has seen the proof that this is the order's customer. @returns undefined where there is no such order. */
export async function cancelByCustomer(token: string): Promise<Cancelled | undefined> {
  const order = await findByToken(token);
  if (!order) return undefined;
  if (isOpen(order.status)) {
    const came = await closeWaiting(order, WHY);
    // Paid a moment ago: what is held is cancelled, and what is charged is refused.
    if (came !== 'paid') return { outcome: came === 'done' ? 'closed' : 'in-doubt' };
  }
  return cancelOrder({ orderId: order.id, actor: 'shopper' });
}
