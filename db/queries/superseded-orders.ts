/** Earlier orders of a shop order at the gateway. */
import { asc, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
import { supersededOrders } from '../schema/superseded-orders';

export type SupersededRow = typeof supersededOrders.$inferSelect;

const ofOrder = prepared((db) =>
  db
    .select()
    .from(supersededOrders)
    .where(eq(supersededOrders.orderId, text('orderId')))
    .orderBy(asc(supersededOrders.supersededAt), asc(supersededOrders.merchantReference))
    .prepare(),
);

export async function supersededOfOrder(db: Db, orderId: string): Promise<SupersededRow[]> {
  return ofOrder(db).execute({ orderId });
}

export async function insertSuperseded(tx: Db, row: typeof supersededOrders.$inferInsert): Promise<void> {
  await tx.insert(supersededOrders).values(row);
}

export async function updateSuperseded(
  tx: Db,
  merchantReference: string,
  changes: Partial<Pick<SupersededRow, 'gatewayOrderId' | 'status' | 'paidPaise' | 'closedAt'>>,
): Promise<void> {
  await tx
    .update(supersededOrders)
    .set(changes)
    .where(eq(supersededOrders.merchantReference, merchantReference));
}

/** It is the order that counts again. */
export async function deleteSuperseded(tx: Db, merchantReference: string): Promise<void> {
  await tx.delete(supersededOrders).where(eq(supersededOrders.merchantReference, merchantReference));
}
