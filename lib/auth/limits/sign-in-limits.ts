/** How often somebody may try to sign in: counted by account and by network. */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { deleteCounter } from '@/db/queries/rate-limits';
import { normaliseEmail } from '@/db/queries/users';
import { sign } from '@/lib/security/keys';
import { type Bucket, giveBack, type Limit, take } from '@/lib/security/rate-limit';
import { limitedNetwork } from './client-address';

export interface Caller {
  readonly email: string;
  /** Undefined when no proxy of ours vouches for one: then only the account is counted. */
  readonly address: string | undefined;
}

/** A person mistypes a few times. */
export const ACCOUNT_BUCKET: Bucket = { atOnce: 5, perHour: 8 };
/** An office behind one address has several such people. */
export const NETWORK_BUCKET: Bucket = { atOnce: 20, perHour: 20 };

/** Counts a try before the password is looked at. @returns when the next one is let in (UTC ms), or undefined when this one is. */
export function countAttempt(caller: Caller, now: number): Promise<number | undefined> {
  return transaction('count attempt', (tx) =>
    take(tx, [accountLimit(caller), ...networkLimits(caller)], now),
  );
}

/**
 * After a right password the account starts afresh. The network gets back only this one try: whoever has
 * an account of their own must not be able to wipe out their guesses at another's.
 */
export async function forgiveAttempt(tx: Db, caller: Caller, now: number): Promise<void> {
  await deleteCounter(tx, accountLimit(caller).key);
  await giveBack(tx, networkLimits(caller), now);
}

/** Signed, because people type passwords into the wrong field. */
function accountLimit({ email }: Caller): Limit {
  return { key: `sign-in:account:${sign('rate-limit', normaliseEmail(email))}`, bucket: ACCOUNT_BUCKET };
}

/** Signed, because addresses are personal data. */
function networkLimits({ address }: Caller): Limit[] {
  if (address === undefined) return [];
  const key = `sign-in:address:${sign('rate-limit', limitedNetwork(address))}`;
  return [{ key, bucket: NETWORK_BUCKET }];
}
