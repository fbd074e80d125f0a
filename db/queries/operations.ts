/** Outgoing money calls. */
import { and, asc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { operations } from '../schema';

export type OperationRow = typeof operations.$inferSelect;
export type NewOperation = typeof operations.$inferInsert;

export async function insertOperation(tx: Db, operation: NewOperation): Promise<void> {
  await tx.insert(operations).values(operation);
}

export async function operationById(db: Db, id: string): Promise<OperationRow | undefined> {
  return (await db.select().from(operations).where(eq(operations.id, id)).limit(1))[0];
}

export async function operationsOfOrder(db: Db, orderId: string): Promise<OperationRow[]> {
  return db
    .select()
    .from(operations)
    .where(eq(operations.orderId, orderId))
    .orderBy(asc(operations.createdAt), asc(operations.id));
}

export async function createOperationOf(db: Db, orderId: string): Promise<OperationRow | undefined> {
  return (
    await db
      .select()
      .from(operations)
      .where(and(eq(operations.orderId, orderId), eq(operations.kind, 'create')))
      .limit(1)
  )[0];
}

/**
 * The claim: of all who want to send this operation, one gets `true`.
 * @param seen the operation as the caller judged it to be sendable: if it has changed since, somebody was faster.
 */
export async function claimOperation(
  tx: Db,
  seen: Pick<OperationRow, 'id' | 'state' | 'claimedAt'>,
  now: number,
): Promise<boolean> {
  const claimed = await tx
    .update(operations)
    .set({
      claimedAt: now,
      state: 'pending',
      sends: sql`${operations.sends} + 1`,
      settledAt: null,
      errorCode: null,
      requestId: null,
      refusedCode: null,
    })
    .where(
      and(
        eq(operations.id, seen.id),
        eq(operations.state, seen.state),
        seen.claimedAt === null ? isNull(operations.claimedAt) : eq(operations.claimedAt, seen.claimedAt),
      ),
    )
    .returning({ id: operations.id });
  return claimed.length === 1;
}

/** Settles an operation that has no final answer yet; one that has keeps it. @returns whether it changed. */
export async function settleOperation(
  tx: Db,
  id: string,
  result: Partial<Pick<OperationRow, 'gatewayId' | 'errorCode' | 'requestId' | 'refusedCode'>> & {
    state: 'succeeded' | 'failed' | 'unknown';
    now: number;
  },
): Promise<boolean> {
  const { state, now, ...details } = result;
  const settled = await tx
    .update(operations)
    .set({ ...details, state, settledAt: state === 'unknown' ? null : now })
    .where(and(eq(operations.id, id), inArray(operations.state, ['pending', 'unknown'])))
    .returning({ id: operations.id });
  return settled.length === 1;
}

/** Operations that were committed but, since a process ended, never sent. */
export async function operationsNeverSent(db: Db, before: number, limit: number): Promise<OperationRow[]> {
  return db
    .select()
    .from(operations)
    .where(
      and(eq(operations.state, 'pending'), isNull(operations.claimedAt), lt(operations.createdAt, before)),
    )
    .orderBy(asc(operations.createdAt))
    .limit(limit);
}
