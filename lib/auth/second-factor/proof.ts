/** What somebody gives to prove who they are, and whether it does. */
import 'server-only';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { type Db, reader, transaction } from '@/db/client';
import { deleteCounter } from '@/db/queries/rate-limits';
import type { Factor } from '@/db/queries/sessions';
import { findActiveUser } from '@/db/queries/users';
import { sign } from '@/lib/security/keys';
import { type Bucket, take } from '@/lib/security/rate-limit';
import { isPasswordOf } from '../password';
import { readPasskey } from './passkey/passkeys';
import { spendRecoveryCode } from './recovery-codes';
import { readTotpCode } from './totp';

export type Proof =
  | { readonly kind: 'totp' | 'recovery-code'; readonly code: string }
  | { readonly kind: 'passkey'; readonly response: AuthenticationResponseJSON }
  /** Only where there is no second factor. */
  | { readonly kind: 'password'; readonly password: string };

export type Refused = { readonly outcome: 'refused' } | { readonly outcome: 'wait'; readonly until: number };

/** A person mistypes a few times, and a code of six digits is found by nobody at this pace. */
export const PROOF_BUCKET: Bucket = { atOnce: 5, perHour: 8 };

interface Asked {
  readonly userId: string;
  /** What a passkey's challenge was made for. */
  readonly purpose: string;
  /** Whose tries these are: nobody else can use them up. */
  readonly budget: string;
}

/**
 * Counts the try, looks at the proof, and does `then` in the transaction that takes it: none is taken twice. A passkey is
 * not counted: nobody guesses one, and nobody's guesses are to slow it.
 * @param then undefined when it may not be done any more: then the proof counts as refused, and is used up.
 */
export async function prove<Done>(
  { userId, purpose, budget }: Asked,
  proof: Proof,
  then: (tx: Db, factor: Factor | null) => Promise<Done | undefined>,
  now: number,
): Promise<{ readonly outcome: 'proved'; readonly done: Done } | Refused> {
  const limit = { key: `second-factor:${sign('rate-limit', budget)}`, bucket: PROOF_BUCKET };
  if (proof.kind !== 'passkey') {
    const until = await transaction('count proof', (tx) => take(tx, [limit], now));
    if (until !== undefined) return { outcome: 'wait', until };
  }
  const accept = await read(userId, purpose, proof, now);
  const done =
    accept &&
    (await transaction('take proof', async (tx) => {
      if (!(await accept(tx))) return undefined;
      await deleteCounter(tx, limit.key);
      return then(tx, proof.kind === 'password' ? null : proof.kind);
    }));
  return done === undefined ? { outcome: 'refused' } : { outcome: 'proved', done };
}

/** @returns what takes it, once; undefined when it proves nothing. */
async function read(
  userId: string,
  purpose: string,
  proof: Proof,
  now: number,
): Promise<((tx: Db) => Promise<boolean>) | undefined> {
  switch (proof.kind) {
    case 'totp':
      return readTotpCode(userId, proof.code, now);
    case 'recovery-code':
      return (tx) => spendRecoveryCode(tx, userId, proof.code, now);
    case 'passkey': {
      const passkey = await readPasskey(purpose, proof.response, now);
      return passkey?.userId === userId ? passkey.claim : undefined;
    }
    case 'password': {
      const user = await findActiveUser(reader(), userId);
      return (await isPasswordOf(user?.passwordHash, proof.password)) ? async () => true : undefined;
    }
  }
}
