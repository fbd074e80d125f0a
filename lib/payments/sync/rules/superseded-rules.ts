/** What an earlier order at the gateway means for its shop order. Pure; amounts in paise, times in UTC milliseconds. */
import type { OrderRow } from '@/db/queries/orders';
import type { SupersededRow } from '@/db/queries/superseded-orders';
import { formatINR, paise } from '@/lib/money';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { merchantReferenceOf } from '../../state/merchant-reference';
import { shownMoney } from '../../state/order-money';
import { isPaid, knownStatus, statusOf } from '../../state/transitions';
import type { Review } from '../../state/types';

const DAY_MS = 24 * 60 * 60_000;
/** A page that nobody knows is closed by then. */
const WATCHED_MS = 7 * DAY_MS;
/** A payment that is one too many is followed for this long: as a paid order is. */
const PAID_WATCHED_MS = 90 * DAY_MS;

/** Held or charged, and not given back. */
export function paidOf(shown: GatewayOrder): number {
  const status = statusOf(shown);
  if (status === undefined || !isPaid(status)) return 0;
  const { authorised, released, refunded } = shownMoney(shown);
  return authorised - released - refunded;
}

export function paidTwice(
  order: OrderRow,
  row: SupersededRow,
  shown: GatewayOrder,
  paidPaise: number,
): Review {
  return {
    kind: 'paid_twice',
    details: [
      { field: 'reference', ours: merchantReferenceOf(order), theirs: row.merchantReference },
      { field: 'gateway order id', ours: order.gatewayOrderId ?? 'unknown', theirs: shown.orderId },
      {
        field: 'paid',
        ours: formatINR(paise(order.authorisedPaise - order.releasedPaise - order.refundedPaise)),
        theirs: formatINR(paise(paidPaise)),
      },
    ],
  };
}

/** Of the order that counts it says nothing: that one's money can still be moved. */
export function otherDiffers(
  order: OrderRow,
  { merchantReference }: SupersededRow,
  differences: Review['details'],
): Review {
  const which = { field: 'about', ours: merchantReferenceOf(order), theirs: merchantReference };
  return { kind: 'other_order_differs', details: [which, ...differences] };
}

/** @returns null while it must still be fetched. */
export function closedAt(
  { status, paidPaise, supersededAt }: Pick<SupersededRow, 'status' | 'paidPaise' | 'supersededAt'>,
  now: number,
): number | null {
  const known = status === null ? undefined : knownStatus(status);
  if (known === 'FAILED' || known === 'CANCELLED' || known === 'FULLY_REFUNDED') return now;
  return now - supersededAt > (paidPaise > 0 ? PAID_WATCHED_MS : WATCHED_MS) ? now : null;
}
