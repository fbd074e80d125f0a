/** Transfers to the merchant's bank as they are fetched, and what their lines are matched with. */
import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  min,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { Db } from '../client';
import {
  orders,
  orderTerms,
  payments,
  refunds,
  settlementFetch,
  settlementLines,
  settlements,
} from '../schema';

export type SettlementRow = typeof settlements.$inferSelect;
export type SettlementFetchRow = typeof settlementFetch.$inferSelect;

/** Rows in one statement: PostgreSQL and SQLite take so many values at once. */
const AT_ONCE = 500;

function* parts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += AT_ONCE) yield rows.slice(start, start + AT_ONCE);
}

export async function settlementByUtr(db: Db, utr: string): Promise<SettlementRow | undefined> {
  const [row] = await db.select().from(settlements).where(eq(settlements.utr, utr));
  return row;
}

/** When the newest transfer was whose lines are all here, and the oldest since `from` of which some are missing. */
export async function fetchedBounds(db: Db, from: number) {
  const [newest] = await db
    .select({ at: settlements.settledAt })
    .from(settlements)
    .where(isNotNull(settlements.completeAt))
    .orderBy(desc(settlements.settledAt), desc(settlements.utr))
    .limit(1);
  const [oldest] = await db
    .select({ at: min(settlements.settledAt) })
    .from(settlements)
    .where(and(isNull(settlements.completeAt), gt(settlements.settledAt, from)));
  return { newestCompleteAt: newest?.at, oldestIncompleteAt: oldest?.at ?? undefined };
}

/**
 * A transfer with its lines, in place of what was there of it. Payments that came with it say so; one that came with another
 * before keeps that, and a stranger's line that somebody has said to be not ours stays so.
 */
export async function keepSettlement(
  tx: Db,
  row: typeof settlements.$inferInsert,
  lines: readonly (typeof settlementLines.$inferInsert)[],
): Promise<void> {
  const { utr } = row;
  await tx.insert(settlements).values(row).onConflictDoUpdate({ target: settlements.utr, set: row });
  await unmarkSettled(tx, utr);
  const notOurs = await saidNotOurs(tx, utr);
  await tx.delete(settlementLines).where(eq(settlementLines.utr, utr));
  const kept = lines.map(({ fault, ...line }) => ({
    ...line,
    fault: fault === 'stranger' && notOurs.has(line.transactionId) ? ('not-ours' as const) : fault,
  }));
  for (const part of parts(kept)) await tx.insert(settlementLines).values(part);
  await markSettled(tx, utr);
}

async function saidNotOurs(tx: Db, utr: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ transactionId: settlementLines.transactionId })
    .from(settlementLines)
    .where(and(eq(settlementLines.fault, 'not-ours'), eq(settlementLines.utr, utr)));
  return new Set(rows.map(({ transactionId }) => transactionId));
}

async function unmarkSettled(tx: Db, utr: string): Promise<void> {
  await tx
    .update(payments)
    .set({ settledUtr: null })
    .where(and(inArray(payments.id, paymentsUnder(tx, utr)), eq(payments.settledUtr, utr)));
}

/** Says of the payments that lines under `utr` are of that they came with it. */
async function markSettled(tx: Db, utr: string): Promise<void> {
  await tx
    .update(payments)
    .set({ settledUtr: utr })
    .where(and(inArray(payments.id, paymentsUnder(tx, utr)), isNull(payments.settledUtr)));
}

const paymentsUnder = (tx: Db, utr: string) =>
  tx
    .select({ id: settlementLines.paymentId })
    .from(settlementLines)
    .where(
      and(
        eq(settlementLines.utr, utr),
        isNotNull(settlementLines.paymentId),
        sql`${settlementLines.amountPaise} >= 0`,
      ),
    );

/** Transfers since `from` with a line that is of nothing, of another amount or one too many: the oldest first. */
export async function faultyTransfers(db: Db, from: number): Promise<string[]> {
  const faulty = db
    .select({ one: sql`1` })
    .from(settlementLines)
    .where(
      and(
        inArray(settlementLines.fault, ['stranger', 'differs', 'twice', 'not-ours']),
        eq(settlementLines.utr, settlements.utr),
      ),
    );
  const rows = await db
    .select({ utr: settlements.utr })
    .from(settlements)
    .where(and(gte(settlements.settledAt, from), exists(faulty)))
    .orderBy(asc(settlements.settledAt), asc(settlements.utr));
  return rows.map(({ utr }) => utr);
}

