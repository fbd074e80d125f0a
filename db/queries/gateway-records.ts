/** The gateway's payments and refunds of an order, kept as last fetched. */
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, preparedWrite, text } from '../prepared';
import { payments, refunds } from '../schema/payments';

/** As the gateway shows it: whether it came to the bank is in settlements.ts. */
export type PaymentRow = Omit<typeof payments.$inferSelect, 'settledUtr'>;
export type RefundRow = typeof refunds.$inferSelect;

type NewPayment = typeof payments.$inferInsert;
type NewRefund = typeof refunds.$inferInsert;

const paymentsOf = prepared((db) =>
  db
    .select()
    .from(payments)
    .where(eq(payments.orderId, text('orderId')))
    .orderBy(asc(payments.createdAt), asc(payments.id))
    .prepare(),
);

export async function paymentsOfOrder(db: Db, orderId: string): Promise<PaymentRow[]> {
  return paymentsOf(db).execute({ orderId });
}

const refundsOf = prepared((db) =>
  db
    .select()
    .from(refunds)
    .where(eq(refunds.orderId, text('orderId')))
    .orderBy(asc(refunds.createdAt), asc(refunds.id))
    .prepare(),
);

export async function refundsOfOrder(db: Db, orderId: string): Promise<RefundRow[]> {
  return refundsOf(db).execute({ orderId });
}

const upsertPayment = preparedWrite(getTableColumns(payments), (db, places) =>
  db
    .insert(payments)
    .values(places as NewPayment & typeof places)
    .onConflictDoUpdate({
      target: payments.id,
      set: {
        status: sql`excluded.status`,
        method: sql`excluded.method`,
        amountPaise: sql`excluded.amount_paise`,
        capturedPaise: sql`excluded.captured_paise`,
        feePaise: sql`excluded.fee_paise`,
        paidValue: sql`excluded.paid_value`,
        paidCurrency: sql`excluded.paid_currency`,
        conversionRate: sql`excluded.conversion_rate`,
        conversionBy: sql`excluded.conversion_by`,
        plan: sql`excluded.plan`,
        instrument: sql`excluded.instrument`,
        rrn: sql`excluded.rrn`,
        approvalCode: sql`excluded.approval_code`,
        acquirerName: sql`excluded.acquirer_name`,
        acquirerReference: sql`excluded.acquirer_reference`,
        isAggregator: sql`excluded.is_aggregator`,
        cardCategory: sql`excluded.card_category`,
        cardCountry: sql`excluded.card_country`,
        tokenType: sql`excluded.token_type`,
        capturedAt: sql`excluded.captured_at`,
        errorCode: sql`excluded.error_code`,
        errorMessage: sql`excluded.error_message`,
      },
      setWhere: sql`${payments.orderId} = excluded.order_id`,
    })
    .prepare(),
);

/** What was shown of one order at the gateway, once another one counts. */
export async function forgetPayments(tx: Db, orderId: string): Promise<void> {
  await tx.delete(payments).where(eq(payments.orderId, orderId));
}

/** Adds or brings up to date; a row of another order with the same id is left alone. */
export async function upsertPayments(tx: Db, rows: NewPayment[]): Promise<void> {
  for (const row of rows) await upsertPayment(tx, row).execute({ ...row });
}

const upsertRefund = preparedWrite(getTableColumns(refunds), (db, places) =>
  db
    .insert(refunds)
    .values(places as NewRefund & typeof places)
    .onConflictDoUpdate({
      target: refunds.id,
      set: {
        status: sql`excluded.status`,
        amountPaise: sql`excluded.amount_paise`,
        reference: sql`excluded.reference`,
      },
      setWhere: sql`${refunds.orderId} = excluded.order_id`,
    })
    .prepare(),
);

export async function upsertRefunds(tx: Db, rows: NewRefund[]): Promise<void> {
  for (const row of rows) await upsertRefund(tx, row).execute({ ...row });
}
