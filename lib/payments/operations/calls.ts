/** How each kind of operation is asked of the gateway. Used at first sending and when reconcile sends what was left. */
import 'server-only';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { unreadMoney } from '@/lib/pinelabs/wire/unread-money';
import { merchantReferenceOf } from '../state/merchant-reference';
import { refundOutcome, resolveOperation } from '../state/operations/resolve-operation';
import { inOtherCurrency } from '../state/order-money';
import type { Answer } from '../state/types';
import { gateway } from '../surroundings';

function gatewayIdOf(order: OrderRow): string {
  if (!order.gatewayOrderId) throw new Error(`order ${order.reference} is not known at the gateway`);
  return order.gatewayOrderId;
}

async function callCapture(operation: OperationRow, order: OrderRow): Promise<Answer> {
  const shown = await gateway().capture(gatewayIdOf(order), {
    reference: operation.reference,
    amount: paise(operation.amountPaise),
  });
  return judge(operation, order, shown);
}

async function callCancel(operation: OperationRow, order: OrderRow): Promise<Answer> {
  return judge(operation, order, await gateway().cancel(gatewayIdOf(order)));
}

/** A 200 alone proves nothing: the order that came with it must show what was asked for. */
function judge(operation: OperationRow, order: OrderRow, shown: GatewayOrder): Answer {
  const ours = shown.orderId === order.gatewayOrderId && shown.reference === merchantReferenceOf(order);
  const other = shown.amount.currency !== order.currency || inOtherCurrency(shown, order.currency).length > 0;
  if (!ours || other || unreadMoney(shown).length > 0) return { state: 'unknown', code: 'UNEXPECTED_ANSWER' };
  const now = Date.now();
  // Judged as of this moment: what the answer does not show yet is not lost.
  const found = resolveOperation({ ...operation, claimedAt: now }, shown, now);
  if (found.state === 'failed') return { state: 'failed', code: found.code };
  return { state: found.state === 'succeeded' ? 'succeeded' : 'unknown' };
}

async function callRefund(operation: OperationRow, order: OrderRow): Promise<Answer> {
  const refund = await gateway().refund(gatewayIdOf(order), {
    reference: operation.reference,
    amount: paise(operation.amountPaise),
    ...(operation.products ? { products: operation.products } : {}),
  });
  const ours =
    (refund.reference ?? operation.reference) === operation.reference &&
    (refund.parentOrderId ?? order.gatewayOrderId) === order.gatewayOrderId &&
    refund.amount.value === operation.amountPaise &&
    refund.amount.currency === order.currency;
  if (!ours) return { state: 'unknown', code: 'UNEXPECTED_ANSWER' };
  const outcome = refundOutcome(refund.status, refund.orderId);
  if (outcome.state === 'failed') return { state: 'failed', code: outcome.code };
  return { state: outcome.state === 'succeeded' ? 'succeeded' : 'unknown', gatewayId: refund.orderId };
}

/** What can be asked again at any time. A creation has a way of its own, `checkoutLink`; a payment needs the card. */
export const CALLS = { capture: callCapture, cancel: callCancel, refund: callRefund } as const;
type SentAgain = keyof typeof CALLS;

export function canSendAgain(operation: OperationRow): operation is OperationRow & { kind: SentAgain } {
  return operation.kind in CALLS;
}
