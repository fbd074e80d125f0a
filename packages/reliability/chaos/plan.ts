/** One customer's order from the cart to its end, and what its end must be, whoever is killed on the way. Pure. */
import type { Random } from '../lib/random';
import type { Act, CaptureOrCancel, Leaving, News, Point, Settlement, Trouble, Way } from './points';

/** What there is beside the plain payment; an order has one of them at the most. */
export const STATES = [
  'fee',
  'discount paid later',
  'capture fails',
  'capture waits',
  'capture waits and fails',
  'amount accepted',
  'amount given back',
  /** The shop's own: its units were let go before it was paid, and it takes them with the payment. */
  'units let go',
] as const;
export type State = (typeof STATES)[number];

export interface Plan {
  /** On the gateway's page, or by a plan and a card on ours. */
  readonly channel: 'hosted' | 'emi';
  readonly quantity: number;
  /** Typed on the cart: one rupee off. */
  readonly coupon: boolean;
  readonly hold: boolean;
  readonly news: News;
  readonly call: CaptureOrCancel | undefined;
  /** In paise; undefined is all that there is. */
  readonly captured: number | undefined;
  /** `goods`: all but the convenience fee. */
  readonly refund: 'none' | 'part' | 'goods' | 'all';
  /** Units that go back on the shelf with the refund or the cancel, as the administrator types them. */
  readonly unitsBack: number;
  readonly state: State | undefined;
  /** How much more is paid than the order costs, in paise; less when it is negative. A person settles it. */
  readonly paidMore: number;
  readonly settled: Settlement | undefined;
  readonly left: Leaving | undefined;
  /** The bank ends a capture that waits after so long, in milliseconds. */
  readonly bankMs: number;
  /** Where the kill is, and the how-manieth time that the point is reached there. */
  readonly killAt: Act;
  readonly skip: number;
  readonly trouble: Trouble | undefined;
  /** A fault of the gateway while the act with the kill is under way. */
  readonly fault: string | undefined;
  /** Who lost their connection does not come back: the order ends as it stands. */
  readonly givesUp: boolean;
  /** Who lost their connection waits so long before they try again, in milliseconds. */
  readonly patienceMs: number;
}

const PART_CAPTURED = 3_000;
export const PART_REFUNDED = 1_000;

/** In per cent of what is due, and of that the tax; the most that the fee without its tax is, in paise. */
export const FEE = { percent: 2, tax: 18, most: 10_000 };

const FAULTS = ['delay', 'drop-after', '500-after', 'malformed', '500-before', 'drop-before'];

export function planFor(point: Point, random: Random): Plan {
  const way = random.pick(point.ways);
  const quiet = withState(baseline(way, random), random);
  return {
    ...quiet,
    skip: random.int(0, (way.hits ?? 1) - 1),
    trouble: way.trouble,
    fault: way.trouble === undefined && random.chance(0.2) ? random.pick(FAULTS) : undefined,
    givesUp: ['place', 'instalments', 'news'].includes(way.act) && random.chance(0.25),
    patienceMs: random.int(0, 1_500),
    // Plans have figures of their own, which go by the price.
    coupon: quiet.channel === 'hosted' && random.chance(0.3),
  };
}

function baseline(way: Way, random: Random): Plan {
  const refunds = way.act === 'refund';
  const call = way.act === 'money call' ? way.call : refunds && random.chance(0.4) ? 'capture' : undefined;
  const settled = way.act === 'settle' ? way.settled : undefined;
  const left = way.act === 'leave' ? way.left : undefined;
  const quantity = random.int(1, 4);
  return {
    channel: way.act === 'instalments' || (way.act === 'news' && random.chance(0.2)) ? 'emi' : 'hosted',
    quantity,
    coupon: false,
    hold: settled
      ? settled === 'cancel' || (settled === 'accepted' && random.chance(0.4))
      : call !== undefined || left === 'cancel held' || (way.act !== 'refund' && random.chance(0.4)),
    news: way.act === 'news' ? way.news : 'all',
    call,
    captured: call === 'capture' && random.chance(0.5) ? PART_CAPTURED : undefined,
    refund: refunds ? random.pick(['part', 'all'] as const) : 'none',
    unitsBack: refunds || call === 'cancel' ? random.int(0, quantity) : 0,
    state: undefined,
    paidMore: 0,
    settled,
    left,
    bankMs: random.int(0, 3_000),
    killAt: way.act,
    skip: 0,
    trouble: undefined,
    fault: undefined,
    givesUp: false,
    patienceMs: 0,
  };
}

