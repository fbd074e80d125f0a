/** The second half of a sign-in, and a sign-in by passkey alone. */
import 'server-only';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { reader, transaction } from '@/db/client';
import { endSignInStep } from '@/db/queries/sign-in-steps';
import { findActiveUser } from '@/db/queries/users';
import { log } from '@/lib/log';
import { countTurnedAway } from '../limits/sign-in-alert';
import { openSession, type Visitor } from '../sessions/open-session';
import type { HalfSignedIn } from './half-signed-in';
import { readPasskey } from './passkey/passkeys';
import { type Proof, prove, type Refused } from './proof';

export type Finished =
  | { readonly outcome: 'signed-in'; readonly sessionId: string; readonly email: string }
  | Refused;

export const SIGN_IN_PURPOSE = 'sign-in';
export const purposeOfStep = ({ step }: HalfSignedIn) => `step:${step.tokenHash}`;

/** @param knownBrowser the budget of a browser that has signed in to the account before: strangers share another. */
export async function finishSignIn(
  half: HalfSignedIn,
  proof: Exclude<Proof, { kind: 'password' }>,
  visitor: Visitor & { knownBrowser?: string | undefined },
  now = Date.now(),
): Promise<Finished> {
  const { step, user } = half;
  // A browser that several people use has a budget for each: one's own code must not give back tries at another's.
  const budget = `${visitor.knownBrowser ?? ''} ${user.id}`;
  const asked = { userId: user.id, purpose: purposeOfStep(half), budget };
  const result = await prove(
    asked,
    proof,
    async (tx, factor) =>
      (await endSignInStep(tx, step.tokenHash))
        ? openSession(tx, { userId: user.id, factor }, visitor, now)
        : undefined,
    now,
  );
  if (result.outcome === 'proved') return signedIn(result.done, user.email);
  log.warn('second factor refused', { outcome: result.outcome });
  // Whoever is here knows the password.
  if (result.outcome === 'wait') {
    await transaction('count turned away', (tx) => countTurnedAway(tx, user.email, now));
  }
  return result;
}

/** Somebody without a factor has set one up on the way in, and was shown the recovery codes. */
export async function finishSetUp(
  { step, user }: HalfSignedIn,
  visitor: Visitor,
  now = Date.now(),
): Promise<Finished> {
  const { factor } = step;
  if (factor === null) return { outcome: 'refused' };
  const sessionId = await transaction('sign in', async (tx) =>
    (await endSignInStep(tx, step.tokenHash))
      ? openSession(tx, { userId: user.id, factor }, visitor, now)
      : undefined,
  );
  return sessionId === undefined ? { outcome: 'refused' } : signedIn(sessionId, user.email);
}

/** Limited by nothing: a passkey is not guessed, and guesses at passwords must not slow it. */
export async function signInByPasskey(
  response: AuthenticationResponseJSON,
  visitor: Visitor,
  now = Date.now(),
): Promise<Finished> {
  const passkey = await readPasskey(SIGN_IN_PURPOSE, response, now);
  const user = passkey && (await findActiveUser(reader(), passkey.userId));
  if (!passkey || !user) return { outcome: 'refused' };
  const sessionId = await transaction('sign in', async (tx) =>
    (await passkey.claim(tx))
      ? openSession(tx, { userId: user.id, factor: 'passkey' }, visitor, now)
      : undefined,
  );
  return sessionId === undefined ? { outcome: 'refused' } : signedIn(sessionId, user.email);
}

function signedIn(sessionId: string, email: string): Finished {
  log.info('signed in', { outcome: 'signed-in' });
  return { outcome: 'signed-in', sessionId, email };
}
