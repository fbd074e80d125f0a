/**
 * Between the password and the second factor. It is no session and stands in a table of its own: whatever asks who is
 * signed in cannot find it.
 */
import 'server-only';
import { cookies } from 'next/headers';
import { type Db, reader } from '@/db/client';
import {
  deleteExpiredSteps,
  findSignInStep,
  insertSignInStep,
  type SignInStep,
} from '@/db/queries/sign-in-steps';
import { findActiveUser, type User } from '@/db/queries/users';
import { hostCookie } from '@/lib/security/host-cookie';
import { randomToken, sha256Hex } from '@/lib/security/keys';

/** Long enough to install an app. */
const LIVES_MS = 15 * 60_000;

export interface HalfSignedIn {
  readonly step: SignInStep;
  readonly user: User;
}

/** @returns the token for the browser's cookie. */
export async function beginStep(tx: Db, userId: string, now: number): Promise<string> {
  const token = randomToken(32);
  await deleteExpiredSteps(tx, now);
  const step = { tokenHash: sha256Hex(token), userId, factor: null, createdAt: now };
  await insertSignInStep(tx, { ...step, expiresAt: now + LIVES_MS });
  return token;
}

/** @returns undefined when it is over, or was never begun. */
export async function findHalfSignedIn(
  token: string | undefined,
  now = Date.now(),
): Promise<HalfSignedIn | undefined> {
  const step = token ? await findSignInStep(reader(), sha256Hex(token), now) : undefined;
  const user = step && (await findActiveUser(reader(), step.userId));
  return user && { step, user };
}

const cookie = () => hostCookie('sign-in-step');

export async function readStepToken(): Promise<string | undefined> {
  return (await cookies()).get(cookie().name)?.value;
}

/** For actions and route handlers: pages cannot set cookies. */
export async function writeStepToken(token: string): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, token, { ...options, sameSite: 'strict', maxAge: LIVES_MS / 1000 });
}

export async function clearStepToken(): Promise<void> {
  const { name, options } = cookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
