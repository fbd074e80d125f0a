/** The figures of a period, by day or by method, and why payments were declined in it. */
import { and, asc, count, desc, gt, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { orderFigures, payments } from '../schema';
import type { OrderStatus } from '../types';
import { added } from './added';

/** Of orders that were placed in the period, as they stand now. Amounts in paise. */
export interface Figures {
  orders: number;
  totalPaise: number;
  /** Held or charged once, whatever became of it: cancelled since, or a hold that could not be charged. */
  paid: number;
  /** Held now. */
  heldPaise: number;
  chargedPaise: number;
  refundedPaise: number;
  /** Ended without ever being held or charged. */
  failed: number;
}

const PAID: readonly OrderStatus[] = [
  'AUTHORIZED',
  'PROCESSED',
  'PARTIALLY_CAPTURED',
  'PARTIALLY_REFUNDED',
  'FULLY_REFUNDED',
];
const FAILED: readonly OrderStatus[] = ['FAILED', 'EXPIRED'];

const ordersOf = (condition: SQL) =>
  added(sql`case when ${condition} then ${orderFigures.orders} else 0 end`);
const isOf = (statuses: readonly OrderStatus[]) => sql`${orderFigures.status} in ${[...statuses]}`;
/** The bank said yes to a payment once. A method alone says less: it is there from the first try. Rows that take away count too. */
const wasHeld = sql`${orderFigures.authorisedPaise} <> 0`;

const columns = {
  orders: added(orderFigures.orders),
  totalPaise: added(orderFigures.totalPaise),
  paid: ordersOf(sql`${isOf(PAID)} or ${wasHeld}`),
  heldPaise: added(
    sql`case when ${orderFigures.status} = 'AUTHORIZED' then ${orderFigures.authorisedPaise} - ${orderFigures.capturedPaise} - ${orderFigures.releasedPaise} else 0 end`,
  ),
  chargedPaise: added(orderFigures.capturedPaise),
  refundedPaise: added(orderFigures.refundedPaise),
  failed: ordersOf(sql`${isOf(FAILED)} and not (${wasHeld})`),
};

/** What an order was before it changed leaves rows that add up to nothing. */
const hasOrders = gt(columns.orders, 0);

/** Days since 1970 by Indian time, both included. */
export interface Days {
  from: number;
  to: number;
}

const within = ({ from, to }: Days) => sql`${orderFigures.day} between ${from} and ${to}`;

/** Days without an order are left out. */
export async function figuresByDay(db: Db, days: Days): Promise<(Figures & { day: number })[]> {
  return db
    .select({ day: orderFigures.day, ...columns })
    .from(orderFigures)
    .where(within(days))
    .groupBy(orderFigures.day)
    .having(hasOrders)
    .orderBy(asc(orderFigures.day));
}

/** The one with the most orders first; the method of orders without a payment is empty. */
export async function figuresByMethod(db: Db, days: Days): Promise<(Figures & { method: string })[]> {
  return db
    .select({ method: orderFigures.method, ...columns })
    .from(orderFigures)
    .where(within(days))
    .groupBy(orderFigures.method)
    .having(hasOrders)
    .orderBy(desc(columns.orders), asc(orderFigures.method));
}

/** The day of the first order; undefined before there is one. */
export async function firstDay(db: Db): Promise<number | undefined> {
  const [row] = await db
    .select({ day: orderFigures.day })
    .from(orderFigures)
    .orderBy(asc(orderFigures.day))
    .limit(1);
  return row?.day;
}

export interface Declines {
  code: string;
  payments: number;
}

/** Tries to pay that came to nothing with a reason, of payments made in this time: UTC milliseconds, the last not included. */
export async function declinesByCode(db: Db, since: number, until: number): Promise<Declines[]> {
  const code = sql<string>`${payments.errorCode}`;
  return db
    .select({ code, payments: count() })
    .from(payments)
    .where(and(gte(payments.createdAt, since), lt(payments.createdAt, until), isNotNull(payments.errorCode)))
    .groupBy(payments.errorCode)
    .orderBy(desc(count()), asc(payments.errorCode));
}
