/**
 * How often lenders may be asked about people from one checkout or one network: each answer says whether a PAN and a
 * mobile number belong together, and a script must not find that out for thousands.
 */
import 'server-only';
import { transaction } from '@/db/client';
import { deleteExpiredCounters, findCounters, putCounter } from '@/db/queries/rate-limits';
import { type AttemptRule, allowedFrom, withAttempt } from '@/lib/auth/attempt-rule';
import { sha256Hex } from '@/lib/keys';
import { networkKey } from '@/lib/orders/order-limits';

const MINUTE_MS = 60_000;
/** Twice for a plan that is taken at once; the rest is for mends and second thoughts. */
const OF_CHECKOUT: AttemptRule = {
  free: 12,
  firstPauseMs: MINUTE_MS,
  longestPauseMs: 30 * MINUTE_MS,
  forgetAfterMs: 60 * MINUTE_MS,
};
/** A phone network's many customers can share one address. */
const OF_NETWORK: AttemptRule = { ...OF_CHECKOUT, free: 60 };

/**
 * Counts a question before it is asked. One that is turned away is not counted.
 * @param token of the checkout or the order.
 * @param address undefined when no proxy of ours vouches for one: then the checkout alone is counted.
 * @returns when the next one is let in, UTC milliseconds; undefined when this one is.
 */
export function countQuestion(
  token: string,
  address: string | undefined,
  now = Date.now(),
): Promise<number | undefined> {
  const network = networkKey(address);
  const limits: [string, AttemptRule][] = [
    [`lender:checkout:${sha256Hex(token)}`, OF_CHECKOUT],
    ...(network === undefined ? [] : [[`lender:network:${network}`, OF_NETWORK] as [string, AttemptRule]]),
  ];
  return transaction('count question', async (tx) => {
    await deleteExpiredCounters(tx, now);
    const keys = limits.map(([key]) => key);
    const held = new Map((await findCounters(tx, keys, now)).map((counter) => [counter.key, counter]));
    const from = Math.max(...limits.map(([key, rule]) => allowedFrom(held.get(key), rule)));
    if (from > now) return from;
    for (const [key, rule] of limits) {
      await putCounter(tx, { key, ...withAttempt(held.get(key), now, rule) });
    }
    return undefined;
  });
}
