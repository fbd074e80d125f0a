/** What the console's lists read. Every query is answered from an index, however many orders there are. */
import { and, count, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../client';
import { isByAmount, isDownwards, type OrderSort } from '../order-sorts';
import { orderEvents, orders } from '../schema';
import { added } from './added';
import { beyondPlace, type ListPlace } from './keyset';
import { type Figures, type FiguresFilter, NO_FIGURES } from './order-figures';

export const listColumns = {
  id: orders.id,
  reference: orders.reference,
  createdAt: orders.createdAt,
  email: orders.email,
  firstName: orders.firstName,
  lastName: orders.lastName,
  erased: orders.erased,
  status: orders.status,
  preAuth: orders.preAuth,
  totalPaise: orders.totalPaise,
  authorisedPaise: orders.authorisedPaise,
  capturedPaise: orders.capturedPaise,
  feePaise: orders.feePaise,
  settling: orders.settling,
  releasedPaise: orders.releasedPaise,
  refundedPaise: orders.refundedPaise,
  dispatchedAt: orders.dispatchedAt,
  settlement: orders.settlement,
};
export type OrderListRow = Pick<typeof orders.$inferSelect, keyof typeof listColumns>;

/** What is left out filters nothing. */
export interface OrderFilter extends Pick<FiguresFilter, 'statuses' | 'method' | 'preAuth' | 'dispatched'> {
  /** UTC milliseconds: placed at or after, and before. */
  since?: number | undefined;
  until?: number | undefined;
  /** Paise, both included. */
  least?: number | undefined;
  most?: number | undefined;
}

/**
 * Along what the orders are read, where the database would have to guess: by when they were placed, within one status or
 * method if there is one; by amount; or by their ids. Conditions that it is not to go by are written so that no index fits.
 */
export type Along = 'time' | 'amount' | 'ids';

export interface ListPage extends OrderFilter {
  sort: OrderSort;
  along: Along;
  from?: ListPlace | undefined;
  /** `older` goes on in the order of the sort, `newer` back. */
  direction: 'older' | 'newer';
  limit: number;
}

/** Nearest to `from` first. */
export async function ordersBeyond(db: Db, page: ListPage): Promise<OrderListRow[]> {
  const { beyond, order } = placeOf(page);
  return db
    .select(listColumns)
    .from(orders)
    .where(and(whereOrders(page, page.along), beyond))
    .orderBy(...order)
    .limit(page.limit);
}

function placeOf({ sort, along, from, direction }: ListPage) {
  const downwards = isDownwards(sort) === (direction === 'older');
  const byAmount = isByAmount(sort);
  const [first, ...rest] = byAmount
    ? [orders.totalPaise, orders.createdAt, orders.id]
    : [orders.createdAt, orders.id];
  // Few rows, read along another index than that of the sort: they are sorted when they are read.
  const sorted = byAmount === (along === 'amount');
  const place = from && [...(byAmount ? [from.amount ?? 0] : []), from.createdAt, from.id];
  return beyondPlace([sorted && first ? first : unindexed(first), ...rest], place, downwards);
}

/** The value of a column of numbers that no index is used for. */
const unindexed = (column: SQLiteColumn | undefined) => sql`${column} + 0`;

export function whereOrders(filter: OrderFilter, along: Along): SQL | undefined {
  const { statuses, method, preAuth, dispatched, since, until, least, most } = filter;
  const byTime = along === 'time';
  const text = (column: SQLiteColumn) => (byTime ? sql`${column}` : sql`${column} || ''`);
  const whole = (column: SQLiteColumn, isIndexed: boolean) =>
    isIndexed ? sql`${column}` : unindexed(column);
  const placed = whole(orders.createdAt, byTime);
  const amount = whole(orders.totalPaise, along === 'amount');
  const [status, ...more] = statuses ?? [];
  return and(
    more.length > 0 || statuses?.length === 0
      ? inArray(text(orders.status), [...(statuses ?? [])])
      : status && eq(text(orders.status), status),
    method === undefined ? undefined : eq(text(orders.method), method),
    preAuth === undefined ? undefined : eq(orders.preAuth, preAuth),
    dispatched === 'due'
      ? sql`${orders.dispatchedAt} is null and ${orders.capturedPaise} - ${orders.feePaise} > ${orders.refundedPaise}`
      : dispatched && (dispatched === 'yes' ? isNotNull(orders.dispatchedAt) : isNull(orders.dispatchedAt)),
    since === undefined ? undefined : gte(placed, since),
    until === undefined ? undefined : lt(placed, until),
    least === undefined ? undefined : gte(amount, least),
    most === undefined ? undefined : lte(amount, most),
  );
}

const amountColumns = {
  id: orders.id,
  createdAt: orders.createdAt,
  totalPaise: orders.totalPaise,
  authorisedPaise: orders.authorisedPaise,
  capturedPaise: orders.capturedPaise,
  releasedPaise: orders.releasedPaise,
  refundedPaise: orders.refundedPaise,
};
/** An order's place in a list however it is sorted, and what it adds to the sums. */
export type OrderAmounts = Pick<OrderListRow, keyof typeof amountColumns>;

/** Those of `ids` that match the filter, in no order. */
export async function ordersAmong(
  db: Db,
  ids: readonly string[],
  filter: OrderFilter,
): Promise<OrderAmounts[]> {
  if (ids.length === 0) return [];
  return db
    .select(amountColumns)
    .from(orders)
    .where(and(inArray(orders.id, [...ids]), whereOrders(filter, 'ids')));
}

/** In no order. */
export async function orderRows(db: Db, ids: readonly string[]): Promise<OrderListRow[]> {
  if (ids.length === 0) return [];
  return db
    .select(listColumns)
    .from(orders)
    .where(inArray(orders.id, [...ids]));
}

/** How many orders are of these amounts, counted no further than `cap`. */
export async function countByAmount(db: Db, { least, most }: OrderFilter, cap: number): Promise<number> {
  const some = db
    .select({ id: orders.id })
    .from(orders)
    .where(whereOrders({ least, most }, 'amount'))
    .limit(cap)
    .as('some');
  const [found] = await db.select({ n: count() }).from(some);
  return found?.n ?? 0;
}

/**
 * Number and sums of such orders among the first `cap` that are read along amounts: with `read` equal to `cap` there may be more.
 */
export async function sumByAmount(
  db: Db,
  { least, most, ...others }: OrderFilter,
  cap: number,
): Promise<Figures & { read: number }> {
  // Named as the table, so that the other conditions fit it. Looking each row up again by its id takes four times as long.
  const some = db
    .select({ ...listColumns, method: orders.method })
    .from(orders)
    .where(whereOrders({ least, most }, 'amount'))
    .limit(cap)
    .as('orders');
  const [read, [found]] = await Promise.all([
    countByAmount(db, { least, most }, cap),
    db
      .select({
        orders: count(),
        totalPaise: added(orders.totalPaise),
        authorisedPaise: added(orders.authorisedPaise),
        capturedPaise: added(orders.capturedPaise),
        releasedPaise: added(orders.releasedPaise),
        refundedPaise: added(orders.refundedPaise),
      })
      .from(some)
      .where(whereOrders(others, 'amount')),
  ]);
  return { ...(found ?? NO_FIGURES), read };
}

/**
 * Orders that match and that somebody of the console did something with, newest first: of the last `acts` things that they did.
 * @returns `more`: they did more since the first day that is asked for, so that there may be more orders.
 */
export async function ordersOfStaff(
  db: Db,
  email: string,
  filter: OrderFilter,
  { acts, limit }: { acts: number; limit: number },
): Promise<{ rows: { id: string }[]; more: boolean }> {
  // The second condition is that of the index: causes that are no e-mail address are most of the table.
  const theirs = and(eq(orderEvents.cause, email), sql`${orderEvents.cause} like '%@%'`);
  const last = db
    .select({ id: orderEvents.orderId })
    .from(orderEvents)
    .where(theirs)
    .orderBy(desc(orderEvents.id))
    .limit(acts)
    .as('last');
  const ids = db.selectDistinct({ id: last.id }).from(last).as('ids');
  // A value of each and no join: of one PostgreSQL would go through all orders.
  const placed = db
    .select({ createdAt: orders.createdAt })
    .from(orders)
    .where(and(eq(orders.id, ids.id), whereOrders(filter, 'ids')));
  const matching = db
    .select({ id: ids.id, createdAt: sql<number | null>`(${placed})`.as('placed_at') })
    .from(ids)
    // Its limit keeps SQLite from reading each order twice.
    .limit(acts)
    .as('matching');
  const before = db
    .select({ id: orderEvents.id })
    .from(orderEvents)
    .where(theirs)
    .orderBy(desc(orderEvents.id))
    .limit(1)
    .offset(acts);
  const [rows, [oldest]] = await Promise.all([
    db
      .select({ id: matching.id })
      .from(matching)
      .where(isNotNull(matching.createdAt))
      .orderBy(desc(matching.createdAt), desc(matching.id))
      .limit(limit),
    db.select({ at: orderEvents.at }).from(orderEvents).where(inArray(orderEvents.id, before)),
  ]);
  return { rows, more: oldest !== undefined && oldest.at >= (filter.since ?? 0) };
}
