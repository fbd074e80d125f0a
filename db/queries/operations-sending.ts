/** Outgoing money calls on their way out: committed, claimed by one caller, found where nobody sent them. */
import { and, asc, eq, getTableColumns, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { atMost, prepared, preparedWrite, text, whole, word } from '../prepared';
import { operations } from '../schema/payments';
import type { NewOperation, OperationRow } from './operations';

const insert = preparedWrite(getTableColumns(operations), (db, places) =>
  db
    .insert(operations)
    .values(places as NewOperation & typeof places)
    .prepare(),
);

export async function insertOperation(tx: Db, operation: NewOperation): Promise<void> {
  await insert(tx, operation).execute(operation);
}

const byId = prepared((db) =>
  db
    .select()
    .from(operations)
    .where(eq(operations.id, text('id')))
    .prepare(),
);

export async function operationById(db: Db, id: string): Promise<OperationRow | undefined> {
  return (await byId(db).execute({ id }))[0];
}

const claim = prepared((db) =>
  db
    .update(operations)
    .set({
      claimedAt: whole('now'),
      state: 'pending',
      sends: sql`${operations.sends} + 1`,
      settledAt: null,
      errorCode: null,
      requestId: null,
      refusal: sql`null`,
      refusedCode: null,
    })
    .where(
      and(
        eq(operations.id, text('id')),
        eq(operations.state, text('state')),
        // Also equal when both are null.
        sql`${operations.claimedAt} is not distinct from ${whole('claimedAt')}`,
      ),
    )
    .returning({ id: operations.id })
    .prepare(),
);

/**
 * The claim: of all who want to send this operation, one gets `true`.
 * @param seen the operation as the caller judged it to be sendable: if it has changed since, somebody was faster.
 */
export async function claimOperation(
  tx: Db,
  seen: Pick<OperationRow, 'id' | 'state' | 'claimedAt'>,
  now: number,
): Promise<boolean> {
  const { id, state, claimedAt } = seen;
  return (await claim(tx).execute({ id, state, claimedAt, now })).length === 1;
}

const neverSent = prepared((db) =>
  db
    .select()
    .from(operations)
    .where(
      and(
        eq(operations.state, word('pending')),
        isNull(operations.claimedAt),
        lt(operations.createdAt, whole('before')),
      ),
    )
    .orderBy(asc(operations.createdAt))
    .limit(atMost('limit'))
    .prepare(),
);

/** Operations that were committed but, since a process ended, never sent. */
export async function operationsNeverSent(db: Db, before: number, limit: number): Promise<OperationRow[]> {
  return neverSent(db).execute({ before, limit });
}
