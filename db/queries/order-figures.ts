/** Numbers and sums of orders, kept by triggers (db/schema/order-lists.ts): rows add up, however many there are. */
import { and, eq, gt, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { orderFigures as f } from '../schema';
import type { OrderStatus } from '../types';
import { added } from './added';

/** Days are counted from 1970 by Indian time: `dayNumber` of lib/figures. */
export interface FiguresFilter {
  statuses?: readonly OrderStatus[] | undefined;
  /** The gateway's word. */
  method?: string | undefined;
  preAuth?: boolean | undefined;
  /** `due`: charged, not all given back, and not dispatched. */
  dispatched?: 'yes' | 'no' | 'due' | undefined;
  /** Included. */
  fromDay?: number | undefined;
  /** Not included. */
  untilDay?: number | undefined;
}

/** Paise. */
export interface Figures {
  orders: number;
  totalPaise: number;
  authorisedPaise: number;
  capturedPaise: number;
  releasedPaise: number;
  refundedPaise: number;
}

export const NO_FIGURES: Figures = {
  orders: 0,
  totalPaise: 0,
  authorisedPaise: 0,
  capturedPaise: 0,
  releasedPaise: 0,
  refundedPaise: 0,
};

const sums = {
  orders: added(f.orders),
  totalPaise: added(f.totalPaise),
  authorisedPaise: added(f.authorisedPaise),
  capturedPaise: added(f.capturedPaise),
  releasedPaise: added(f.releasedPaise),
  refundedPaise: added(f.refundedPaise),
};

function whereFigures(filter: FiguresFilter): SQL | undefined {
  const { statuses, method, preAuth, dispatched, fromDay, untilDay } = filter;
  return and(
    statuses && inArray(f.status, [...statuses]),
    method === undefined ? undefined : eq(f.method, method),
    preAuth === undefined ? undefined : eq(f.preAuth, preAuth),
    dispatched === 'due' ? eq(f.toDispatch, true) : dispatched && eq(f.dispatched, dispatched === 'yes'),
    fromDay === undefined ? undefined : gte(f.day, fromDay),
    untilDay === undefined ? undefined : lt(f.day, untilDay),
  );
}

export async function sumOfFigures(db: Db, filter: FiguresFilter): Promise<Figures> {
  const [found] = await db.select(sums).from(f).where(whereFigures(filter));
  return found ?? NO_FIGURES;
}

/** The same by status; of those without an order there is none. */
export async function figuresByStatus(db: Db, filter: FiguresFilter): Promise<Map<OrderStatus, Figures>> {
  const rows = await db
    .select({ status: f.status, ...sums })
    .from(f)
    .where(whereFigures(filter))
    .groupBy(f.status);
  return new Map(rows.map(({ status, ...figures }) => [status as OrderStatus, figures]));
}

/** On which days there are such orders, nearest first: at most `limit`, newest or oldest first. */
export async function daysWithOrders(
  db: Db,
  filter: FiguresFilter,
  { newestFirst, limit }: { newestFirst: boolean; limit: number },
): Promise<{ day: number; orders: number }[]> {
  return db
    .select({ day: f.day, orders: sums.orders })
    .from(f)
    .where(whereFigures(filter))
    .groupBy(f.day)
    .having(gt(sums.orders, 0))
    .orderBy(newestFirst ? sql`${f.day} desc` : sql`${f.day} asc`)
    .limit(limit);
}

const KEY = [f.day, f.status, f.channel, f.method, f.preAuth, f.dispatched, f.toDispatch] as const;
/** Orders that were held or charged, and those that never were, stay apart: figures-by.ts tells them by the amount. */
const wasPaid = sql`case when ${f.authorisedPaise} <> 0 then 1 else 0 end`;
const [, ...KEY_IN_DAY] = KEY;

/**
 * Makes one row of those that have the same in common, of at most `days` days, the newest first. A transaction sees the
 * same rows from its beginning to its end: what comes meanwhile is neither added up nor taken away.
 * @returns how many days were merged.
 */
export async function mergeFigures(tx: Db, days: number): Promise<number> {
  const crowded = tx
    .select({ day: f.day, n: sql<number>`count(*)`.as('n') })
    .from(f)
    .groupBy(...KEY, wasPaid)
    .as('crowded');
  const found = await tx
    .select({ day: crowded.day })
    .from(crowded)
    .where(gt(crowded.n, 1))
    .groupBy(crowded.day)
    .orderBy(sql`${crowded.day} desc`)
    .limit(days);
  for (const { day } of found) await mergeDay(tx, day);
  return found.length;
}

async function mergeDay(tx: Db, day: number): Promise<void> {
  const merged = await tx
    .select({
      day: f.day,
      status: f.status,
      channel: f.channel,
      method: f.method,
      preAuth: f.preAuth,
      dispatched: f.dispatched,
      toDispatch: f.toDispatch,
      ...sums,
    })
    .from(f)
    .where(eq(f.day, day))
    .groupBy(f.day, ...KEY_IN_DAY, wasPaid)
    // Orders that came and went leave nothing.
    .having(ne(sums.orders, 0));
  await tx.delete(f).where(eq(f.day, day));
  if (merged.length > 0) await tx.insert(f).values(merged);
}
