/** What orders are found by. Each query is answered from an index and reads no more than it is told to. */
import { and, asc, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { termOf } from '../order-terms';
import { atMost, prepared, text, whole } from '../prepared';
import { orders, orderTerms, payments, refunds, settlementLines, supersededOrders } from '../schema';
import { beyondPlace } from './keyset';

/** Where an order stands in a list: newest first. */
export interface FoundOrder {
  id: string;
  createdAt: number;
}
export type FoundTerm = FoundOrder & { term: string };

/** After every text that begins with `prefix`: no text sorts behind the last code point. */
export const endOf = (prefix: string) => `${prefix}\u{10FFFF}`;

const insertOf = (count: number) =>
  prepared((db) =>
    db
      .insert(orderTerms)
      .values(
        Array.from({ length: count }, (_, at) => ({
          term: text(`term${at}`),
          createdAt: whole('createdAt'),
          orderId: text('orderId'),
        })),
      )
      .onConflictDoNothing()
      .prepare(),
  );
/** By how many terms they add. */
const inserts = new Map<number, ReturnType<typeof insertOf>>();

/** Texts that the order is found by from now on; those that are there stay. @param createdAt the order's. */
export async function addTerms(
  tx: Db,
  orderId: string,
  createdAt: number,
  texts: readonly string[],
): Promise<void> {
  const terms = [...new Set(texts.map(termOf))].filter((term) => term !== '');
  if (terms.length === 0) return;
  const insert = inserts.get(terms.length) ?? insertOf(terms.length);
  inserts.set(terms.length, insert);
  const named = Object.fromEntries(terms.map((term, at) => [`term${at}`, term]));
  await insert(tx).execute({ ...named, createdAt, orderId });
}

/** Texts that the order is not found by any more. */
export async function removeTerms(
  tx: Db,
  orderId: string,
  createdAt: number,
  texts: readonly string[],
): Promise<void> {
  if (texts.length === 0) return;
  await tx
    .delete(orderTerms)
    .where(
      and(
        inArray(orderTerms.term, texts.map(termOf)),
        eq(orderTerms.createdAt, createdAt),
        eq(orderTerms.orderId, orderId),
      ),
    );
}

const found = { id: orderTerms.orderId, createdAt: orderTerms.createdAt };

const newest = prepared((db) =>
  db
    .select(found)
    .from(orderTerms)
    .where(eq(orderTerms.term, text('term')))
    .orderBy(desc(orderTerms.createdAt), desc(orderTerms.orderId))
    .limit(atMost('limit'))
    .prepare(),
);

const older = prepared((db) => {
  const { beyond, order } = beyondPlace(
    [orderTerms.createdAt, orderTerms.orderId],
    [whole('createdAt'), text('id')],
    true,
  );
  return db
    .select(found)
    .from(orderTerms)
    .where(and(eq(orderTerms.term, text('term')), beyond))
    .orderBy(...order)
    .limit(atMost('limit'))
    .prepare();
});

/** Orders with exactly this term, newest first. @param from only those that lie beyond this one. */
export async function newestWith(
  db: Db,
  term: string,
  limit: number,
  from?: FoundOrder,
): Promise<FoundOrder[]> {
  return from
    ? older(db).execute({ term, limit, createdAt: from.createdAt, id: from.id })
    : newest(db).execute({ term, limit });
}

const between = prepared((db) => {
  const { beyond, order } = beyondPlace(
    [orderTerms.term, orderTerms.createdAt, orderTerms.orderId],
    [text('after'), whole('createdAt'), text('id')],
    false,
  );
  return db
    .select({ ...found, term: orderTerms.term })
    .from(orderTerms)
    .where(and(beyond, lt(orderTerms.term, text('end'))))
    .orderBy(...order)
    .limit(atMost('limit'))
    .prepare();
});

/** Behind all orders of a term. */
const ALL_OF_IT: FoundOrder = { createdAt: Number.MAX_SAFE_INTEGER, id: '' };

/** Terms after one and before another, in their own order. @param from goes on within `after`, beyond this order of it. */
export async function termsBetween(
  db: Db,
  { after, from = ALL_OF_IT, end, limit }: { after: string; from?: FoundOrder; end: string; limit: number },
): Promise<FoundTerm[]> {
  return between(db).execute({ after, createdAt: from.createdAt, id: from.id, end, limit });
}

const withTotal = prepared((db) =>
  db
    .select({ id: orders.id, createdAt: orders.createdAt })
    .from(orders)
    .where(eq(orders.totalPaise, whole('totalPaise')))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(atMost('limit'))
    .prepare(),
);

/** Orders of exactly this amount, newest first. */
export async function newestOfTotal(db: Db, totalPaise: number, limit: number): Promise<FoundOrder[]> {
  return withTotal(db).execute({ totalPaise, limit });
}

const begins = (column: SQLiteColumn) => and(gte(column, text('begin')), lt(column, text('end')));

const byGatewayId = prepared((db) =>
  db
    .select({ id: orders.id, createdAt: orders.createdAt })
    .from(orders)
    .where(begins(orders.gatewayOrderId))
    .orderBy(asc(orders.gatewayOrderId))
    .limit(atMost('limit'))
    .prepare(),
);

/** Of rows that belong to an order and have an id at the gateway. */
const byIdOf = (
  table: typeof supersededOrders | typeof payments | typeof refunds | typeof settlementLines,
  column: SQLiteColumn,
) =>
  prepared((db) =>
    db
      .select({ id: orders.id, createdAt: orders.createdAt })
      .from(table)
      .innerJoin(orders, eq(orders.id, table.orderId))
      .where(begins(column))
      .orderBy(asc(column))
      .limit(atMost('limit'))
      .prepare(),
  );
const byAnyGatewayId = [
  byGatewayId,
  byIdOf(supersededOrders, supersededOrders.gatewayOrderId),
  byIdOf(payments, payments.id),
  byIdOf(refunds, refunds.id),
];
/** A transfer to the bank is of many orders. */
const byUtr = byIdOf(settlementLines, settlementLines.utr);

/**
 * Orders by the beginning of an id at the gateway: the order's own, one of an earlier order, a payment's, a refund's, or a
 * bank's of a settlement (UTR); at most `limit` by each, in no order.
 */
export async function ordersByGatewayId(db: Db, begin: string, limit: number): Promise<FoundOrder[]> {
  // Banks write it in capitals; what the gateway sends is kept as it comes.
  const utrs = new Set([begin, begin.toUpperCase(), begin.toLowerCase()]);
  const place = (from: string) => ({ begin: from, end: endOf(from), limit });
  const found = await Promise.all([
    ...byAnyGatewayId.map((query) => query(db).execute(place(begin))),
    ...[...utrs].map((utr) => byUtr(db).execute(place(utr))),
  ]);
  return found.flat();
}
