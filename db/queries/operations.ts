/** Outgoing money calls. */
import { and, asc, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
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
 * @param before an operation claimed earlier than this, and still without an answer, may be claimed again
 *   (only the kinds that the gateway answers alike when asked twice: create and refund).
 */
export async function claimOperation(
  tx: Db,
  id: string,
  now: number,
  again?: { states: OperationRow['state'][]; before: number },
): Promise<boolean> {
  const never = and(eq(operations.state, 'pending'), isNull(operations.claimedAt));
  const once = again
    ? and(
        inArray(operations.state, again.states),
        isNotNull(operations.claimedAt),
        lt(operations.claimedAt, again.before),
      )
    : undefined;
  const claimed = await tx
    .update(operations)
    .set({ claimedAt: now, state: 'pending', settledAt: null, errorCode: null, errorMessage: null })
    .where(and(eq(operations.id, id), or(never, once)))
    .returning({ id: operations.id });
  return claimed.length === 1;
}

/** Settles an operation that has no final answer yet; one that has keeps it. @returns whether it changed. */
export async function settleOperation(
  tx: Db,
  id: string,
  result: Partial<Pick<OperationRow, 'gatewayId' | 'errorCode' | 'errorMessage' | 'requestId'>> & {
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
