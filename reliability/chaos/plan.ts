/** One customer's order from the cart to its end, and what its end must be, whoever is killed on the way. Pure. */
import type { Random } from '../lib/random';
import type { Act, Move, News, Point, Trouble, Way } from './points';

export interface Plan {
  /** On the gateway's page, or by a plan and a card on ours. */
  readonly channel: 'hosted' | 'emi';
  readonly quantity: number;
  readonly hold: boolean;
  readonly news: News;
  readonly move: Move | undefined;
  /** In paise; undefined is all that there is. */
  readonly captured: number | undefined;
  readonly refund: 'none' | 'part' | 'all';
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

export const PART_CAPTURED = 3_000;
export const PART_REFUNDED = 1_000;

const FAULTS = ['delay', 'drop-after', '500-after', 'malformed', '500-before', 'drop-before'];

export function planFor(point: Point, random: Random): Plan {
  const way = random.pick(point.ways);
  const quiet = { ...baseline(way, random), killAt: way.act };
  return {
    ...quiet,
    skip: random.int(0, (way.hits ?? 1) - 1),
    trouble: way.trouble,
    fault: way.trouble === undefined && random.chance(0.2) ? random.pick(FAULTS) : undefined,
    givesUp: ['place', 'instalments', 'news'].includes(way.act) && random.chance(0.25),
    patienceMs: random.int(0, 1_500),
  };
}

function baseline(way: Way, random: Random): Plan {
  const refunds = way.act === 'refund';
  const move = way.act === 'move' ? way.move : refunds && random.chance(0.4) ? 'capture' : undefined;
  return {
    channel: way.act === 'instalments' || (way.act === 'news' && random.chance(0.2)) ? 'emi' : 'hosted',
    quantity: random.int(1, 4),
    hold: move !== undefined || (way.act !== 'refund' && random.chance(0.4)),
    news: way.act === 'news' ? way.news : 'all',
    move,
    captured: move === 'capture' && random.chance(0.5) ? PART_CAPTURED : undefined,
    refund: refunds ? random.pick(['part', 'all'] as const) : 'none',
    killAt: way.act,
    skip: 0,
    trouble: undefined,
    fault: undefined,
    givesUp: false,
    patienceMs: 0,
  };
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
  readonly payments: number;
}

/** @param total what the customer was asked for, in paise. */
export function endOf(plan: Plan, total: number): End {
  const payments = plan.channel === 'emi' ? 1 : 0;
  const nothing = { captured: 0, released: 0, refunded: 0, refunds: 0 };
  const held = { ...nothing, atGateway: true, authorised: total, payments };
  if (plan.move === 'cancel') return { ...held, status: 'CANCELLED', stock: 'released', released: total };
  if (plan.hold && plan.move === undefined) return { ...held, status: 'AUTHORIZED', stock: 'sold' };
  const captured = (plan.hold ? plan.captured : undefined) ?? total;
  const refunded = { none: 0, part: PART_REFUNDED, all: captured }[plan.refund];
  return {
    status: { none: 'PROCESSED', part: 'PARTIALLY_REFUNDED', all: 'FULLY_REFUNDED' }[plan.refund],
    stock: 'sold',
    atGateway: true,
    authorised: total,
    captured,
    released: total - captured,
    refunded,
    refunds: plan.refund === 'none' ? 0 : 1,
    payments,
  };
}

/**
 * Of an order whose customer went away before the gateway's page: there, once, and unpaid. Where the gateway never
 * heard of it, it waits for the customer to ask again, and lapses when they do not.
 */
export function unpaidEnd(atGateway: boolean): End {
  return {
    status: atGateway ? 'CREATED' : 'PLACED',
    atGateway,
    stock: 'reserved',
    authorised: 0,
    captured: 0,
    released: 0,
    refunded: 0,
    refunds: 0,
    payments: 0,
  };
}

/** The same by instalments, where the payment was begun and the customer never went to their bank. */
export function unconfirmedEnd(): End {
  return { ...unpaidEnd(true), status: 'PENDING', payments: 1 };
}

/** The same once the gateway's page has closed: nothing was paid, and the units are back on the shelf. */
export function lapsedEnd(before: End): End {
  return { ...before, status: 'FAILED', stock: 'released' };
}