function withState(plan: Plan, random: Random): Plan {
  const { settled, call } = plan;
  if (settled) return inState(plan, settled === 'accepted' ? 'amount accepted' : 'amount given back', random);
  // Captures are few among what is killed at, and most states are theirs.
  const has = random.chance(call === 'capture' ? 0.8 : 0.4);
  return has ? inState(plan, random.pick(possibleStates(plan)), random) : plan;
}

/** What may come to an order whose people do this. */
function possibleStates({ channel, killAt, call, refund, left }: Plan): State[] {
  if (channel === 'emi') return ['discount paid later'];
  if (isLeftUnpaid({ left })) return ['units let go'];
  if (killAt === 'place' || killAt === 'news') return ['fee', 'units let go'];
  const captures: State[] = ['capture waits', ...(refund === 'none' ? CAPTURE_LOST : [])];
  return ['fee', 'amount accepted', ...(call === 'capture' ? [...captures, ...captures] : [])];
}

export function isLeftUnpaid({ left }: Pick<Plan, 'left'>): boolean {
  return left === 'cancel unpaid' || left === 'put back';
}

const CAPTURE_LOST = ['capture fails', 'capture waits and fails'] as const;

/** Its capture takes the hold with it. */
export function losesCapture({ state }: Plan): boolean {
  return CAPTURE_LOST.some((one) => one === state);
}

function inState(plan: Plan, state: State, random: Random): Plan {
  if (state === 'fee') {
    // Of a part that was captured nobody says what of it is the fee.
    const goods = plan.refund === 'all' && plan.captured === undefined && random.chance(0.5);
    return { ...plan, state, refund: goods ? 'goods' : plan.refund };
  }
  if (!state.startsWith('amount')) return { ...plan, state };
  return { ...plan, state, settled: plan.settled ?? 'accepted', paidMore: random.pick([-500, 1_000]) };
}

/** An order in this state that nobody is killed at. */
export function planOf(state: State, random: Random): Plan {
  const capture: Way = { act: 'money call', call: 'capture' };
  const ways: Readonly<Record<State, Way>> = {
    fee: { act: 'refund' },
    'discount paid later': { act: 'instalments' },
    'capture fails': capture,
    'capture waits': capture,
    'capture waits and fails': capture,
    'amount accepted': { act: 'settle', settled: 'accepted' },
    'units let go': { act: 'news', news: random.pick(['callback', 'webhook', 'reconcile'] as const) },
    'amount given back': { act: 'settle', settled: random.pick(['refund', 'cancel'] as const) },
  };
  return inState(baseline(ways[state], random), state, random);
}

/** An order that its customer leaves so, and nobody is killed at. */
export function planOfLeaving(left: Leaving, random: Random): Plan {
  return baseline({ act: 'leave', left }, random);
}

/** Amounts in paise; `payments` are those begun from a page of ours. */
export interface End {
  readonly status: string;
  readonly atGateway: boolean;
  readonly stock: 'reserved' | 'sold' | 'released';
  readonly authorised: number;
  readonly captured: number;
  readonly released: number;
  readonly refunded: number;
  readonly refunds: number;
  /** Units of its line that went back with a refund or a cancel. */
  readonly restocked: number;
  /** Its items stand in the cart that it was placed from. */
  readonly inCart: boolean;
  readonly payments: number;
  /** The discount of its plan. */
  readonly paidLater: boolean;
  /** Captures, cancels and refunds that the gateway did not do. */
  readonly failed: readonly string[];
  /** What a person has still to review, rightly. */
  readonly reviews: readonly string[];
}

