/** Whose session it is, while it is one: neither ended, nor over, nor left alone for too long. */
import 'server-only';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { findSessionHolder, type SessionHolder, sessionsOf, touchSession } from '@/db/queries/sessions';
import { env } from '@/lib/env';
import { describeError, log } from '@/lib/log';
import { needsSecondFactor } from '../second-factor/factors';

/** Its last use is kept to this, in milliseconds. */
const USED_EVERY_MS = 60_000;

const restingSince = (now: number) => now - env().SESSION_IDLE_MINUTES * 60_000;

/**
 * Notes that it is used, at most once a minute, unless a page only watches for news: nobody need sit before it. A session without a second factor counts for nothing once one is needed:
 * the shop left the sandbox since.
 */
export async function sessionHolder(
  sessionId: string,
  now = Date.now(),
  { watching = false } = {},
): Promise<SessionHolder | undefined> {
  const holder = await findSessionHolder(reader(), sessionId, now, restingSince(now));
  if (holder?.factor === null && needsSecondFactor(holder)) return undefined;
  if (holder && !watching && holder.lastUsedAt < now - USED_EVERY_MS) await noteUse(sessionId, now);
  return holder;
}

/** A database that takes no writes ends nobody's work: the session then counts as used when it was noted last. */
async function noteUse(sessionId: string, now: number): Promise<void> {
  try {
    await transaction('note use', (tx) => touchSession(tx, sessionId, now, now - USED_EVERY_MS));
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    log.warn('the use of a session could not be noted', { error: describeError(error) });
  }
}

export function openSessionsOf(userId: string, now = Date.now()) {
  return sessionsOf(reader(), userId, now, restingSince(now));
}
