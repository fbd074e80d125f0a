/**
 * How often the gateway may be asked from one checkout, one cart or one network. Each answer says whether a PAN and a mobile
 * number belong together, or whether a card is one: a script must not find that out for thousands.
 */
import 'server-only';
import { transaction } from '@/db/client';
import { networkLimits } from '@/lib/auth/limits/network-limits';
import { type CartTry, takeForCart } from '@/lib/cart/cart-limits';
import { sha256Hex } from '@/lib/security/keys';
import { type Bucket, giveBack } from '@/lib/security/rate-limit';

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

/** Asked very often: the next question is let in at `until`, UTC milliseconds, if nobody takes its place before. */
export interface Wait {
  readonly state: 'wait';
  readonly until: number;
}

/** `beyond`: of a cart whose network has none left. `takeForCart` says how many such carts a network has. */
type Limits = Readonly<Record<'checkout' | 'cart' | 'network' | 'block' | 'beyond', Bucket>>;

/** A phone network's many customers can share one address. A block is the first 48 bits of an IPv6 address. */
const LIMITS: Readonly<Record<Question, Limits>> = {
  // Twice for a plan that is taken at once; the rest is for mends and second thoughts.
  lender: {
    checkout: { atOnce: 12, perHour: 6 },
    cart: { atOnce: 20, perHour: 6 },
    network: { atOnce: 60, perHour: 30 },
    block: { atOnce: 240, perHour: 120 },
    beyond: { atOnce: 3, perHour: 1 / 8 },
  },
  // Once for a card that fits; nobody has a dozen.
  card: {
    checkout: { atOnce: 12, perHour: 6 },
    cart: { atOnce: 20, perHour: 6 },
    network: { atOnce: 100, perHour: 60 },
    block: { atOnce: 400, perHour: 240 },
    beyond: { atOnce: 3, perHour: 1 / 8 },
  },
  // Every look at the page for an order's card asks, and every press of its button; a checkout keeps its plans for some minutes.
  plans: {
    checkout: { atOnce: 40, perHour: 20 },
    cart: { atOnce: 60, perHour: 30 },
    network: { atOnce: 150, perHour: 150 },
    block: { atOnce: 600, perHour: 600 },
    beyond: { atOnce: 6, perHour: 1 },
  },
};

/**
 * Counts a question, and asks it if it is let in. One without an answer has told nothing: it is given back to its checkout and
 * its cart, whose tries an outage must not use up. To its network, and beyond that, it is not: a gateway that is down is not to be hammered.
 * @param ask throws, or returns `no-answer`, when the gateway did not answer.
 * @throws what `ask` throws.
 */
export async function rateLimited<Answer>(
  question: Question,
  asker: Asker,
  ask: () => Promise<Answer>,
): Promise<Answer | Wait> {
  const until = await countQuestion(question, asker);
  if (until !== undefined) return { state: 'wait', until };
  let answer: Answer | 'no-answer' = 'no-answer';
  try {
    answer = await ask();
    return answer;
  } finally {
    if (answer === 'no-answer') await giveQuestionBack(question, asker);
  }
}

/**
 * Counts a question before it is asked. One that is turned away is not counted.
 * @returns when the next one is let in, UTC milliseconds; undefined when this one is.
 */
export function countQuestion(
  question: Question,
  asker: Asker,
  now = Date.now(),
): Promise<number | undefined> {
  return transaction('count question', async (tx) => {
    const counted = await takeForCart(tx, tryOf(question, asker), now);
    return 'until' in counted ? counted.until : undefined;
  });
}

function giveQuestionBack(question: Question, asker: Asker): Promise<void> {
  const { own } = tryOf(question, asker);
  return transaction('give question back', (tx) => giveBack(tx, own, Date.now()));
}

function tryOf(question: Question, { token, cartId, address }: Asker): CartTry {
  const { checkout, cart, network, block, beyond } = LIMITS[question];
  return {
    ...{ what: question, cartId, beyond },
    own: [
      { key: `${question}:checkout:${sha256Hex(token)}`, bucket: checkout },
      { key: `${question}:cart:${sha256Hex(cartId)}`, bucket: cart },
    ],
    shared: networkLimits(`${question}:network`, address, { network, block }),
  };
}
