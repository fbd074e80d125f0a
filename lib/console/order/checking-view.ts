/** What is being done about an operation without an answer, as an administrator reads it. Pure. */
import type { OperationRow } from '@/db/queries/operations';
import { operations as t } from '../messages';
import { visibleText } from '../visible-text';

export interface CheckingView {
  /** When it was last sent. */
  since: Date;
  /** When the order was last fetched after that; undefined when it was not. */
  lastFetch: Date | undefined;
  /** Undefined when it is due now. */
  nextFetch: Date | undefined;
  /** What follows when the fetched order does not show it. */
  repeat: string;
}

/** @param order when it was last fetched, and when it is due again, UTC milliseconds. */
export function checkingView(
  row: Pick<OperationRow, 'kind' | 'state' | 'reference' | 'claimedAt' | 'createdAt' | 'sends' | 'gatewayId'>,
  order: { lookedAt: number | null; nextCheckAt: number | null },
  now = Date.now(),
): CheckingView {
  const since = row.claimedAt ?? row.createdAt;
  return {
    since: new Date(since),
    lastFetch: order.lookedAt !== null && order.lookedAt > since ? new Date(order.lookedAt) : undefined,
    nextFetch:
      order.nextCheckAt !== null && order.nextCheckAt > now ? new Date(order.nextCheckAt) : undefined,
    repeat: repeatWords(row),
  };
}

function repeatWords({ kind, gatewayId, reference, sends }: Parameters<typeof checkingView>[0]): string {
  if (kind === 'refund' && gatewayId) return t.bankMissing;
  if (kind === 'create') return t.createAgain;
  // A cancel is sent without a reference.
  return t.repeat(sends, kind === 'cancel' ? undefined : visibleText(reference, 60));
}
