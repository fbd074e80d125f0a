/** What is open at an order, as the list's query says it of many (db/queries/console-attention.ts): here of rows that are read already. Pure. */
import type { OpenWork } from '@/db/queries/console-attention';
import type { DeviceRequestRow } from '@/db/queries/devices';
import type { OperationRow } from '@/db/queries/operations';
import { isWaiting } from '@/lib/payments/state/transitions';

interface Rows {
  reviews: readonly unknown[];
  operations: readonly Pick<OperationRow, 'kind' | 'state' | 'refusal'>[];
  requests: readonly Pick<DeviceRequestRow, 'state'>[];
  gatewayOrderId: string | null;
}

/** Without the confirmation page that waits for a decision: it is read with its notice. */
export function openWork({ reviews, operations, requests, gatewayOrderId }: Rows): OpenWork['kind'][] {
  const refused = operations.some(
    ({ kind, state, refusal }) => kind === 'create' && state === 'failed' && refusal !== null,
  );
  return [
    ...operations.filter(({ state }) => isWaiting(state)).map(({ kind }) => kind),
    ...(requests.some(({ state }) => isWaiting(state)) ? (['devices'] as const) : []),
    ...(reviews.length > 0 ? (['review'] as const) : []),
    ...(refused && !gatewayOrderId ? (['refused'] as const) : []),
  ];
}
