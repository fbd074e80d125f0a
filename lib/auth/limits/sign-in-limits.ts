/**
 * How often somebody may try to sign in. A browser that has signed in to the account before has a budget of its own;
 * strangers share one by account and one by network, so that their guesses lock nobody else out.
 */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import { deleteCounter } from '@/db/queries/rate-limits';
import { sign } from '@/lib/security/keys';
import { type Bucket, giveBack, type Limit, take } from '@/lib/security/rate-limit';
import { accountMark } from './account-mark';
import { networkLimits } from './network-limits';
import { countTurnedAway } from './sign-in-alert';

export interface Caller {
  readonly email: string;
  /** Undefined when no proxy of ours vouches for one: then only the account is counted. */
  readonly address: string | undefined;
  /** The browser's own budget for this account: see known-browser.ts. */
  readonly knownBrowser?: string | undefined;
}

/** A person mistypes a few times. */
export const ACCOUNT_BUCKET: Bucket = { atOnce: 5, perHour: 8 };
/** An office behind one address has several such people. */
export const NETWORK_BUCKET: Bucket = { atOnce: 20, perHour: 20 };
/** The first 48 bits of an IPv6 address, which one hand may hold. */
const BLOCK_BUCKET: Bucket = { atOnce: 80, perHour: 80 };

/** Counts a try before the password is looked at. @returns when the next one is let in (UTC ms), or undefined when this one is. */
export function countAttempt(caller: Caller, now: number): Promise<number | undefined> {
  return transaction('count attempt', async (tx) => {
    const until = await take(tx, [accountLimit(caller), ...sharedLimits(caller)], now);
    if (until !== undefined && !caller.knownBrowser) await countTurnedAway(tx, caller.email, now);
    return until;
  });
}

/**
 * After a right password the account starts afresh. The network gets back only this one try: whoever has
 * an account of their own must not be able to wipe out their guesses at another's.
 */
export async function forgiveAttempt(tx: Db, caller: Caller, now: number): Promise<void> {
  await deleteCounter(tx, accountLimit(caller).key);
  await giveBack(tx, sharedLimits(caller), now);
}

function accountLimit({ email, knownBrowser }: Caller): Limit {
  const whose = knownBrowser ? `browser:${sign('rate-limit', knownBrowser)}` : 'account';
  return { key: `sign-in:${whose}:${accountMark(email)}`, bucket: ACCOUNT_BUCKET };
}

function sharedLimits({ address, knownBrowser }: Caller): Limit[] {
  if (knownBrowser) return [];
  return networkLimits('sign-in:address', address, { network: NETWORK_BUCKET, block: BLOCK_BUCKET });
}
