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
import { type PagePosition, pageAt } from '../list/page-at';
import { mayReadSum } from './kinds';

export interface RunSummary {
  id: string;
  kind: BulkKind;
  actor: string;
  at: Date;
  orders: number;
  /** Undefined for whoever may not read it: {@link mayReadSum}. */
  sum: Paise | undefined;
  /** Without those that no order has. */
  counts: { state: BulkState; orders: number; sum: Paise | undefined }[];
  /** Every order has come to its end. */
  ended: boolean;
}

export interface RunView extends RunSummary {
  /** It has not ended, and no process is at it. */
  left: boolean;
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
  const viewer = await requirePermission('orders.read');
  const run = await runById(reader(), id);
  if (!run) return undefined;
  const [counts, steps] = await Promise.all([stepCounts(reader(), [id]), stepsOfRun(reader(), id)]);
  const rank = (state: BulkState) => STATES.indexOf(state);
  return {
    ...summary(run, counts, viewer),
    left: run.endedAt === null && (run.claimedUntil === null || run.claimedUntil <= Date.now()),
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

export async function bulkRuns(position: PagePosition): Promise<RunList> {
  const viewer = await requirePermission('orders.read');
  const page = await pageAt(
    position,
    (request) => runsBeyond(reader(), request),
    (run) => run,
  );
  const counts = await stepCounts(
    reader(),
    page.rows.map(({ id }) => id),
  );
  return { ...page, rows: page.rows.map((run) => summary(run, counts, viewer)) };
}

function summary(run: BulkRunRow, counts: readonly StepCount[], viewer: { role: string }): RunSummary {
  const sumFor = (sum: number) => (mayReadSum(viewer, run.kind) ? paise(sum) : undefined);
  return {
    id: run.id,
    kind: run.kind,
    actor: run.actor,
    at: new Date(run.createdAt),
    orders: run.orders,
    sum: sumFor(run.sumPaise),
    ended: run.endedAt !== null,
    counts: STATES.flatMap((state) => {
      const found = counts.find((one) => one.runId === run.id && one.state === state);
      return found ? [{ state, orders: found.orders, sum: sumFor(found.sum) }] : [];
    }),
  };
}
