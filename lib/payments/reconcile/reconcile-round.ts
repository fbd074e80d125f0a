/** A round of reconcile that leaves a trace: an administrator sees when it last ran and what came of it. */
import 'server-only';
import { hostname } from 'node:os';
import { transaction } from '@/db/client';
import { recordRun, trimRuns } from '@/db/queries/reconcile-runs';
import { describeError, log } from '@/lib/log';
import { each } from '../surroundings';
import { type ReconcileSummary, reconcileOnce } from './reconcile';

const DAY_MS = 86_400_000;
/** How long rounds are kept, in milliseconds, and how many of them. */
export const RUNS_KEPT_MS = 30 * DAY_MS;
export const RUNS_KEPT = 500;
const NOTHING: ReconcileSummary = { fetched: 0, changed: 0, failed: 0, sent: 0, webhooks: 0 };

/**
 * See {@link reconcileOnce}. Devices are asked about beside the money: neither waits for the other to begin, and a fault
 * of one is counted in `failed` and takes nothing from what the other did. That the trace could not be left is no
 * failure of the round.
 */
export async function reconcileRound(
  options?: Parameters<typeof reconcileOnce>[0],
): Promise<ReconcileSummary> {
  const startedAt = Date.now();
  const others = each('besideRound');
  const [money, ...beside] = await Promise.allSettled([
    reconcileOnce(options),
    ...others.map((work) => work()),
  ]);
  const summary = { ...NOTHING, ...doneBy('money', money) };
  for (const result of beside) {
    const done = { sent: 0, ...doneBy('what goes on beside the money', result) };
    summary.sent += done.sent;
    summary.failed += done.failed;
  }
  try {
    await leaveTrace(summary, startedAt, Date.now());
  } catch (error) {
    log.error('a round of reconcile was not recorded', { error: describeError(error) });
  }
  return summary;
}

/** @returns for a part that ended early one failure, and nothing else that is known. */
function doneBy<T>(part: string, result: PromiseSettledResult<T>): T | { failed: number } {
  if (result.status === 'fulfilled') return result.value;
  log.error(`a round ended early for ${part}`, { error: describeError(result.reason) });
  return { failed: 1 };
}

/** Whether there was nothing to do, and nothing failed. */
export function isIdle({ fetched, failed, sent, webhooks }: ReconcileSummary): boolean {
  return fetched + failed + sent + webhooks === 0;
}

/** @param startedAt @param endedAt UTC milliseconds. */
export function leaveTrace(summary: ReconcileSummary, startedAt: number, endedAt: number): Promise<void> {
  return transaction('record reconcile', async (tx) => {
    const instance = `${hostname()}#${process.pid}`;
    await recordRun(tx, { ...summary, instance, startedAt, endedAt, idle: isIdle(summary) });
    await trimRuns(tx, endedAt - RUNS_KEPT_MS, RUNS_KEPT);
  });
}
