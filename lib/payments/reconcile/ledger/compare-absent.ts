/** An order that the gateway has never heard of. Pure. */
import type { OrderRow } from '@/db/queries/orders';
import { merchantReferenceOf } from '../../state/merchant-reference';
import { isOpen } from '../../state/transitions';
import { type Finding, type HeldRecords, textFinding } from './difference';

/** Never arrived and never paid: then nobody's records say otherwise. */
export function compareAbsent({ order, operations, payments, refunds }: HeldRecords): Finding[] {
  const create = operations.find(
    ({ kind, reference }) => kind === 'create' && reference === merchantReferenceOf(order),
  );
  const neverArrived =
    order.gatewayOrderId === null &&
    (order.status === 'PLACED' || order.status === 'EXPIRED' || isReplaced(order)) &&
    isWithoutMoney(order) &&
    payments.length + refunds.length === 0 &&
    create?.state !== 'succeeded';
  if (!neverArrived) {
    const net = order.capturedPaise - order.refundedPaise;
    const paise = net === 0 ? null : -net;
    return [{ field: 'order', ours: order.status, theirs: 'not there', paise, remedy: 'absent' }];
  }
  // Given up, or answered "no": nothing is on its way any more.
  if (create?.state !== 'pending' && create?.state !== 'unknown') return [];
  return textFinding(`operation create ${create.reference} state`, create.state, 'not there', 'sync');
}

/** It was seen there as an earlier order; the one that counts now is not there yet. */
function isReplaced({ gatewayReference, status }: OrderRow): boolean {
  return gatewayReference !== null && isOpen(status);
}

function isWithoutMoney(order: OrderRow): boolean {
  return order.authorisedPaise + order.capturedPaise + order.releasedPaise + order.refundedPaise === 0;
}
