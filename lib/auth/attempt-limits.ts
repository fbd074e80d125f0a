/** Sign-in tries, counted in the database by account and by network, so that every instance counts together. */
import 'server-only';
import { type Db, transaction } from '@/db/client';
import {
  type Counter,
  deleteCounter,
  deleteExpiredCounters,
  findCounters,
  putCounter,
} from '@/db/queries/rate-limits';
import { normaliseEmail } from '@/db/queries/users';
import { sign } from '@/lib/keys';
import { ACCOUNT_RULE, ADDRESS_RULE, type AttemptRule, allowedFrom, withAttempt } from './attempt-rule';
import { limitedNetwork } from './client-address';

export interface Caller {
  readonly email: string;
  /** Undefined when no proxy of ours vouches for one: then only the account is counted. */
  readonly address: string | undefined;
}

/** Signed, because people type passwords into the wrong field and addresses are personal data. */
const accountKey = (email: string) => `sign-in:account:${sign('rate-limit', normaliseEmail(email))}`;
const addressKey = (address: string) => `sign-in:address:${sign('rate-limit', limitedNetwork(address))}`;

/**
 * Counts a try before the password is looked at: a hundred at once cannot all slip in ahead of the count.
 * A try that is turned away is not counted, so nobody is locked out for longer by asking.
 * @returns when the next try is let in (UTC ms), or undefined when this one is.
 */
export function countAttempt(caller: Caller, now: number): Promise<number | undefined> {
  const limits: (readonly [string, AttemptRule])[] = [
    [accountKey(caller.email), ACCOUNT_RULE],
    ...(caller.address === undefined ? [] : ([[addressKey(caller.address), ADDRESS_RULE]] as const)),
  ];
  return transaction('count attempt', async (tx) => {
    await deleteExpiredCounters(tx, now);
    const counters = await countersByKey(
      tx,
      limits.map(([key]) => key),
      now,
    );
    const from = Math.max(...limits.map(([key, rule]) => allowedFrom(counters.get(key), rule)));
    if (from > now) return from;
    for (const [key, rule] of limits) {
      await putCounter(tx, { key, ...withAttempt(counters.get(key), now, rule) });
    }
    return undefined;
  });
}

/**
 * After a right password the account starts afresh. The network gets back only this one try: whoever has
 * an account of their own must not be able to wipe out their guesses at another's.
 */
export async function forgiveAttempt(tx: Db, caller: Caller, now: number): Promise<void> {
  await deleteCounter(tx, accountKey(caller.email));
  if (caller.address === undefined) return;
  const key = addressKey(caller.address);
  const counter = (await countersByKey(tx, [key], now)).get(key);
  if (!counter) return;
  if (counter.count <= 1) await deleteCounter(tx, key);
  else await putCounter(tx, { ...counter, count: counter.count - 1 });
}

async function countersByKey(db: Db, keys: string[], now: number): Promise<Map<string, Counter>> {
  return new Map((await findCounters(db, keys, now)).map((counter) => [counter.key, counter]));
}
