/** Why the last try to pay came to nothing. Pure. */
import type { PaymentRow } from '@/db/queries/gateway-records';
import type { OperationRow } from '@/db/queries/operations';

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
