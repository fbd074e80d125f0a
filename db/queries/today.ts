/** What waits in the console today, each as a number and a sum in paise. What is open is short, whatever the shop has sold. */
import { and, count, countDistinct, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import {
  deviceRequests,
  operations,
  orderFigures,
  orders,
  products,
  returnRequests,
  reviews,
  variants,
} from '../schema';
import { added } from './added';
import { refusedSince, unanswered } from './console-attention';

/** A number of orders or calls, and what they are about in paise. */
export interface NumberAndSum {
  count: number;
  paise: number;
}

export interface WorkOfDay {
  /** On which its orders were placed, in days since 1970 by Indian time. */
  day: number;
  held: NumberAndSum;
  toDispatch: NumberAndSum;
}

const isHeld = eq(orderFigures.status, 'AUTHORIZED');
const sumWhere = (condition: SQL, value: SQL) => added(sql`case when ${condition} then ${value} else 0 end`);

/** Holds and parcels by the day on which their orders were placed: out of the figures that follow the orders. */
export async function workByDay(db: Db): Promise<WorkOfDay[]> {
  const due = sql`${orderFigures.toDispatch}`;
  const rows = await db
    .select({
      day: orderFigures.day,
      heldOrders: sumWhere(isHeld, sql`${orderFigures.orders}`),
      heldPaise: sumWhere(
        isHeld,
        sql`${orderFigures.authorisedPaise} - ${orderFigures.capturedPaise} - ${orderFigures.releasedPaise}`,
      ),
      dueOrders: sumWhere(due, sql`${orderFigures.orders}`),
      duePaise: sumWhere(due, sql`${orderFigures.capturedPaise} - ${orderFigures.refundedPaise}`),
    })
    .from(orderFigures)
    .where(or(isHeld, eq(orderFigures.toDispatch, true)))
    .groupBy(orderFigures.day);
  return rows.map(({ day, heldOrders, heldPaise, dueOrders, duePaise }) => ({
    day,
    held: { count: heldOrders, paise: heldPaise },
    toDispatch: { count: dueOrders, paise: duePaise },
  }));
}

export interface OpenSums {
  /** Orders with an open review, and their totals. */
  reviews: NumberAndSum;
  /** Of customers, without an answer. */
  returns: number;
  /** Orders that the gateway refused to take, and their totals. */
  refused: NumberAndSum;
  /** Orders with refunds that were asked for and have no final answer, and these refunds. */
  refunds: NumberAndSum;
  /** Orders with any other call without an answer, and these calls; those about devices are of no amount. */
  calls: NumberAndSum;
}

/** @param before, since as of `countAttention`. */
export async function openSums(db: Db, before: number, since: number): Promise<OpenSums> {
  const under = db
    .selectDistinct({ id: reviews.orderId })
    .from(reviews)
    .where(isNull(reviews.resolvedAt))
    .as('under');
  const total = added(orders.totalPaise);
  const open = unionAll(
    db
      .select({
        orderId: operations.orderId,
        isRefund: sql<boolean>`${operations.kind} = 'refund'`.as('is_refund'),
        paise: sql<number>`${operations.amountPaise}`.as('paise'),
      })
      .from(operations)
      .where(unanswered(operations, before)),
    db
      .select({
        orderId: deviceRequests.orderId,
        isRefund: sql<boolean>`1 = 0`.as('is_refund'),
        paise: sql<number>`0`.as('paise'),
      })
      .from(deviceRequests)
      .where(unanswered(deviceRequests, before)),
  ).as('open');
  const ordersWhere = (condition: SQL) => countDistinct(sql`case when ${condition} then ${open.orderId} end`);
  const isRefund = sql`${open.isRefund}`;
  const isOther = sql`not ${open.isRefund}`;
  const [[reviewed], [refused], [calls], returns] = await Promise.all([
    db.select({ count: count(), paise: total }).from(under).innerJoin(orders, eq(orders.id, under.id)),
    db.select({ count: count(), paise: total }).from(orders).innerJoin(operations, refusedSince(since)),
    db
      .select({
        refunds: ordersWhere(isRefund),
        refundPaise: sumWhere(isRefund, sql`${open.paise}`),
        others: ordersWhere(isOther),
        otherPaise: sumWhere(isOther, sql`${open.paise}`),
      })
      .from(open),
    db.$count(returnRequests, eq(returnRequests.state, 'asked')),
  ]);
  if (!reviewed || !refused || !calls) throw new Error('a sum gave no row');
  return {
    reviews: reviewed,
    returns,
    refused,
    refunds: { count: calls.refunds, paise: calls.refundPaise },
    calls: { count: calls.others, paise: calls.otherPaise },
  };
}

/** Products on sale of which a variant on sale has so many units or fewer. */
export async function countLowStock(db: Db, lowAt: number): Promise<number> {
  const [row] = await db
    .select({ count: countDistinct(variants.productId) })
    .from(products)
    .innerJoin(
      variants,
      and(eq(variants.productId, products.id), eq(variants.active, true), lte(variants.available, lowAt)),
    )
    .where(eq(products.active, true));
  return row?.count ?? 0;
}
