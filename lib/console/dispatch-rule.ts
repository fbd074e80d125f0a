/** Whether an order may be marked as dispatched. Pure; asked for display, and again inside the transaction. */
import type { Address, Settlement, StockState } from '@/db/types';
import { formatINR, type Paise } from '@/lib/money';
import { isAddress } from '@/lib/orders/known-customer';
import { maySend } from './next-step';

export type Dispatch =
  | { state: 'done'; at: Date }
  | { state: 'allowed' }
  | { state: 'refused'; reason: string };

export function dispatchOf(
  order: {
    capturedPaise: number;
    refundedPaise: number;
    feePaise: number;
    releasedPaise: number;
    authorisedPaise: number;
    dispatchedAt: number | null;
    stock: StockState;
    settlement: Settlement | null;
    shippingAddress: Address;
  },
  { underReview, refundUnderWay }: { underReview: boolean; refundUnderWay: Paise },
): Dispatch {
  if (order.dispatchedAt !== null) return { state: 'done', at: new Date(order.dispatchedAt) };
  if (underReview) return { state: 'refused', reason: 'Settle the review first.' };
  if (refundUnderWay > 0) {
    return {
      state: 'refused',
      reason: `A refund of ${formatINR(refundUnderWay)} is under way: wait for it.`,
    };
  }
  if (order.settlement?.way === 'refunded') {
    return { state: 'refused', reason: 'The order was settled by giving everything back.' };
  }
  if (maySend(order)) {
    if (isAddress(order.shippingAddress)) return { state: 'allowed' };
    return {
      state: 'refused',
      reason:
        'Nobody knows where it goes: Pine Labs’ page asked for the address, and its order shows none. Ask the customer.',
    };
  }
  if (order.capturedPaise > 0) {
    const what = order.refundedPaise < order.capturedPaise ? 'All goods have' : 'Everything has';
    return { state: 'refused', reason: `${what} been refunded.` };
  }
  return {
    state: 'refused',
    reason:
      order.authorisedPaise > order.releasedPaise ? 'Capture the payment first.' : 'Nothing has been paid.',
  };
}
