/** Outgoing money calls, as what has been sent is read and answered. */
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, preparedWrite, text, word } from '../prepared';
import { operations } from '../schema/payments';

export type OperationRow = typeof operations.$inferSelect;
export type NewOperation = typeof operations.$inferInsert;

const ofOrder = prepared((db) =>
  db
    .select()
    .from(operations)
    .where(eq(operations.orderId, text('orderId')))
    .orderBy(asc(operations.createdAt), asc(operations.id))
    .prepare(),
);

export async function operationsOfOrder(db: Db, orderId: string): Promise<OperationRow[]> {
  return ofOrder(db).execute({ orderId });
}

const creationOf = prepared((db) =>
  db
    .select()
    .from(operations)
    .where(and(eq(operations.reference, text('reference')), eq(operations.kind, word('create'))))
    .prepare(),
);

/** @param reference the `merchant_order_reference` that it creates. */
export async function createOperationOf(db: Db, reference: string): Promise<OperationRow | undefined> {
  return (await creationOf(db).execute({ reference }))[0];
}

const updateOpen = preparedWrite(getTableColumns(operations), (db, places) =>
  db
    .update(operations)
    .set(places)
    .where(and(eq(operations.id, text('operation')), sql`${operations.state} in ('pending', 'unknown')`))
    .returning({ id: operations.id })
    .prepare(),
);

/** Of an operation that has no final answer yet; one that has keeps it. @returns whether it changed. */
export async function updateOpenOperation(
  tx: Db,
  id: string,
  result: Partial<Pick<OperationRow, 'gatewayId' | 'errorCode' | 'requestId' | 'refusal' | 'refusedCode'>> & {
    state: 'succeeded' | 'failed' | 'unknown';
    now: number;
  },
): Promise<boolean> {
  const { state, now, ...details } = result;
  const values = { ...details, state, settledAt: state === 'unknown' ? null : now };
  return (await updateOpen(tx, values).execute({ ...values, operation: id })).length === 1;
}
