/** How each kind of operation is asked of the gateway. Used at first sending and when reconcile sends what was left. */
import 'server-only';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { gateway } from './gateway';
import type { Answer } from './operations';
import { refundOutcome } from './resolve-operation';

function gatewayIdOf(order: OrderRow): string {
  if (!order.gatewayOrderId) throw new Error(`order ${order.reference} is not known at the gateway`);
  return order.gatewayOrderId;
}

export async function callCapture(operation: OperationRow, order: OrderRow): Promise<Answer> {
  await gateway().capture(gatewayIdOf(order), {
    reference: operation.reference,
    amount: paise(operation.amountPaise),
  });
  return { state: 'succeeded' };
}

export async function callCancel(_operation: OperationRow, order: OrderRow): Promise<Answer> {
  await gateway().cancel(gatewayIdOf(order));
  return { state: 'succeeded' };
}

export async function callRefund(operation: OperationRow, order: OrderRow): Promise<Answer> {
  const refund = await gateway().refund(gatewayIdOf(order), {
    reference: operation.reference,
    amount: paise(operation.amountPaise),
  });
  const outcome = refundOutcome(refund.status, refund.orderId);
  if (outcome.state === 'failed') return { state: 'failed', code: outcome.code };
  return { state: outcome.state === 'succeeded' ? 'succeeded' : 'unknown', gatewayId: refund.orderId };
}
