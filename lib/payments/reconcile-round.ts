/** A round of reconcile that leaves a trace: an administrator sees when it last ran and what came of it. */
import 'server-only';
import { hostname } from 'node:os';
import { transaction } from '@/db/client';
import { recordRun, trimRuns } from '@/db/queries/reconcile-runs';
import { resolveOpenDeviceRequests } from '@/lib/devices/resolve-open-requests';
import { describeError, log } from '@/lib/log';
import { type ReconcileSummary, reconcileOnce } from './reconcile';

const DAY_MS = 86_400_000;
/** How long rounds are kept, in milliseconds, and how many of them. */
export const RUNS_KEPT_MS = 30 * DAY_MS;
export const RUNS_KEPT = 500;

/** See {@link reconcileOnce}. That the trace could not be left is no failure of the round. */
export async function reconcileRound(
  options?: Parameters<typeof reconcileOnce>[0],
): Promise<ReconcileSummary> {
  const startedAt = Date.now();
  const summary = await reconcileOnce(options);
  const devices = await resolveOpenDeviceRequests();
  summary.sent += devices.sent;
  summary.failed += devices.failed;
  try {
    await leaveTrace(summary, startedAt, Date.now());
  } catch (error) {
    log.error('a round of reconcile was not recorded', { error: describeError(error) });
  }
  return summary;
}

/** Whether there was nothing to do, and nothing failed. */
export function isIdle({ looked, failed, sent, webhooks }: ReconcileSummary): boolean {
  return looked + failed + sent + webhooks === 0;
}

/** @param startedAt @param endedAt UTC milliseconds. */
export function leaveTrace(summary: ReconcileSummary, startedAt: number, endedAt: number): Promise<void> {
  return transaction('record reconcile', async (tx) => {
    const instance = `${hostname()}#${process.pid}`;
    await recordRun(tx, { ...summary, instance, startedAt, endedAt, idle: isIdle(summary) });
    await trimRuns(tx, endedAt - RUNS_KEPT_MS, RUNS_KEPT);
  });
}