/** In the gateway's order. */
export async function allLinesOf(db: Db, utr: string) {
  return db
    .select()
    .from(settlementLines)
    .where(eq(settlementLines.utr, utr))
    .orderBy(asc(settlementLines.position));
}

type Matched = Pick<
  typeof settlementLines.$inferSelect,
  'position' | 'orderId' | 'paymentId' | 'refundId' | 'matchedBy' | 'fault'
>;

/** Other matches of lines of a transfer; its payments say so. */
export async function changeMatches(tx: Db, utr: string, lines: readonly Matched[]): Promise<void> {
  await unmarkSettled(tx, utr);
  for (const { position, orderId, paymentId, refundId, matchedBy, fault } of lines) {
    await tx
      .update(settlementLines)
      .set({ orderId, paymentId, refundId, matchedBy, fault })
      .where(and(eq(settlementLines.utr, utr), eq(settlementLines.position, position)));
  }
  await markSettled(tx, utr);
}

const charged = {
  id: payments.id,
  orderId: payments.orderId,
  capturedPaise: payments.capturedPaise,
  settledUtr: payments.settledUtr,
};

/** Whatever of ours one of these names: at most some hundreds of them. */
export async function chargedPayments(db: Db, ids: readonly string[]) {
  return db
    .select(charged)
    .from(payments)
    .where(and(inArray(payments.id, [...ids]), gt(payments.capturedPaise, 0)));
}

const givenBack = {
  id: refunds.id,
  orderId: refunds.orderId,
  amountPaise: refunds.amountPaise,
  status: refunds.status,
};

export async function refundsNamed(db: Db, ids: readonly string[]) {
  return db
    .select(givenBack)
    .from(refunds)
    .where(inArray(refunds.id, [...ids]));
}

export async function refundsOfOrders(db: Db, orderIds: readonly string[]) {
  return db
    .select(givenBack)
    .from(refunds)
    .where(inArray(refunds.orderId, [...orderIds]))
    .orderBy(asc(refunds.createdAt), asc(refunds.id));
}

/** Refunds of these orders that transfers other than `utr` have deducted: not those that stand there once too often. */
export async function deductedRefunds(db: Db, utr: string, orderIds: readonly string[]) {
  return db
    .select({ refundId: settlementLines.refundId, utr: settlementLines.utr })
    .from(settlementLines)
    .where(
      and(
        inArray(settlementLines.orderId, [...orderIds]),
        isNotNull(settlementLines.refundId),
        ne(settlementLines.utr, utr),
        or(isNull(settlementLines.fault), ne(settlementLines.fault, 'twice')),
      ),
    );
}

/** Charged payments of the orders that the gateway calls so. */
export async function chargedOfGatewayOrders(db: Db, gatewayOrderIds: readonly string[]) {
  return db
    .select({ ...charged, named: orders.gatewayOrderId })
    .from(orders)
    .innerJoin(payments, eq(payments.orderId, orders.id))
    .where(and(inArray(orders.gatewayOrderId, [...gatewayOrderIds]), gt(payments.capturedPaise, 0)));
}

/** Charged payments with these numbers of the bank, by what an order is found by. */
export async function chargedOfRrns(db: Db, rrns: readonly string[]) {
  return db
    .select({ ...charged, named: payments.rrn })
    .from(orderTerms)
    .innerJoin(payments, eq(payments.orderId, orderTerms.orderId))
    .where(
      and(
        inArray(orderTerms.term, [...rrns]),
        eq(payments.rrn, orderTerms.term),
        gt(payments.capturedPaise, 0),
      ),
    );
}

const ONLY = 1;

export async function lastSettlementFetch(db: Db): Promise<SettlementFetchRow | undefined> {
  const [row] = await db.select().from(settlementFetch).where(eq(settlementFetch.id, ONLY));
  return row;
}

/** What is not given stays as it was. */
export async function recordSettlementFetch(
  tx: Db,
  row: Omit<typeof settlementFetch.$inferInsert, 'id'>,
): Promise<void> {
  await tx
    .insert(settlementFetch)
    .values({ id: ONLY, ...row })
    .onConflictDoUpdate({ target: settlementFetch.id, set: row });
}
