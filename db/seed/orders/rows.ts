/** One order with all its rows, as the shop would have written them. */
import { type Course, courseOf, UNPAID } from './course';
import { customerOf } from './customers';
import { addEvents, addReview } from './history';
import { type Goods, linesOf } from './lines';
import { addCalls, addPayment } from './money';
import type { Random } from './random';
import { DAY, HOUR, MINUTE, type OrderRows, uuid } from './tables';

const YEARS = 730 * DAY;
/** Charged orders are fetched for that long, lest a refund made in the gateway's dashboard be missed. */
const WATCHED = 90 * DAY;
const ALPHABET = [...'23456789ABCDEFGHJKMNPQRSTVWXYZ'] as [string, ...string[]];

export interface ShopFacts {
  readonly count: number;
  /** UTC milliseconds: the newest order was placed shortly before. */
  readonly now: number;
  readonly referencePrefix: string;
  /** What delivery costs for a subtotal, both in paise. */
  readonly shippingFor: (subtotal: number) => number;
  readonly goods: readonly [Goods, ...Goods[]];
}

function placedAt(age: number, { now, count }: ShopFacts, random: Random): number {
  if (age < UNPAID) return now - (age + 1) * MINUTE;
  return Math.floor(now - HOUR - ((age + random.next()) / count) * (YEARS - HOUR));
}

function nextCheck(course: Course, createdAt: number, now: number, random: Random): number | null {
  if (course.authorised === 0) {
    const open = course.status !== 'EXPIRED' && course.status !== 'FAILED';
    return open ? createdAt + MINUTE / 2 : null;
  }
  const watched = course.status !== 'CANCELLED' && course.status !== 'FULLY_REFUNDED';
  const lately = course.status === 'AUTHORIZED' || now - createdAt < WATCHED;
  return watched && lately ? now + HOUR + random.below(DAY) : null;
}

/** @param age 0 is the newest. The order page's key is random: seeded orders are opened from the console. */
export function addOrder(rows: OrderRows, age: number, facts: ShopFacts, random: Random): void {
  const { count, now, referencePrefix } = facts;
  const id = uuid(random);
  const createdAt = placedAt(age, facts, random);
  const lines = linesOf(id, facts.goods, random);
  const subtotalPaise = lines.reduce(
    (sum, { unitPricePaise, quantity }) => sum + unitPricePaise * quantity,
    0,
  );
  const shippingPaise = facts.shippingFor(subtotalPaise);
  const totalPaise = subtotalPaise + shippingPaise;
  const course = courseOf(age, count, totalPaise, random);
  const { status, preAuth } = course;
  const { address, ...customer } = customerOf(random.below(Math.ceil(count / 3)));
  const code = Array.from({ length: 12 }, () => random.pick(ALPHABET)).join('');
  const reference = `${referencePrefix}-${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  const sent = status !== 'PLACED';
  const day = new Date(createdAt).toISOString().slice(2, 10).replaceAll('-', '');
  const gatewayOrderId = sent ? `v1-${day}-aa-${random.hex(8)}` : null;
  const unpaid = course.authorised === 0;
  const ended =
    status === 'EXPIRED' || status === 'FAILED' || status === 'CANCELLED' || status === 'FULLY_REFUNDED';
  const updatedAt = unpaid ? createdAt + MINUTE / 2 : Math.min(createdAt + 2 * HOUR, now);

  const row: OrderRows['orders'][number] = {
    id,
    reference,
    viewTokenHash: random.hex(64),
    checkoutToken: uuid(random),
    cartId: uuid(random),
    ...customer,
    shippingAddress: address,
    billingAddress: address,
    preAuth,
    gatewayPreAuth: sent ? preAuth : null,
    subtotalPaise,
    shippingPaise,
    totalPaise,
    status,
    authorisedPaise: course.authorised,
    capturedPaise: course.captured,
    releasedPaise: course.released,
    refundedPaise: course.refunded,
    stock: ended ? 'released' : unpaid ? 'reserved' : 'sold',
    gatewayOrderId,
    nextCheckAt: nextCheck(course, createdAt, now, random),
    lastSyncAt: sent ? updatedAt : null,
    lookedAt: sent ? updatedAt : null,
    version: sent ? 3 : 0,
    dispatchedAt: course.captured > 0 && !ended && age >= count / 20 ? createdAt + DAY : null,
    method: null,
    createdAt,
    updatedAt,
  };
  rows.orders.push(row);
  rows.orderLines.push(...lines);
  const placed = { id, reference, gatewayOrderId, createdAt, updatedAt, total: totalPaise, course };
  row.method = addPayment(rows, placed, random);
  addCalls(rows, placed, random);
  addEvents(rows, placed);
  addReview(rows, id, age, updatedAt, random);
}
