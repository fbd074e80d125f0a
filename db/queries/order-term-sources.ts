/** What the terms of orders are made of. */
import { inArray } from 'drizzle-orm';
import type { Db } from '../client';
import { termsOf } from '../order-terms';
import { orders, payments, refunds } from '../schema';

export interface OrderTerms {
  id: string;
  createdAt: number;
  terms: string[];
}

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
      })
      .from(orders)
      .where(inArray(orders.id, [...ids])),
    db
      .select({
        orderId: payments.orderId,
        rrn: payments.rrn,
        approvalCode: payments.approvalCode,
        instrument: payments.instrument,
      })
      .from(payments)
      .where(inArray(payments.orderId, [...ids])),
    db
      .select({ orderId: refunds.orderId, reference: refunds.reference })
      .from(refunds)
      .where(inArray(refunds.orderId, [...ids])),
  ]);
  const paymentsOf = Map.groupBy(paid, ({ orderId }) => orderId);
  const refundsOf = Map.groupBy(refunded, ({ orderId }) => orderId);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    terms: termsOf(row, { payments: paymentsOf.get(row.id), refunds: refundsOf.get(row.id) }),
  }));
}
