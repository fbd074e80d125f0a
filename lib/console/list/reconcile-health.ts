/** Whether reconcile runs, and what waits for it. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { countWaiting, lastRuns, type ReconcileRunRow } from '@/db/queries/reconcile-runs';
import { requirePermission } from '@/lib/auth/guard';
import { env } from '@/lib/env';
import { isLate } from './reconcile/reconcile-late';

export interface RoundView {
  id: number;
  endedAt: Date;
  /** Milliseconds. */
  took: number;
  instance: string;
  fetched: number;
  changed: number;
  failed: number;
  sent: number;
  webhooks: number;
}

export interface ReconcileHealth {
  /** The newest first; of the rounds without work only the last one is among them. */
  rounds: RoundView[];
  /** It has not run for too long. */
  late: boolean;
  due: number;
  oldestDue: Date | undefined;
  /** Operations without a final answer. */
  open: number;
  oldestOpen: Date | undefined;
}

const SHOWN = 10;

/** @param now UTC milliseconds. */
export async function reconcileHealth(now = Date.now()): Promise<ReconcileHealth> {
  await requirePermission('orders.read');
  const [rows, waiting] = await Promise.all([lastRuns(reader(), SHOWN), countWaiting(reader(), now)]);
  return {
    rounds: rows.map(roundView),
    late: isLate({
      lastEndedAt: rows[0]?.endedAt,
      upSince: now - process.uptime() * 1000,
      intervalMs: env().RECONCILE_INTERVAL_SECONDS * 1000,
      now,
    }),
    due: waiting.due,
    oldestDue: dateOf(waiting.oldestDueAt),
    open: waiting.open,
    oldestOpen: dateOf(waiting.oldestOpenAt),
  };
}

function roundView({ startedAt, endedAt, idle: _idle, ...row }: ReconcileRunRow): RoundView {
  return { ...row, endedAt: new Date(endedAt), took: endedAt - startedAt };
}

function dateOf(ms: number | null): Date | undefined {
  return ms === null ? undefined : new Date(ms);
}
