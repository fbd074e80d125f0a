/** When settlements are fetched: every few hours by reconcile's timer, one instance at a time, and when a person asks. */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { claimOnce, deleteCounter, deleteExpiredCounters, putCounter } from '@/db/queries/rate-limits';
import { lastSettlementFetch, recordSettlementFetch } from '@/db/queries/settlements';
import { describeError, log } from '@/lib/log';
import { GatewayError } from '@/lib/pinelabs';
import { NotOfferedError, StoppedError } from './fetch-lines';
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
  | { outcome: 'failed'; code: string }
  | { outcome: 'not-offered' };
export type Fetched = Ended | { outcome: 'running' };
export type Pressed = Fetched | { outcome: 'just-asked' };

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
  if (!(await claim(RUNNING, now, now + AT_MOST_MS))) return { outcome: 'running' };
  try {
    const fetched = await attempt(now);
    await transaction('record settlement fetch', (tx) => record(tx, fetched, now));
    return fetched;
  } finally {
    await transaction('end settlement fetch', (tx) => deleteCounter(tx, RUNNING));
  }
}

function claim(key: string, now: number, until: number): Promise<boolean> {
  return transaction('claim settlement fetch', async (tx) => {
    await deleteExpiredCounters(tx, now);
    return claimOnce(tx, key, until);
  });
}

async function attempt(now: number): Promise<Ended> {
  try {
    return { outcome: 'done', ...(await fetchSettlements(now)) };
  } catch (error) {
    if (error instanceof StoppedError) return { outcome: 'failed', code: 'STOPPED' };
    if (error instanceof NotOfferedError) return { outcome: 'not-offered' };
    if (!(error instanceof GatewayError)) throw error;
    log.warn('settlements: fetch failed', { code: error.code, error: describeError(error) });
    return { outcome: 'failed', code: error.code };
  }
}

const NEXT_MS = { done: EVERY_MS, failed: AFTER_FAILURE_MS, 'not-offered': WITHOUT_MS };

async function record(tx: Db, fetched: Ended, now: number): Promise<void> {
  const before = await lastSettlementFetch(tx);
  const { outcome } = fetched;
  await putCounter(tx, { key: DUE, count: 1, resetAt: now + NEXT_MS[outcome] });
  await recordSettlementFetch(tx, {
    endedAt: Date.now(),
    outcome,
    code: outcome === 'failed' ? fetched.code : null,
    ...(outcome === 'done' && {
      doneAt: now,
      since: Math.min(before?.since ?? fetched.since, fetched.since),
    }),
  });
  if (outcome === 'done')
    log.info('settlements fetched', { changed: fetched.kept, failed: fetched.incomplete });
  if (outcome === 'not-offered') log.info('the gateway offers this account no settlements');
}
