/** Runs as the console shows them. Each function demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import {
  type BulkKind,
  type BulkRunRow,
  type BulkState,
  runById,
  runsBeyond,
  type StepCount,
  stepCounts,
  stepsOfRun,
} from '@/db/queries/bulk';
import { requirePermission } from '@/lib/auth/guard';
import { type Paise, paise } from '@/lib/money';
import { decodeCursor, encodeCursor } from '../list/cursor';
import { pageOfRows } from '../list/page-of-rows';
import { PAGE_SIZE } from '../list-limits';

export interface RunSummary {
  id: string;
  kind: BulkKind;
  actor: string;
  at: Date;
  orders: number;
  sum: Paise;
  /** Without those that no order has. */
  counts: { state: BulkState; orders: number; sum: Paise }[];
  /** Every order has come to its end. */
  ended: boolean;
}

export interface RunView extends RunSummary {
  steps: {
    orderId: string;
    reference: string;
    amount: Paise;
    state: BulkState;
    reason: string | undefined;
  }[];
}

/** What needs a person comes first. */
const STATES = ['refused', 'checking', 'waiting', 'done'] as const satisfies readonly BulkState[];

export async function bulkRun(id: string): Promise<RunView | undefined> {
  await requirePermission('orders.read');
  const run = await runById(reader(), id);
  if (!run) return undefined;
  const [counts, steps] = await Promise.all([stepCounts(reader(), [id]), stepsOfRun(reader(), id)]);
  const rank = (state: BulkState) => STATES.indexOf(state);
  return {
    ...summary(run, counts),
    steps: steps
      .sort((a, b) => rank(a.state) - rank(b.state) || a.position - b.position)
      .map(({ orderId, reference, amountPaise, state, reason }) => ({
        ...{ orderId, reference, state },
        amount: paise(amountPaise),
        reason: reason ?? undefined,
      })),
  };
}

export interface RunList {
  rows: RunSummary[];
  older: string | undefined;
  newer: string | undefined;
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function bulkRuns(position: {
  after?: string | undefined;
  before?: string | undefined;
}): Promise<RunList> {
  await requirePermission('orders.read');
  const towardsNewer = decodeCursor(position.before);
  let page = await readPage(towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(position.after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await readPage('older', undefined);
  const { rows, hasOlder, hasNewer } = page;
  const counts = await stepCounts(
    reader(),
    rows.map(({ id }) => id),
  );
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows: rows.map((run) => summary(run, counts)),
    older: hasOlder && last ? encodeCursor(last) : undefined,
    newer: hasNewer && first ? encodeCursor(first) : undefined,
  };
}

async function readPage(direction: 'older' | 'newer', from: ReturnType<typeof decodeCursor>) {
  const rows = await runsBeyond(reader(), { from, direction, limit: PAGE_SIZE + 1 });
  return pageOfRows([rows], { direction, within: from !== undefined, size: PAGE_SIZE });
}

function summary(run: BulkRunRow, counts: readonly StepCount[]): RunSummary {
  return {
    id: run.id,
    kind: run.kind,
    actor: run.actor,
    at: new Date(run.createdAt),
    orders: run.orders,
    sum: paise(run.sumPaise),
    ended: run.endedAt !== null,
    counts: STATES.flatMap((state) => {
      const found = counts.find((one) => one.runId === run.id && one.state === state);
      return found ? [{ state, orders: found.orders, sum: paise(found.sum) }] : [];
    }),
  };
}
