/** Whether an order may be marked as dispatched. Pure; evaluated for the page, and again inside the transaction. */
import type { Address, Settlement, StockState } from '@/db/types';
import { formatINR, type Paise } from '@/lib/money';
import { isAddress } from '@/lib/orders/known-customer';
import { maySend } from '../list/next-step';
import { dispatch as t } from '../messages';

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
  if (underReview) return { state: 'refused', reason: t.review };
  if (refundUnderWay > 0) {
    return {
      state: 'refused',
      reason: t.refundUnderWay(formatINR(refundUnderWay)),
    };
  }
  if (order.settlement?.way === 'refunded') {
    return { state: 'refused', reason: t.settledByRefund };
  }
  if (maySend(order)) {
    if (isAddress(order.shippingAddress)) return { state: 'allowed' };
    return {
      state: 'refused',
      reason: t.noAddress,
    };
  }
  if (order.capturedPaise > 0) {
    return {
      state: 'refused',
      reason: order.refundedPaise < order.capturedPaise ? t.goodsRefunded : t.allRefunded,
    };
  }
  return {
    state: 'refused',
    reason: order.authorisedPaise > order.releasedPaise ? t.captureFirst : t.notPaid,
  };
}
