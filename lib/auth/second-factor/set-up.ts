/** Setting up second factors, and taking them away again. */
import 'server-only';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { type Db, transaction } from '@/db/client';
import { deletePasskey } from '@/db/queries/passkeys';
import { type Factor, markProved } from '@/db/queries/sessions';
import { type SignInStep, setStepFactor } from '@/db/queries/sign-in-steps';
import { confirmTotp, deleteRecoveryCodes, deleteTotp } from '@/db/queries/totp';
import { tellPeople } from '../people/account-news';
import { factorsOf, hasFactor } from './factors';
import { readNewPasskey } from './passkey/passkeys';
import { keepFirstRecoveryCodes, keepRecoveryCodes, makeRecoveryCodes } from './recovery-codes';
import { readPendingCode, type SetUpHolder } from './totp';

/** What else is to be true at that moment, in the same transaction: the session or the step is marked. */
type Also = (tx: Db) => Promise<void>;

/** Whoever set it up on the way in has proved it with that. */
export function markStep({ tokenHash }: SignInStep, factor: Factor): Also {
  return (tx) => setStepFactor(tx, tokenHash, factor);
}

/** Whoever set it up in the console has proved it with that. */
export function markSession({ sessionId }: { sessionId: string }, factor: Factor, now = Date.now()): Also {
  return (tx) => markProved(tx, sessionId, factor, now);
}

export interface Added {
  /** To be shown once; empty when the account has codes from before. */
  readonly recoveryCodes: readonly string[];
}

/** @returns undefined when the code is not right. */
export async function addTotp(
  holder: SetUpHolder,
  code: string,
  also: Also,
  now = Date.now(),
): Promise<Added | undefined> {
  const read = await readPendingCode(holder, code, now);
  return read && add(holder.userId, (tx) => confirmTotp(tx, read.row, read.step, now), also, now);
}

/** @returns undefined when the browser's answer is not one to what was asked. */
export async function addPasskey(
  userId: string,
  { name, response }: { name: string; response: RegistrationResponseJSON },
  also: Also,
  now = Date.now(),
): Promise<Added | undefined> {
  const keep = await readNewPasskey(userId, name, response, now);
  return keep && add(userId, keep, also, now);
}

function add(
  userId: string,
  keep: (tx: Db) => Promise<boolean>,
  also: Also,
  now: number,
): Promise<Added | undefined> {
  const codes = makeRecoveryCodes();
  return transaction('add second factor', async (tx) => {
    if (!(await keep(tx))) return undefined;
    await also(tx);
    await tellPeople(tx, [userId], 'factor-added', now);
    return { recoveryCodes: (await keepFirstRecoveryCodes(tx, userId, codes, now)) ? codes : [] };
  });
}

export async function renewRecoveryCodes(userId: string, now = Date.now()): Promise<readonly string[]> {
  const codes = makeRecoveryCodes();
  await transaction('renew recovery codes', async (tx) => {
    await keepRecoveryCodes(tx, userId, codes, now);
    await tellPeople(tx, [userId], 'new-codes', now);
  });
  return codes;
}

export type Removed = 'removed' | 'last' | 'none';

/**
 * Takes away the app, or a passkey. With the last factor the recovery codes go too.
 * @param needed whether the last one stays.
 */
export function removeFactor(
  userId: string,
  which: 'totp' | { passkey: string },
  needed: boolean,
  now = Date.now(),
): Promise<Removed> {
  return transaction('remove second factor', async (tx): Promise<Removed> => {
    const before = await factorsOf(userId, tx);
    const count = before.passkeys.length + (before.totpSince === undefined ? 0 : 1);
    const there =
      which === 'totp'
        ? before.totpSince !== undefined
        : before.passkeys.some(({ id }) => id === which.passkey);
    if (!there) return 'none';
    if (needed && count === 1) return 'last';
    if (which === 'totp') await deleteTotp(tx, userId);
    else await deletePasskey(tx, userId, which.passkey);
    if (!hasFactor(await factorsOf(userId, tx))) await deleteRecoveryCodes(tx, userId);
    await tellPeople(tx, [userId], 'factor-removed', now);
    return 'removed';
  });
}
