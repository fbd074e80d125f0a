/** What the gateway has paid to the merchant's bank, as it says so, and what of it is known here. */
import { sql } from 'drizzle-orm';
import type { LineFault, SettlementFault } from '../types';
import { index, integer, primaryKey, sqliteTable, text } from './columns';
import { orders } from './orders';

/** One transfer to the bank. Amounts are paise; the gateway sends decimal rupees. */
export const settlements = sqliteTable(
  'settlements',
  {
    utr: text('utr').primaryKey(),
    settledAt: integer('settled_at').notNull(),
    bankName: text('bank_name').notNull(),
    /** Masked as the gateway gives it. */
    bankAccount: text('bank_account').notNull(),
    programs: text('programs', { mode: 'json' }).$type<string[]>().notNull(),
    transactions: integer('transactions').notNull(),
    /** Of all transactions, before anything is deducted. */
    grossPaise: integer('gross_paise').notNull(),
    deductedPaise: integer('deducted_paise').notNull(),
    /** What came to the bank. */
    settledPaise: integer('settled_paise').notNull(),
    /** Of what was deducted, where the gateway's detail says so. */
    mdrPaise: integer('mdr_paise'),
    gstPaise: integer('gst_paise'),
    refundsPaise: integer('refunds_paise'),
    chargebacksPaise: integer('chargebacks_paise'),
    platformFeePaise: integer('platform_fee_paise'),
    otherPaise: integer('other_paise'),
    /** What of its own figures and its lines does not add up; null where all does. */
    faults: text('faults', { mode: 'json' }).$type<SettlementFault[]>(),
    /** When every line was fetched; null while some are missing. */
    completeAt: integer('complete_at'),
    fetchedAt: integer('fetched_at').notNull(),
  },
  (t) => [
    index('settlements_newest').on(t.settledAt, t.utr),
    index('settlements_incomplete').on(t.settledAt).where(sql`${t.completeAt} is null`),
  ],
);

export const settlementLines = sqliteTable(
  'settlement_lines',
  {
    utr: text('utr')
      .notNull()
      .references(() => settlements.utr),
    /** In the order of the gateway's list. */
    position: integer('position').notNull(),
    /** The gateway does not say what it names: a payment, an order or the bank's RRN. */
    transactionId: text('transaction_id').notNull(),
    transactedAt: integer('transacted_at').notNull(),
    amountPaise: integer('amount_paise').notNull(),
    deductedPaise: integer('deducted_paise').notNull(),
    settledPaise: integer('settled_paise').notNull(),
    acquirer: text('acquirer'),
    program: text('program'),
    payoutStatus: text('payout_status'),
    /** What it was matched with; all null for a stranger. */
    orderId: text('order_id').references(() => orders.id),
    paymentId: text('payment_id'),
    refundId: text('refund_id'),
    matchedBy: text('matched_by').$type<'payment' | 'refund' | 'order' | 'rrn'>(),
    /** Null where it is of a payment or refund of ours, to the paisa. */
    fault: text('fault').$type<LineFault>(),
  },
  (t) => [
    primaryKey({ columns: [t.utr, t.position] }),
    index('settlement_lines_order').on(t.orderId),
    index('settlement_lines_payment').on(t.paymentId),
    index('settlement_lines_transaction').on(t.transactionId),
    index('settlement_lines_fault').on(t.fault, t.utr, t.position).where(sql`${t.fault} is not null`),
  ],
);

/** What came of asking the gateway for settlements: one row, of the last round. */
export const settlementFetch = sqliteTable('settlement_fetch', {
  id: integer('id').primaryKey(),
  endedAt: integer('ended_at').notNull(),
  /** `unread`: some rows could not be read. `not-offered`: the account has no such calls. */
  outcome: text('outcome').$type<'done' | 'unread' | 'failed' | 'not-offered'>().notNull(),
  /** The gateway's word for why it failed. */
  code: text('code'),
  /** When a round last read all that there was. */
  doneAt: integer('done_at'),
  /** What was charged before it may have come to the bank unseen: the first range that was fetched began here. */
  since: integer('since'),
});
