/** When settlements are fetched: every few hours by reconcile's timer, one instance at a time, and when a person asks. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import {
  claimOnce,
  deleteCounter,
  deleteCounterUntil,
  deleteExpiredCounters,
  moveCounter,
  putCounter,
} from '@/db/queries/rate-limits';
import { lastSettlementFetch, recordSettlementFetch } from '@/db/queries/settlements';
import { describeError, log } from '@/lib/log';
import { GatewayError } from '@/lib/pinelabs';
import { isStopping } from '@/lib/server/shutdown';
import { NotOfferedError } from './fetch-lines';
import { fetchSettlements, type RoundResult } from './round';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The gateway's own data may be three hours old. */
const EVERY_MS = 4 * HOUR_MS;
const AFTER_FAILURE_MS = 15 * MINUTE_MS;
/** An account that has no such calls does not get them within the hour. */
const WITHOUT_MS = 24 * HOUR_MS;
/** Two rounds at once would keep the same rows twice, and ask twice: no more comes of it where one takes longer. */
const AT_MOST_MS = 10 * MINUTE_MS;
const DUE = 'settlements:due';
const RUNNING = 'settlements:running';
const PRESSED = 'settlements:pressed';
/** Each round is calls to the gateway: nobody makes more of them by pressing. */
const BETWEEN_PRESSES_MS = MINUTE_MS;

type Ended =
  | ({ outcome: 'done' } & RoundResult)
  /** Some of what the gateway gave could not be read. */
  | ({ outcome: 'unread' } & RoundResult)
  | { outcome: 'failed'; code: string }
  | { outcome: 'not-offered' };
/** `stopped`: the server ends; the next one begins again at once. */
export type Fetched = Ended | { outcome: 'running' | 'stopped' };
export type Pressed = Fetched | { outcome: 'just-asked' };

class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** The round took so long that another instance has begun one. */
class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** @returns what came of it; undefined where it is not time yet, or another instance does it. */
export async function fetchSettlementsWhenDue(now = Date.now()): Promise<Fetched | undefined> {
  if (!(await claim(DUE, now, now + AFTER_FAILURE_MS))) return undefined;
  return fetchSettlementsNow(now);
}

/** For a person's press. `just-asked`: somebody pressed less than a minute ago. @throws DatabaseUnavailableError. */
export async function fetchSettlementsOnPress(now = Date.now()): Promise<Pressed> {
  if (!(await claim(PRESSED, now, now + BETWEEN_PRESSES_MS))) return { outcome: 'just-asked' };
  return fetchSettlementsNow(now);
}

/** `running`: somebody fetches them already. @throws DatabaseUnavailableError. */
export async function fetchSettlementsNow(now = Date.now()): Promise<Fetched> {
  const lease = { until: now + AT_MOST_MS };
  if (!(await claim(RUNNING, now, lease.until))) return { outcome: 'running' };
  const begun = Date.now();
  try {
    const fetched = await attempt(now, () => goOn(lease, now + Date.now() - begun));
    await transaction('record settlement fetch', (tx) => record(tx, fetched, now));
    return fetched;
  } catch (error) {
    if (error instanceof LeaseLostError) return { outcome: 'running' };
    if (!(error instanceof StoppedError)) throw error;
    await transaction('record settlement fetch', (tx) => deleteCounter(tx, DUE));
    return { outcome: 'stopped' };
  } finally {
    await transaction('end settlement fetch', (tx) => deleteCounterUntil(tx, RUNNING, lease.until));
  }
}

function claim(key: string, now: number, until: number): Promise<boolean> {
  return transaction('claim settlement fetch', async (tx) => {
    await deleteExpiredCounters(tx, now);
    return claimOnce(tx, key, until);
  });
}

/** The end of a lease tells whose it is: a later one ends later. */
async function goOn(lease: { until: number }, now: number): Promise<void> {
  if (isStopping()) throw new StoppedError('the server ends');
  if (lease.until - now > AT_MOST_MS / 2) return;
  const until = now + AT_MOST_MS;
  const mine = await transaction('claim settlement fetch', (tx) =>
    moveCounter(tx, RUNNING, lease.until, until),
  );
  if (!mine) throw new LeaseLostError('another instance fetches settlements');
  lease.until = until;
}

/** @throws StoppedError and LeaseLostError. */
async function attempt(now: number, next: () => Promise<void>): Promise<Ended> {
  try {
    const readAt = (await lastSettlementFetch(reader()))?.doneAt ?? undefined;
    const round = await fetchSettlements(now, readAt, next);
    return { outcome: round.unread === 0 ? 'done' : 'unread', ...round };
  } catch (error) {
    if (error instanceof NotOfferedError) return { outcome: 'not-offered' };
    if (!(error instanceof GatewayError)) throw error;
    log.warn('settlements: fetch failed', { code: error.code, error: describeError(error) });
    return { outcome: 'failed', code: error.code };
  }
}

const NEXT_MS = { done: EVERY_MS, unread: EVERY_MS, failed: AFTER_FAILURE_MS, 'not-offered': WITHOUT_MS };

async function record(tx: Db, fetched: Ended, now: number): Promise<void> {
  const before = await lastSettlementFetch(tx);
  const { outcome } = fetched;
  await putCounter(tx, { key: DUE, count: 1, resetAt: now + NEXT_MS[outcome] });
  await recordSettlementFetch(tx, {
    endedAt: Date.now(),
    outcome,
    code: outcome === 'failed' ? fetched.code : null,
    ...(outcome === 'done' && { doneAt: now }),
    ...('since' in fetched && { since: Math.min(before?.since ?? fetched.since, fetched.since) }),
  });
  if ('since' in fetched)
    log.info('settlements fetched', {
      changed: fetched.kept,
      failed: fetched.incomplete + fetched.unread,
    });
  if (outcome === 'not-offered') log.info('the gateway offers this account no settlements');
}
