/** What one history is like: how many people, how bad the weather. Drawn once, from its seed. */
import type { Random } from '../lib/random';

/** How much happens: `brief` is one payment and its news, `usual` what most orders see, `long` everything at once. */
type Length = 'brief' | 'usual' | 'long';

export interface Settings {
  readonly length: Length;
  readonly shoppers: number;
  readonly processes: number;
  /** Whether their rounds of reconcile begin by the clock, all at the same moment. */
  readonly inStep: boolean;
  /** Of calls to the gateway, the part that something happens to. */
  readonly faults: number;
  /** Of transactions, the part that finds the database locked or full. */
  readonly locked: number;
  readonly webhookLoss: number;
  readonly callbackLoss: number;
  /** How often a process is killed, and about when: at the n-th thing that one of them waits for. */
  readonly kills: readonly number[];
  /** How long the gateway keeps a payment page open, in milliseconds. */
  readonly linkMs: number;
  /** Whether the gateway settles refunds as they are asked for. */
  readonly refundsAtOnce: boolean;
  /** Whether the gateway refuses a reference that it has had, and under which status. */
  readonly repeats: 'existing' | 409 | 422;
  /** What a customer pays beside the goods for the way of paying, in paise. */
  readonly fee: number;
  /** Whether payments are made by a plan that takes a tenth off, and when. */
  readonly discount: 'INSTANT' | 'DEFERRED' | undefined;
  /** Of captures, cancels and charges, the part that the gateway ends only later; meanwhile the order says so. */
  readonly waits: number;
  /** Of captures, the part that the acquirer does not take. */
  readonly capturesFail: number;
  /** Of the gateway's answers to reads, the part that lies about the order. */
  readonly lies: number;
  /** Of the payments, the part that is of another amount than the order's: a person has to settle it. */
  readonly otherAmounts: number;
  /** Of the payments, the part that the gateway's order names by a word that nobody knows: a person has to read it. */
  readonly unknownWords: number;
  /** Of the payments, the part that the gateway's order shows with what cannot be (`CONTRADICTIONS`): a person has to read it, too. */
  readonly contradictions: number;
  /** What the shop's account at the gateway lacks, of what the shop asks for, and what the gateway does about it. */
  readonly account: 'has all' | 'refuses a method' | 'refuses holds' | 'charges holds';
  /** Whether somebody moves money in the gateway's own dashboard as well. */
  readonly dashboard: boolean;
  /** How many uses the coupon of the carts has; undefined: they have none. */
  readonly coupon: number | undefined;
  /** On the shelf at first: where they are few, some pay for what others have bought. */
  readonly units: number;
}

const MINUTE = 60_000;
const PLENTY = 40;

/** Many short histories and some long ones find more in the same time than long ones alone. */
function drawLength(random: Random): Length {
  const drawn = random.int(1, 10);
  if (drawn === 10) return 'long';
  return drawn > 6 ? 'usual' : 'brief';
}

export function drawSettings(random: Random): Settings {
  const length = drawLength(random);
  const kills = random.pick([0, 0, 0, 1, 1, 2, 3]);
  const lies = random.pick([0, 0, 0, 0, 0.1]);
  const scarce = random.chance(0.1);
  const repeats = random.pick(['existing', 'existing', 409, 422] as const);
  // Nobody could settle a lie for good, nor what is paid on an order that another one has taken the place of.
  const otherAmounts = lies === 0 && repeats === 'existing' ? random.pick([0, 0, 0.5]) : 0;
  return {
    length,
    shoppers: scarce ? 3 : length === 'long' ? random.pick([1, 1, 1, 2, 3]) : 1,
    processes: random.pick([1, 1, 2]),
    inStep: random.chance(0.3),
    faults: random.pick([0, 0.05, 0.15, 0.15, 0.4]),
    locked: random.pick([0, 0, 0.01, 0.05]),
    webhookLoss: random.pick([0, 0.3, 1]),
    callbackLoss: random.pick([0, 0.3, 1]),
    kills: Array.from({ length: kills }, () =>
      random.int(1, random.pick(length === 'long' ? [15, 60] : [10, 25])),
    ).sort((a, b) => a - b),
    linkMs: random.chance(0.8) ? 30 * MINUTE : 5 * 60 * MINUTE,
    refundsAtOnce: random.chance(0.5),
    repeats,
    lies,
    otherAmounts,
    unknownWords: lies === 0 && repeats === 'existing' ? random.pick([0, 0, 0, 0.5]) : 0,
    contradictions: lies === 0 && repeats === 'existing' ? random.pick([0, 0, 0, 0.5]) : 0,
    fee: random.pick([0, 0, 0, 2_360]),
    discount: random.pick([undefined, undefined, 'INSTANT', 'DEFERRED'] as const),
    waits: random.pick([0, 0, 0, 0.5]),
    capturesFail: random.pick([0, 0, 0, 0.5]),
    account: random.chance(0.8)
      ? 'has all'
      : random.pick(['refuses a method', 'refuses holds', 'charges holds', 'charges holds']),
    dashboard: length !== 'brief' && random.chance(0.1),
    units: scarce ? random.int(2, 4) : PLENTY,
    coupon: random.pick([undefined, undefined, 1, PLENTY]),
  };
}
