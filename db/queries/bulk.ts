/** What is done to many orders at once: runs and their steps, and what their preview is judged by. */
import { and, asc, count, desc, eq, inArray, isNull, lte, or, sum } from 'drizzle-orm';
import type { Db } from '../client';
import { operations, orderEvents, orders, refunds, reviews } from '../schema';
import { bulkRuns, bulkSteps } from '../schema/bulk';
import { type Page, pageOf } from './keyset';

export type BulkRunRow = typeof bulkRuns.$inferSelect;
export type BulkStepRow = typeof bulkSteps.$inferSelect;
export type BulkKind = BulkRunRow['kind'];
export type BulkState = BulkStepRow['state'];

/** Not at their end: `checking` waits for an answer that was lost. */
const OPEN = ['waiting', 'checking'] as const satisfies readonly BulkState[];
/** Steps in one insert: so many have a value for each column within the limit of both engines. */
const STEPS_AT_ONCE = 500;

/** @returns false where a run with its token is there already: the second press of one form. */
export async function insertRun(
  tx: Db,
  run: typeof bulkRuns.$inferInsert,
  steps: readonly Omit<typeof bulkSteps.$inferInsert, 'runId' | 'state' | 'position'>[],
): Promise<boolean> {
  const made = await tx.insert(bulkRuns).values(run).onConflictDoNothing().returning({ id: bulkRuns.id });
  if (made.length === 0) return false;
  const rows = steps.map((step, position) => ({
    ...step,
    runId: run.id,
    position,
    state: 'waiting' as const,
  }));
  for (let from = 0; from < rows.length; from += STEPS_AT_ONCE) {
    await tx.insert(bulkSteps).values(rows.slice(from, from + STEPS_AT_ONCE));
  }
  return true;
}

export async function runById(db: Db, id: string): Promise<BulkRunRow | undefined> {
  return (await db.select().from(bulkRuns).where(eq(bulkRuns.id, id)))[0];
}

export async function runByToken(db: Db, token: string): Promise<BulkRunRow | undefined> {
  return (await db.select().from(bulkRuns).where(eq(bulkRuns.token, token)))[0];
}

/** Those that no process is at, the oldest first. */
export async function openRuns(db: Db, now: number, limit: number): Promise<BulkRunRow[]> {
  return db
    .select()
    .from(bulkRuns)
    .where(and(isNull(bulkRuns.endedAt), notClaimed(now)))
    .orderBy(asc(bulkRuns.createdAt))
    .limit(limit);
}

/** The claim: one process works on a run until then, and no further unless it extends it. @returns undefined for all others. */
export async function claimRun(
  tx: Db,
  id: string,
  { now, until }: { now: number; until: number },
): Promise<BulkRunRow | undefined> {
  const [mine] = await tx
    .update(bulkRuns)
    .set({ claimedUntil: until })
    .where(and(eq(bulkRuns.id, id), isNull(bulkRuns.endedAt), notClaimed(now)))
    .returning();
  return mine;
}

/** What `claimedUntil` was set to last: by it a claim is known from one that another process made since. */
type Claimed = { claimed: number };

/** @returns false where the claim is another's by now. */
export async function extendRun(
  tx: Db,
  id: string,
  { claimed, until }: Claimed & { until: number },
): Promise<boolean> {
  const mine = await tx
    .update(bulkRuns)
    .set({ claimedUntil: until })
    .where(claimedBy(id, claimed))
    .returning({ id: bulkRuns.id });
  return mine.length > 0;
}

/** Gives the claim back, and ends the run once none of its steps is open; leaves alone what is another's by now. */
export async function leaveRun(
  tx: Db,
  id: string,
  { claimed, now }: Claimed & { now: number },
): Promise<void> {
  const [open] = await tx
    .select({ position: bulkSteps.position })
    .from(bulkSteps)
    .where(and(eq(bulkSteps.runId, id), inArray(bulkSteps.state, [...OPEN])))
    .limit(1);
  await tx
    .update(bulkRuns)
    .set({ claimedUntil: null, endedAt: open ? null : now })
    .where(claimedBy(id, claimed));
}

function claimedBy(id: string, claimed: number) {
  return and(eq(bulkRuns.id, id), isNull(bulkRuns.endedAt), eq(bulkRuns.claimedUntil, claimed));
}

function notClaimed(now: number) {
  return or(isNull(bulkRuns.claimedUntil), lte(bulkRuns.claimedUntil, now));
}

