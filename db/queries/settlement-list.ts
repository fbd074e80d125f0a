/** What the console shows of transfers to the bank, and what is charged and has not come there. */
import {
  and,
  asc,
  count,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  min,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { Db } from '../client';
import { orders, payments, settlementLines, settlements } from '../schema';
import { added } from './added';
import { type Page, pageOf } from './keyset';

export interface SettlementFilter {
  /** UTC milliseconds; `from` counts, `until` does not. */
  from?: number | undefined;
  until?: number | undefined;
  /** Those alone that do not add up, or that have a line of another amount or one too many. */
  disagreeing?: boolean | undefined;
}

const within = (db: Db, { from, until, disagreeing }: SettlementFilter) =>
  and(
    from === undefined ? undefined : gte(settlements.settledAt, from),
    until === undefined ? undefined : lt(settlements.settledAt, until),
    disagreeing ? or(isNotNull(settlements.faults), exists(disagreeingLine(db))) : undefined,
  );

const disagreeingLine = (db: Db) =>
  db
    .select({ one: sql`1` })
    .from(settlementLines)
    .where(
      and(inArray(settlementLines.fault, ['differs', 'twice']), eq(settlementLines.utr, settlements.utr)),
    );

export async function settlementsBeyond(db: Db, filter: SettlementFilter, page: Page) {
  const { beyond, order } = pageOf({ createdAt: settlements.settledAt, id: settlements.utr }, page);
  return db
    .select()
    .from(settlements)
    .where(and(within(db, filter), beyond))
    .orderBy(...order)
    .limit(page.limit);
}

export async function settlementSums(db: Db, filter: SettlementFilter) {
  const [row] = await db
    .select({
      count: count(),
      grossPaise: added(settlements.grossPaise),
      deductedPaise: added(settlements.deductedPaise),
      settledPaise: added(settlements.settledPaise),
    })
    .from(settlements)
    .where(within(db, filter));
  return row;
}

export async function firstSettlementAt(db: Db): Promise<number | undefined> {
  const [first] = await db.select({ at: min(settlements.settledAt) }).from(settlements);
  return first?.at ?? undefined;
}

/** How many lines of these transfers have each fault. */
export async function lineFaults(db: Db, utrs: readonly string[]) {
  return db
    .select({ utr: settlementLines.utr, fault: settlementLines.fault, count: count() })
    .from(settlementLines)
    .where(
      and(
        inArray(settlementLines.fault, ['stranger', 'differs', 'twice']),
        inArray(settlementLines.utr, [...utrs]),
      ),
    )
    .groupBy(settlementLines.utr, settlementLines.fault);
}

const lineColumns = {
  utr: settlementLines.utr,
  position: settlementLines.position,
  transactionId: settlementLines.transactionId,
  transactedAt: settlementLines.transactedAt,
  amountPaise: settlementLines.amountPaise,
  deductedPaise: settlementLines.deductedPaise,
  settledPaise: settlementLines.settledPaise,
  program: settlementLines.program,
  orderId: settlementLines.orderId,
  reference: orders.reference,
  paymentId: settlementLines.paymentId,
  refundId: settlementLines.refundId,
  fault: settlementLines.fault,
  /** What the payment was charged with: of a line that differs. */
  capturedPaise: payments.capturedPaise,
};
export type LineRow = Awaited<ReturnType<typeof linesOf>>[number];

/** In the gateway's order, after a position. */
export async function linesOf(db: Db, utr: string, after: number, limit: number) {
  return db
    .select(lineColumns)
    .from(settlementLines)
    .leftJoin(orders, eq(orders.id, settlementLines.orderId))
    .leftJoin(payments, eq(payments.id, settlementLines.paymentId))
    .where(and(eq(settlementLines.utr, utr), gt(settlementLines.position, after)))
    .orderBy(asc(settlementLines.position))
    .limit(limit);
}

/** What the lines of a transfer make up, and what of them goes back. */
export async function lineSums(db: Db, utr: string) {
  const [row] = await db
    .select({
      count: count(),
      settledPaise: added(settlementLines.settledPaise),
      goesBack: sql<number>`count(case when ${settlementLines.amountPaise} < 0 then 1 end)`.mapWith(Number),
    })
    .from(settlementLines)
    .where(eq(settlementLines.utr, utr));
  return row ?? { count: 0, settledPaise: 0, goesBack: 0 };
}

/** Under which transfers an order's money came, or went back. */
export async function settledLinesOfOrder(db: Db, orderId: string) {
  return db
    .select({
      utr: settlements.utr,
      position: settlementLines.position,
      settledAt: settlements.settledAt,
      amountPaise: settlementLines.amountPaise,
      paymentId: settlementLines.paymentId,
      refundId: settlementLines.refundId,
      fault: settlementLines.fault,
    })
    .from(settlementLines)
    .innerJoin(settlements, eq(settlements.utr, settlementLines.utr))
    .where(eq(settlementLines.orderId, orderId))
    .orderBy(asc(settlements.settledAt), asc(settlementLines.utr), asc(settlementLines.position));
}

/** A payment that was charged at once has no time of a capture. */
const chargedAt = sql<number>`coalesce(${payments.capturedAt}, ${payments.createdAt})`.mapWith(Number);

/** Paid from `from` on, charged before `until`, in no transfer, and not given back as a whole. */
const notInTheBank = (from: number, until: number) =>
  and(
    gte(payments.createdAt, from),
    lt(payments.createdAt, until),
    sql`${chargedAt} < ${until}`,
    // As the index has it, without a value to bind.
    sql`${payments.capturedPaise} > 0`,
    isNull(payments.settledUtr),
    ne(orders.status, 'FULLY_REFUNDED'),
  );

export async function unsettledSums(db: Db, from: number, until: number) {
  const [row] = await db
    .select({ count: count(), paise: added(payments.capturedPaise) })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(notInTheBank(from, until));
  return row ?? { count: 0, paise: 0 };
}

/** A page of them. */
export async function unsettledBeyond(db: Db, range: { from: number; until: number }, page: Page) {
  const { beyond, order } = pageOf({ createdAt: payments.createdAt, id: payments.id }, page);
  return db
    .select({
      id: payments.id,
      orderId: payments.orderId,
      reference: orders.reference,
      method: payments.method,
      capturedPaise: payments.capturedPaise,
      createdAt: payments.createdAt,
      chargedAt,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .where(and(notInTheBank(range.from, range.until), beyond))
    .orderBy(...order)
    .limit(page.limit);
}

/**
 * Transfers, the oldest first, each with its lines, for a file. One without lines is there once, with none.
 * @param after the last row of the page before; its position is -1 where it had no line.
 */
export async function linesForFile(
  db: Db,
  filter: SettlementFilter & { utr?: string | undefined },
  after: { settledAt: number; utr: string; position: number } | undefined,
  limit: number,
) {
  return db
    .select({
      ...lineColumns,
      ...{ utr: settlements.utr, settledAt: settlements.settledAt, transfer: settlements },
      matchedBy: settlementLines.matchedBy,
    })
    .from(settlements)
    .leftJoin(settlementLines, eq(settlementLines.utr, settlements.utr))
    .leftJoin(orders, eq(orders.id, settlementLines.orderId))
    .leftJoin(payments, eq(payments.id, settlementLines.paymentId))
    .where(
      and(
        within(db, filter),
        filter.utr === undefined ? undefined : eq(settlements.utr, filter.utr),
        // A transfer without lines has no position: beyond an earlier transfer it counts, beyond itself it does not.
        after &&
          sql`(${settlements.settledAt}, ${settlements.utr}, ${settlementLines.position}) > (${after.settledAt}, ${after.utr}, ${after.position})`,
      ),
    )
    .orderBy(asc(settlements.settledAt), asc(settlements.utr), asc(settlementLines.position))
    .limit(limit);
}
