/** Signing in and out: the one place that looks at passwords and makes sessions. */
import 'server-only';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { deleteExpiredSessions, insertSession, revokeSession } from '@/db/queries/sessions';
import { findUserByEmail } from '@/db/queries/users';
import { describeError, log } from '@/lib/log';
import { randomToken } from '@/lib/security/keys';
import { isPasswordOf } from './password';
import { countAttempt, forgiveAttempt } from './sign-in-limits';

/** Seconds from sign-in to the end of the session, however busy it is. */
export const SESSION_SECONDS = 8 * 60 * 60;

export interface Credentials {
  email: string;
  password: string;
  /** See {@link clientAddress}. */
  address: string | undefined;
  /** The session that the browser still carries: it ends, so that nobody can plant one beforehand. */
  replaces?: string | undefined;
}

export type SignInResult =
  | { outcome: 'signed-in'; sessionId: string }
  /** Wrong password or no such account: deliberately the same. */
  | { outcome: 'refused' }
  | { outcome: 'wait'; until: number };

/**
 * Checks the limits, then the password, then opens a session with an id of 256 random bits.
 * @throws DatabaseUnavailableError when attempts cannot be counted: nobody gets in uncounted.
 */
export async function signIn(credentials: Credentials, now = Date.now()): Promise<SignInResult> {
  const { email, password, replaces } = credentials;
  const until = await countAttempt(credentials, now);
  if (until !== undefined) {
    log.warn('sign-in turned away', { outcome: 'wait' });
    return { outcome: 'wait', until };
  }
  const user = await findUserByEmail(reader(), email);
  if (!(await isPasswordOf(user?.passwordHash, password)) || !user) {
    log.warn('sign-in refused', { outcome: 'refused' });
    return { outcome: 'refused' };
  }
  const sessionId = randomToken(32);
  await transaction('sign in', async (tx) => {
    await forgiveAttempt(tx, credentials, now);
    await deleteExpiredSessions(tx, now);
    if (replaces) await revokeSession(tx, replaces, now);
    await insertSession(tx, {
      id: sessionId,
      userId: user.id,
      createdAt: now,
      expiresAt: now + SESSION_SECONDS * 1000,
    });
  });
  log.info('signed in', { outcome: 'signed-in' });
  return { outcome: 'signed-in', sessionId };
}

/** Ends the session for every copy of its cookie. */
export function endSession(sessionId: string, now = Date.now()): Promise<void> {
  return transaction('sign out', (tx) => revokeSession(tx, sessionId, now));
}

/** {@link endSession} without throwing when the database takes no writes. @returns false when it could not be saved: the session then lives out its time. */
export async function tryEndSession(sessionId: string): Promise<boolean> {
  try {
    await endSession(sessionId);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    log.error('a session could not be ended', { error: describeError(error) });
    return false;
  }
}
