/**
 * How often the gateway may be asked from one checkout, one cart or one network. Each answer says whether a PAN and a mobile
 * number belong together, or whether a card is one: a script must not find that out for thousands.
 */
import 'server-only';
import { transaction } from '@/db/client';
import { deleteExpiredCounters, findCounters, putCounter } from '@/db/queries/rate-limits';
import { type AttemptRule, allowedFrom, withAttempt } from '@/lib/auth/attempt-rule';
import { sha256Hex } from '@/lib/keys';
import { networkKey } from '@/lib/orders/order-limits';

/** About a person, about a card, or what there is for an order. */
export type Question = 'lender' | 'card' | 'plans';

/** Where a question comes from. */
export interface Asker {
  /** Of the checkout or the order. */
  readonly token: string;
  /** A cart has as many checkouts as its customer opens. */
  readonly cartId: string;
  /** Undefined when no proxy of ours vouches for one: then it is not counted. */
  readonly address: string | undefined;
}

const MINUTE_MS = 60_000;

function upTo(free: number): AttemptRule {
  return {
    free,
    firstPauseMs: MINUTE_MS,
    longestPauseMs: 30 * MINUTE_MS,
    forgetAfterMs: 60 * MINUTE_MS,
  };
}

type Limits = Readonly<Record<'checkout' | 'cart' | 'network', AttemptRule>>;

/** A phone network's many customers can share one address. */
const LIMITS: Readonly<Record<Question, Limits>> = {
  // Twice for a plan that is taken at once; the rest is for mends and second thoughts.
  lender: { checkout: upTo(12), cart: upTo(20), network: upTo(60) },
  // Once for a card that fits; nobody has a dozen.
  card: { checkout: upTo(12), cart: upTo(20), network: upTo(100) },
  // Every look at the page asks, and every press of its button.
  plans: { checkout: upTo(40), cart: upTo(60), network: upTo(150) },
};

/**
 * Counts a question before it is asked. One that is turned away is not counted.
 * @returns when the next one is let in, UTC milliseconds; undefined when this one is.
 */
export function countQuestion(
  question: Question,
  asker: Asker,
  now = Date.now(),
): Promise<number | undefined> {
  const limits = limitsOf(question, asker);
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

function limitsOf(question: Question, { token, cartId, address }: Asker): [string, AttemptRule][] {
  const { checkout, cart, network } = LIMITS[question];
  const from = networkKey(address);
  return [
    [`${question}:checkout:${sha256Hex(token)}`, checkout],
    [`${question}:cart:${sha256Hex(cartId)}`, cart],
    ...(from === undefined ? [] : [[`${question}:network:${from}`, network] satisfies [string, AttemptRule]]),
  ];
}
