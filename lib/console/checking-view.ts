/** What is being done about an operation without an answer, as an administrator reads it. Pure. */
import type { OperationRow } from '@/db/queries/operations';
import { visibleText } from './visible-text';

export interface CheckingView {
  /** When it was last sent. */
  since: Date;
  /** The last look at the gateway after that; undefined when there was none. */
  lastLook: Date | undefined;
  /** Undefined when it is due now. */
  nextLook: Date | undefined;
  /** What follows should the looks not show it. */
  repeat: string;
}

/** @param order when a look last succeeded, and when the next one is due, UTC milliseconds. */
export function checkingView(
  row: Pick<OperationRow, 'kind' | 'state' | 'reference' | 'claimedAt' | 'createdAt' | 'sends' | 'gatewayId'>,
  order: { lookedAt: number | null; nextCheckAt: number | null },
  now = Date.now(),
): CheckingView {
  const since = row.claimedAt ?? row.createdAt;
  return {
    since: new Date(since),
    lastLook: order.lookedAt !== null && order.lookedAt > since ? new Date(order.lookedAt) : undefined,
    nextLook: order.nextCheckAt !== null && order.nextCheckAt > now ? new Date(order.nextCheckAt) : undefined,
    repeat: repeatWords(row),
  };
}

function repeatWords({ kind, gatewayId, reference, sends }: Parameters<typeof checkingView>[0]): string {
  if (kind === 'refund' && gatewayId) return 'The gateway has it; only the bank’s confirmation is missing.';
  if (kind === 'create') return 'The customer’s next try asks for the same order again.';
  const sent = sends > 1 ? `It was sent ${sends} times` : 'If no look shows it, it is asked for again';
  // A cancel is sent without a reference.
  if (kind === 'cancel') return `${sent}: the gateway cancels an order once.`;
  return `${sent}, ${sends > 1 ? 'always ' : ''}under ${visibleText(reference, 60)}: the gateway does it once.`;
}
