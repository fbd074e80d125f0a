/** The gateway's payments and refunds of an order, kept as last fetched. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { payments, refunds } from '../schema';

export type PaymentRow = typeof payments.$inferSelect;
export type RefundRow = typeof refunds.$inferSelect;

export async function paymentsOfOrder(db: Db, orderId: string): Promise<PaymentRow[]> {
  return db
    .select()
    .from(payments)
    .where(eq(payments.orderId, orderId))
    .orderBy(asc(payments.createdAt), asc(payments.id));
}

export async function refundsOfOrder(db: Db, orderId: string): Promise<RefundRow[]> {
  return db
    .select()
    .from(refunds)
    .where(eq(refunds.orderId, orderId))
    .orderBy(asc(refunds.createdAt), asc(refunds.id));
}

/** Adds or brings up to date; a row of another order with the same id is left alone. */
export async function upsertPayments(tx: Db, rows: (typeof payments.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(payments)
    .values(rows)
    .onConflictDoUpdate({
      target: payments.id,
      set: {
        status: sql`excluded.status`,
        method: sql`excluded.method`,
        amountPaise: sql`excluded.amount_paise`,
        capturedPaise: sql`excluded.captured_paise`,
        paidValue: sql`excluded.paid_value`,
        paidCurrency: sql`excluded.paid_currency`,
        conversionRate: sql`excluded.conversion_rate`,
        instrument: sql`excluded.instrument`,
        rrn: sql`excluded.rrn`,
        approvalCode: sql`excluded.approval_code`,
        errorCode: sql`excluded.error_code`,
        errorMessage: sql`excluded.error_message`,
      },
      setWhere: sql`${payments.orderId} = excluded.order_id`,
    });
}

export async function upsertRefunds(tx: Db, rows: (typeof refunds.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(refunds)
    .values(rows)
    .onConflictDoUpdate({
      target: refunds.id,
      set: {
        status: sql`excluded.status`,
        amountPaise: sql`excluded.amount_paise`,
        reference: sql`excluded.reference`,
      },
      setWhere: sql`${refunds.orderId} = excluded.order_id`,
    });
}
