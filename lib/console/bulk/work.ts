/** Works on runs that were confirmed, whether or not somebody watches: once they are confirmed, and from reconcile's timer on. */
import 'server-only';
import { isDatabaseUnavailable, reader, transaction } from '@/db/client';
import {
  type BulkRunRow,
  type BulkStepRow,
  claimRun,
  extendRun,
  leaveRun,
  openRuns,
  openSteps,
  writeStep,
} from '@/db/queries/bulk';
import { describeError, log } from '@/lib/log';
import { inParallel } from '@/lib/payments/reconcile/in-parallel';
import { finishBeforeExit, isStopping } from '@/lib/server/shutdown';
import { doStep } from './step';

/** Orders that are worked on at once. */
const PARALLEL = 4;
/** Longer than one order takes with a gateway that does not answer; after it another process goes on. In milliseconds. */
const LEASE_MS = 90_000;
/** Runs that one round goes on with. */
const RUNS_A_ROUND = 20;

/** Goes on with a run unless somebody is at it. Never throws: what is left is gone on with by the timer. */
export function workOnRun(id: string): Promise<void> {
  const work = workOn(id).then(
    () => undefined,
    (error: unknown) => log.error('a bulk run was left to the timer', { error: describeError(error) }),
  );
  finishBeforeExit(work);
  return work;
}

/** A part of reconcile's round. @returns how many runs it went on with, and how many of them ended early. */
export async function resumeRuns(): Promise<{ sent: number; failed: number }> {
  const done = { sent: 0, failed: 0 };
  for (const { id } of await openRuns(reader(), Date.now(), RUNS_A_ROUND)) {
    try {
      done.sent += (await workOn(id)) ? 1 : 0;
    } catch (error) {
      done.failed += 1;
      log.error('a bulk run was left to the next round', { error: describeError(error) });
    }
  }
  return done;
}

/** @returns whether it was this caller's, and anything of it came to an end. */
async function workOn(id: string): Promise<boolean> {
  if (isStopping()) return false;
  const now = Date.now();
  const claim = { until: now + LEASE_MS };
  const run = await transaction('claim bulk run', (tx) => claimRun(tx, id, { now, ...claim }));
  if (!run) return false;
  let ended = 0;
  let away = false;
  await inParallel(await openSteps(reader(), id), PARALLEL, async (step) => {
    if (away || isStopping()) return;
    try {
      if (await endStep(run, step, claim)) ended += 1;
    } catch (error) {
      // Nothing of it can be written: the others wait for the next round too.
      away = isDatabaseUnavailable(error);
      log.error('a bulk step was left to the next round', { error: describeError(error) });
    }
  });
  await transaction('leave bulk run', (tx) => leaveRun(tx, id, { claimed: claim.until, now: Date.now() }));
  return ended > 0;
}

/** @param claim is moved on: as far as it was written last, it is known as this process's own. */
async function endStep(run: BulkRunRow, step: BulkStepRow, claim: { until: number }): Promise<boolean> {
  const result = await doStep(run, step);
  const now = Date.now();
  const endedAt = result.state === 'checking' ? null : now;
  if (result.state === step.state) return false;
  const until = now + LEASE_MS;
  const extended = await transaction('end bulk step', async (tx) => {
    await writeStep(tx, step, { ...result, endedAt });
    return extendRun(tx, run.id, { claimed: claim.until, until });
  });
  if (extended) claim.until = until;
  return endedAt !== null;
}