export async function openSteps(db: Db, runId: string): Promise<BulkStepRow[]> {
  return db
    .select()
    .from(bulkSteps)
    .where(and(eq(bulkSteps.runId, runId), inArray(bulkSteps.state, [...OPEN])))
    .orderBy(asc(bulkSteps.position));
}

/** A step that has ended keeps its end. */
export async function writeStep(
  tx: Db,
  { runId, position }: Pick<BulkStepRow, 'runId' | 'position'>,
  result: Pick<BulkStepRow, 'state' | 'reason' | 'endedAt'>,
): Promise<void> {
  await tx
    .update(bulkSteps)
    .set(result)
    .where(
      and(eq(bulkSteps.runId, runId), eq(bulkSteps.position, position), inArray(bulkSteps.state, [...OPEN])),
    );
}

export type StepOfOrder = Omit<BulkStepRow, 'runId' | 'endedAt'> & { reference: string };

export async function stepsOfRun(db: Db, runId: string): Promise<StepOfOrder[]> {
  return db
    .select({
      position: bulkSteps.position,
      orderId: bulkSteps.orderId,
      amountPaise: bulkSteps.amountPaise,
      state: bulkSteps.state,
      reason: bulkSteps.reason,
      reference: orders.reference,
    })
    .from(bulkSteps)
    .innerJoin(orders, eq(orders.id, bulkSteps.orderId))
    .where(eq(bulkSteps.runId, runId))
    .orderBy(asc(bulkSteps.position));
}

export interface StepCount {
  runId: string;
  state: BulkState;
  orders: number;
  /** In paise. */
  sum: number;
}

export async function stepCounts(db: Db, runIds: readonly string[]): Promise<StepCount[]> {
  if (runIds.length === 0) return [];
  return db
    .select({
      runId: bulkSteps.runId,
      state: bulkSteps.state,
      orders: count(),
      sum: sum(bulkSteps.amountPaise).mapWith(Number),
    })
    .from(bulkSteps)
    .where(inArray(bulkSteps.runId, [...runIds]))
    .groupBy(bulkSteps.runId, bulkSteps.state);
}

export async function runsBeyond(db: Db, page: Page): Promise<BulkRunRow[]> {
  const { beyond, order } = pageOf(bulkRuns, page);
  return db
    .select()
    .from(bulkRuns)
    .where(beyond)
    .orderBy(...order)
    .limit(page.limit);
}

/** Those of these orders that are there, each with what was charged of it and not refunded, in paise. */
export async function keptOfOrders(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const { id, capturedPaise, refundedPaise } = orders;
  const found = await db
    .select({ id, capturedPaise, refundedPaise })
    .from(orders)
    .where(inArray(orders.id, [...ids]));
  return new Map(found.map((row) => [row.id, row.capturedPaise - row.refundedPaise]));
}

/** What many orders' money is judged by, read at once: their rows, calls, refunds and open reviews. */
export async function ordersToJudge(db: Db, ids: readonly string[]) {
  const wanted = [...ids];
  const [found, calls, returned, open] = await Promise.all([
    db.select().from(orders).where(inArray(orders.id, wanted)),
    db
      .select()
      .from(operations)
      .where(inArray(operations.orderId, wanted))
      .orderBy(asc(operations.createdAt), asc(operations.id)),
    db.select().from(refunds).where(inArray(refunds.orderId, wanted)),
    db
      .select()
      .from(reviews)
      .where(and(inArray(reviews.orderId, wanted), isNull(reviews.resolvedAt))),
  ]);
  const of = <Row extends { orderId: string }>(rows: Row[]) => Map.groupBy(rows, ({ orderId }) => orderId);
  const [callsOf, refundsOf, reviewsOf] = [of(calls), of(returned), of(open)];
  return new Map(
    found.map((order) => [
      order.id,
      {
        order,
        operations: callsOf.get(order.id) ?? [],
        refunds: refundsOf.get(order.id) ?? [],
        reviews: reviewsOf.get(order.id) ?? [],
      },
    ]),
  );
}

/** @returns who marked it, of an order that was marked as dispatched since then. */
export async function dispatchedBy(db: Db, orderId: string, since: number): Promise<string | undefined> {
  const [last] = await db
    .select({ cause: orderEvents.cause, at: orderEvents.at })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orderId), eq(orderEvents.kind, 'dispatch')))
    .orderBy(desc(orderEvents.id))
    .limit(1);
  return last && last.at >= since ? last.cause : undefined;
}