/** @param total what the customer was asked for, in paise. */
export function endOf(plan: Plan, total: number): End {
  if (isLeftUnpaid(plan)) return closedEnd(plan);
  const payments = plan.channel === 'emi' ? 1 : 0;
  const authorised = total + plan.paidMore + (plan.state === 'fee' ? feeOf(total) : 0);
  const nothing = { captured: 0, released: 0, refunded: 0, refunds: 0 };
  const none = { ...nothing, restocked: 0, inCart: false, failed: [], reviews: [] };
  const held = { ...none, atGateway: true, authorised, payments, paidLater: isPaidLater(plan) };
  const freed = { ...held, stock: 'released', released: authorised } as const;
  if (plan.call === 'cancel') return { ...freed, status: 'CANCELLED', restocked: plan.unitsBack };
  if (plan.settled === 'cancel' || plan.left === 'cancel held') return { ...freed, status: 'CANCELLED' };
  if (losesCapture(plan)) {
    return { ...freed, status: 'FAILED', failed: ['capture'], reviews: ['capture_failed'] };
  }
  if (plan.hold && plan.call === undefined) return { ...held, status: 'AUTHORIZED', stock: 'sold' };
  const captured = (plan.hold ? plan.captured : undefined) ?? authorised;
  const givenBack = plan.settled === 'refund' ? 'all' : plan.refund;
  const refunded = { none: 0, part: PART_REFUNDED, goods: total, all: captured }[givenBack];
  return {
    ...held,
    status: refunded === 0 ? 'PROCESSED' : refunded < captured ? 'PARTIALLY_REFUNDED' : 'FULLY_REFUNDED',
    stock: plan.settled === 'refund' ? 'released' : 'sold',
    captured,
    released: authorised - captured,
    refunded,
    refunds: refunded === 0 ? 0 : 1,
    restocked: plan.refund === 'none' ? 0 : plan.unitsBack,
  };
}

function isPaidLater({ state }: Plan): boolean {
  return state === 'discount paid later';
}

/** The convenience fee of a payment, its tax included. */
function feeOf(total: number): number {
  const fee = Math.min(FEE.most, Math.round((total * FEE.percent) / 100));
  return fee + Math.round((fee * FEE.tax) / 100);
}

/**
 * Of an order whose customer went away before the gateway's page: there, once, and unpaid. Where the gateway never
 * heard of it, it waits for the customer to ask again, and lapses when they do not.
 */
export function unpaidEnd(plan: Plan, atGateway: boolean): End {
  return {
    status: atGateway ? 'CREATED' : 'PLACED',
    atGateway,
    stock: 'reserved',
    authorised: 0,
    captured: 0,
    released: 0,
    refunded: 0,
    refunds: 0,
    restocked: 0,
    inCart: false,
    payments: 0,
    paidLater: isPaidLater(plan),
    failed: [],
    reviews: [],
  };
}

/** The same by instalments, where the payment was begun and the customer never went to their bank. */
export function unconfirmedEnd(plan: Plan): End {
  return { ...unpaidEnd(plan, true), status: 'PENDING', payments: 1 };
}

/** The same some minutes later: it can be paid, and its units are on the shelf. */
export function letGoEnd(before: End): End {
  return { ...before, stock: 'released' };
}

/** Closed by its customer: its units are on the shelf, and its items in the cart. */
function closedEnd(plan: Plan): End {
  return { ...unpaidEnd(plan, true), status: 'EXPIRED', stock: 'released', inCart: true };
}

/** Once the gateway's page has closed: nothing was paid, the units are back on the shelf, and the items in the cart. */
export function lapsedEnd(before: End): End {
  return { ...before, status: 'FAILED', stock: 'released', inCart: true };
}
