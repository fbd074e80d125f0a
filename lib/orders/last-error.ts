/** Why the last try to pay came to nothing. Pure. */
import type { PaymentRow } from '@/db/queries/gateway-records';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';

/**
 * The code of the last try, where that one was declined. One from a page of ours that the gateway would not begin has no
 * payment there: its operation alone says so.
 * @param payments oldest first, as are the operations.
 */
export function lastErrorOf(
  payments: readonly Pick<PaymentRow, 'errorCode'>[],
  operations: readonly Pick<OperationRow, 'kind' | 'state' | 'errorCode'>[],
): string | undefined {
  const asked = operations.findLast(({ kind }) => kind === 'payment');
  if (asked?.state === 'failed') return asked.errorCode ?? undefined;
  return payments.at(-1)?.errorCode ?? undefined;
}

/** Whether the order has no place to be paid because it was refused, and not because nobody could be reached. */
export function wasSetUpRefused(
  { gatewayOrderId }: Pick<OrderRow, 'gatewayOrderId'>,
  operations: readonly Pick<OperationRow, 'kind' | 'state' | 'refusal'>[],
): boolean {
  // An order has more than one where the gateway would not tell the first one's page.
  const create = operations.findLast(({ kind }) => kind === 'create');
  return gatewayOrderId === null && create?.state === 'failed' && create.refusal !== null;
}
