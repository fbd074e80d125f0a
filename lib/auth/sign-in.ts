/** Signing in and out: the one place that looks at passwords and makes sessions. */
import 'server-only';
import { DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { revokeSession } from '@/db/queries/sessions';
import { findUserByEmail } from '@/db/queries/users';
import { describeError, log } from '@/lib/log';
import { type Caller, countAttempt, forgiveAttempt } from './limits/sign-in-limits';
import { isPasswordOf } from './password';
import { factorsOf, hasFactor, needsSecondFactor } from './second-factor/factors';
import { beginStep } from './second-factor/half-signed-in';
import { openSession, type Visitor } from './sessions/open-session';

export interface Credentials extends Caller, Visitor {
  readonly password: string;
  readonly address: string | undefined;
}

export type SignInResult =
  | { outcome: 'signed-in'; sessionId: string }
  /** The second factor is still to come, or to be set up: the token stands for the password alone. */
  | { outcome: 'second-factor'; token: string }
  /** Wrong password or no such account: deliberately the same. */
  | { outcome: 'refused' }
  | { outcome: 'wait'; until: number };

/**
 * Checks the limits, then the password, then opens a session, or asks for the second factor.
 * @throws DatabaseUnavailableError when attempts cannot be counted: nobody gets in uncounted.
 */
export async function signIn(credentials: Credentials, now = Date.now()): Promise<SignInResult> {
  const until = await countAttempt(credentials, now);
  if (until !== undefined) {
    log.warn('sign-in turned away', { outcome: 'wait' });
    return { outcome: 'wait', until };
  }
  const user = await findUserByEmail(reader(), credentials.email);
  if (!(await isPasswordOf(user?.passwordHash, credentials.password)) || !user) {
    log.warn('sign-in refused', { outcome: 'refused' });
    return { outcome: 'refused' };
  }
  const asks = needsSecondFactor(user) || hasFactor(await factorsOf(user.id));
  const result = await transaction('sign in', async (tx): Promise<SignInResult> => {
    await forgiveAttempt(tx, credentials, now);
    if (asks) return { outcome: 'second-factor', token: await beginStep(tx, user.id, now) };
    const holder = { userId: user.id, factor: null };
    return { outcome: 'signed-in', sessionId: await openSession(tx, holder, credentials, now) };
  });
  log.info(asks ? 'password right' : 'signed in', { outcome: result.outcome });
  return result;
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
