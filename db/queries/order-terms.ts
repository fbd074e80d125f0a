/** What orders are found by. Each query is answered from an index and reads no more than it is told to. */
import { and, asc, count, desc, eq, exists, gt, gte, inArray, lt, not, type SQL, sql } from 'drizzle-orm';
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { termOf } from '../order-terms';
import { atMost, prepared, text, whole } from '../prepared';
import { orders, orderTerms, payments, refunds, settlementLines, supersededOrders } from '../schema';

/** Where an order stands in a list: newest first. */
export interface FoundOrder {
  id: string;
  createdAt: number;
}
export type FoundTerm = FoundOrder & { term: string };

/** When orders were placed, in UTC milliseconds: at or after, and before. */
export interface Span {
  since: number;
  until: number;
}
export const EVER: Span = { since: 0, until: Number.MAX_SAFE_INTEGER };
const placedIn = (column: SQLiteColumn) => and(gte(column, whole('since')), lt(column, whole('until')));

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
    .where(and(eq(orderTerms.term, text('term')), placedIn(orderTerms.createdAt)))
    .orderBy(desc(orderTerms.createdAt), desc(orderTerms.orderId))
    .limit(atMost('limit'))
    .prepare(),
);

/** Orders with exactly this term, newest first. */
export async function newestWith(db: Db, term: string, limit: number, span = EVER): Promise<FoundOrder[]> {
  return newest(db).execute({ term, limit, ...span });
}

const between = prepared((db) =>
  db
    .select({ ...found, term: orderTerms.term })
    .from(orderTerms)
    .where(and(gt(orderTerms.term, text('after')), lt(orderTerms.term, text('end'))))
    .orderBy(asc(orderTerms.term), asc(orderTerms.createdAt), asc(orderTerms.orderId))
    .limit(atMost('limit'))
    .prepare(),
);

/** Terms after one and before another, in their own order. */
export async function termsBetween(
  db: Db,
  { after, end, limit }: { after: string; end: string; limit: number },
): Promise<FoundTerm[]> {
  return between(db).execute({ after, end, limit });
}

/** Of orders with common terms: how many rows are looked at, and how many orders are wanted. */
interface Reach {
  among: number;
  limit: number;
  span: Span;
}
export interface Reached {
  rows: FoundOrder[];
  /** There are more than were looked at, or than were wanted. */
  more: boolean;
}

const second = alias(orderTerms, 'second');

/** Rows of terms, and whether their order has another term too: a look into the index for each, and no row of an order. */
function lookedAt(db: Db, where: SQL | undefined, among: number) {
  const some = db
    .select(found)
    .from(orderTerms)
    .where(where)
    .orderBy(desc(orderTerms.term), desc(orderTerms.createdAt), desc(orderTerms.orderId))
    .limit(among)
    .as('some');
  const hasToo = (term: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(second)
        .where(and(eq(second.term, term), eq(second.createdAt, some.createdAt), eq(second.orderId, some.id))),
    );
  return { some, hasToo };
}

/** Orders with exactly all of these terms, newest first, among the newest with the rarest of them. */
export async function newestWithAll(
  db: Db,
  terms: readonly string[],
  { among, limit, span }: Reach,
): Promise<Reached> {
  const having = (term: string) =>
    and(
      eq(orderTerms.term, term),
      gte(orderTerms.createdAt, span.since),
      lt(orderTerms.createdAt, span.until),
    );
  const counted = await Promise.all(
    terms.map(async (term) => ({ term, count: await countOf(db, having(term), among) })),
  );
  const [rarest, ...others] = counted.sort((a, b) => a.count - b.count);
  if (!rarest) return { rows: [], more: false };
  const { some, hasToo } = lookedAt(db, having(rarest.term), among);
  const rows = await db
    .select({ id: some.id, createdAt: some.createdAt })
    .from(some)
    .where(and(...others.map(({ term }) => hasToo(term))))
    .orderBy(desc(some.createdAt), desc(some.id))
    .limit(limit);
  return { rows, more: rows.length >= limit || rarest.count >= among };
}

/** Orders with a term that begins with this one, and not with this one itself. In no order; looked at are those of all times. */
export async function onlyBeginningWith(
  db: Db,
  term: string,
  { among, limit, span }: Reach,
): Promise<Reached> {
  const longer = and(gt(orderTerms.term, term), lt(orderTerms.term, endOf(term)));
  const { some, hasToo } = lookedAt(db, longer, among);
  const [rows, looked] = await Promise.all([
    db
      .selectDistinct({ id: some.id, createdAt: some.createdAt })
      .from(some)
      .where(and(not(hasToo(term)), gte(some.createdAt, span.since), lt(some.createdAt, span.until)))
      .limit(limit),
    countOf(db, longer, among),
  ]);
  return { rows, more: rows.length >= limit || looked >= among };
}

/** Rows of terms, counted no further than `cap`. */
async function countOf(db: Db, where: SQL | undefined, cap: number): Promise<number> {
  const counted = db.select(found).from(orderTerms).where(where).limit(cap).as('counted');
  const [row] = await db.select({ rows: count() }).from(counted);
  return row?.rows ?? 0;
}

const withTotal = prepared((db) =>
  db
    .select({ id: orders.id, createdAt: orders.createdAt })
    .from(orders)
    .where(and(eq(orders.totalPaise, whole('totalPaise')), placedIn(orders.createdAt)))
    .orderBy(desc(orders.createdAt), desc(orders.id))
    .limit(atMost('limit'))
    .prepare(),
);

/** Orders of exactly this amount, newest first. */
export async function newestOfTotal(
  db: Db,
  totalPaise: number,
  limit: number,
  span = EVER,
): Promise<FoundOrder[]> {
  return withTotal(db).execute({ totalPaise, limit, ...span });
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

/** Banks write it in capitals; what the gateway sends is kept as it comes. */
export const utrSpellings = (utr: string): string[] => [
  ...new Set([utr, utr.toUpperCase(), utr.toLowerCase()]),
];

/**
 * Orders by the beginning of an id at the gateway: the order's own, one of an earlier order, a payment's, a refund's, or a
 * bank's of a settlement (UTR); at most `limit` by each, in no order.
 */
export async function ordersByGatewayId(db: Db, begin: string, limit: number): Promise<FoundOrder[]> {
  const place = (from: string) => ({ begin: from, end: endOf(from), limit });
  const found = await Promise.all([
    ...byAnyGatewayId.map((query) => query(db).execute(place(begin))),
    ...utrSpellings(begin).map((utr) => byUtr(db).execute(place(utr))),
  ]);
  return found.flat();
}
