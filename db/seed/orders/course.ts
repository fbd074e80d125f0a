/** What became of an order: its status and its money, in the proportions of a real shop. */
import type { OrderStatus } from '../../types';
import type { Random } from './random';

export interface Course {
  readonly status: OrderStatus;
  readonly preAuth: boolean;
  readonly authorised: number;
  readonly captured: number;
  readonly released: number;
  readonly refunded: number;
}

/** Of orders that nothing is to be done with any more, each up to its part of a thousand; the rest is paid. */
const PAST: readonly (readonly [OrderStatus, number])[] = [
  ['EXPIRED', 140],
  ['FULLY_REFUNDED', 190],
  ['CANCELLED', 230],
  ['PARTIALLY_REFUNDED', 260],
  ['PARTIALLY_CAPTURED', 285],
  ['FAILED', 310],
];

/** The newest, however many there are besides: their customers are paying. */
export const UNPAID = 40;
const WAITING = ['PLACED', 'CREATED', 'CREATED', 'PENDING', 'ATTEMPTED'] as const;
/** The newest part of all orders, in a thousand, where goods are still to be sent: half of them are held. */
const UNSENT = 60;

/** @param age 0 is the newest of `count` orders. @param total in paise. */
export function courseOf(age: number, count: number, total: number, random: Random): Course {
  return moneyOf(statusOf(age, count, random), total, random);
}

function statusOf(age: number, count: number, random: Random): OrderStatus {
  if (age < Math.min(UNPAID, count / 10)) return WAITING[age % WAITING.length] ?? 'CREATED';
  if (age < UNPAID + (count * UNSENT) / 1000 && random.below(2) === 0) return 'AUTHORIZED';
  const roll = random.below(1000);
  return PAST.find(([, upTo]) => roll < upTo)?.[0] ?? 'PROCESSED';
}

function moneyOf(status: OrderStatus, total: number, random: Random): Course {
  const part = Math.floor(total * (0.2 + random.next() * 0.6));
  const chosen = random.below(10) < 3;
  const none = { authorised: 0, captured: 0, released: 0, refunded: 0 };
  const charged = { ...none, authorised: total, captured: total };
  switch (status) {
    case 'AUTHORIZED':
      return { status, preAuth: true, ...none, authorised: total };
    case 'CANCELLED':
      return { status, preAuth: true, ...none, authorised: total, released: total };
    case 'PARTIALLY_CAPTURED':
      return { status, preAuth: true, ...charged, captured: part, released: total - part };
    case 'PROCESSED':
      return { status, preAuth: chosen, ...charged };
    case 'PARTIALLY_REFUNDED':
      return { status, preAuth: chosen, ...charged, refunded: part };
    case 'FULLY_REFUNDED':
      return { status, preAuth: chosen, ...charged, refunded: total };
    default:
      return { status, preAuth: chosen, ...none };
  }
}
