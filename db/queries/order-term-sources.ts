/** What the terms of orders are made of. */
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { termOf, termsOf } from '../order-terms';
import { orders, orderTerms, payments, refunds } from '../schema';
import { type ListPlace, pageOf } from './keyset';
import { addTerms, type FoundOrder, removeTerms } from './order-terms';

export type OrderTerms = FoundOrder & { terms: string[] };

/** The terms that these orders have by their rows, their payments and refunds. */
export async function termsByRows(db: Db, ids: readonly string[]): Promise<OrderTerms[]> {
  if (ids.length === 0) return [];
  const [rows, paid, refunded] = await Promise.all([
    db
      .select({
        id: orders.id,
        createdAt: orders.createdAt,
        reference: orders.reference,
        email: orders.email,
        mobile: orders.mobile,
        firstName: orders.firstName,
        lastName: orders.lastName,
        totalPaise: orders.totalPaise,
      })
      .from(orders)
      .where(inArray(orders.id, [...ids])),
    db
      .select({
        orderId: payments.orderId,
        rrn: payments.rrn,
        approvalCode: payments.approvalCode,
        instrument: payments.instrument,
        amountPaise: payments.amountPaise,
        capturedPaise: payments.capturedPaise,
      })
      .from(payments)
      .where(inArray(payments.orderId, [...ids])),
    db
      .select({ orderId: refunds.orderId, reference: refunds.reference, amountPaise: refunds.amountPaise })
      .from(refunds)
      .where(inArray(refunds.orderId, [...ids])),
  ]);
  const paymentsOf = Map.groupBy(paid, ({ orderId }) => orderId);
  const refundsOf = Map.groupBy(refunded, ({ orderId }) => orderId);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    terms: termsOf(row, {
      totalPaise: row.totalPaise,
      payments: paymentsOf.get(row.id),
      refunds: refundsOf.get(row.id),
    }),
  }));
}

/** Does what changes an order's customer or payments, and keeps what it is found by in step with its rows. */
export async function withTermsOf(tx: Db, orderId: string, change: () => Promise<void>): Promise<void> {
  const [before] = await termsByRows(tx, [orderId]);
  await change();
  const [after] = await termsByRows(tx, [orderId]);
  if (!before || !after) return;
  const gone = before.terms.filter((term) => !after.terms.includes(term));
  await removeTerms(tx, orderId, before.createdAt, gone);
  await addTerms(
    tx,
    orderId,
    before.createdAt,
    after.terms.filter((term) => !before.terms.includes(term)),
  );
}

/** The next orders beyond `from`, newest first, and which of them are not found by their reference: nor by anything else. */
export async function ordersUnfindable(
  db: Db,
  from: ListPlace | undefined,
  limit: number,
): Promise<{ rows: FoundOrder[]; unfindable: FoundOrder[] }> {
  const { beyond, order } = pageOf(orders, { from, direction: 'older', limit });
  const rows = await db
    .select({ id: orders.id, createdAt: orders.createdAt, reference: orders.reference })
    .from(orders)
    .where(beyond)
    .orderBy(...order)
    .limit(limit);
  if (rows.length === 0) return { rows, unfindable: [] };
  const there = await db
    .select({ id: orderTerms.orderId })
    .from(orderTerms)
    .where(
      inArray(
        orderTerms.term,
        rows.map(({ reference }) => termOf(reference)),
      ),
    );
  const ids = new Set(there.map(({ id }) => id));
  return { rows, unfindable: rows.filter(({ id }) => !ids.has(id)) };
}

export async function oldestOrder(db: Db): Promise<FoundOrder | undefined> {
  const { order } = pageOf(orders, { direction: 'newer', limit: 1 });
  const [oldest] = await db
    .select({ id: orders.id, createdAt: orders.createdAt })
    .from(orders)
    .orderBy(...order)
    .limit(1);
  return oldest;
}

/** Of orders that an earlier version wrote: how they were paid, by their newest payment. */
export async function fillMethods(tx: Db, ids: readonly string[]): Promise<void> {
  const rows = await tx
    .select({ orderId: payments.orderId, method: payments.method })
    .from(payments)
    .where(inArray(payments.orderId, [...ids]))
    .orderBy(desc(sql`${payments.status} in ('AUTHORIZED', 'PROCESSED')`), desc(payments.createdAt));
  const newest = new Map(rows.toReversed().map(({ orderId, method }) => [orderId, method]));
  for (const [id, method] of newest) {
    await tx
      .update(orders)
      .set({ method })
      .where(and(eq(orders.id, id), isNull(orders.method)));
  }
}
