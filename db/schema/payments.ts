/** Money calls that go out, and what the gateway shows of an order. */
import { sql } from 'drizzle-orm';
import type {
  GatewayRefusal,
  OperationKind,
  OperationState,
  PaymentInstrument,
  RefundedUnits,
  ReturnedProduct,
} from '../types';
import { check, createdAt, index, integer, real, sqliteTable, text, uniqueIndex } from './columns';
import { orders } from './orders';

/** An outgoing money call: committed before it is sent, claimed by one caller, answered or unknown. */
export const operations = sqliteTable(
  'operations',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<OperationKind>().notNull(),
    amountPaise: integer('amount_paise').notNull(),
    /** Sent with the call, the same however often it is sent; a cancel is sent without one. */
    reference: text('reference').notNull(),
    state: text('state').$type<OperationState>().notNull(),
    /** `shopper`, `system`, or an administrator's email. */
    actor: text('actor').notNull(),
    reason: text('reason'),
    /** Of a refund: the devices that come back, as the gateway is told. */
    products: text('products', { mode: 'json' }).$type<ReturnedProduct[]>(),
    /** Units of the order's lines that go back on the shelf when this has succeeded. */
    restock: text('restock', { mode: 'json' }).$type<{ position: number; units: number }[]>(),
    /** Of a refund by lines: the units that it pays back, wherever they are. */
    refundedLines: text('refunded_lines', { mode: 'json' }).$type<RefundedUnits[]>(),
    /** When a caller last claimed it to send it: each repeat sets it anew. A pending row without it was never sent. */
    claimedAt: integer('claimed_at'),
    /** How often it was sent: each time under the same reference, but for a cancel, which the gateway is sent none with. */
    sends: integer('sends').notNull().default(0),
    settledAt: integer('settled_at'),
    /** What the gateway calls what was made: a refund's own order, a created order, a payment. */
    gatewayId: text('gateway_id'),
    errorCode: text('error_code'),
    /** Of a refusal: why, as the gateway said it; empty where it gave no reason, null where it never refused. */
    refusal: text('refusal', { mode: 'json' }).$type<GatewayRefusal>(),
    /** The `Request-ID` of the last call that had no good answer: the gateway's support desk asks for it. */
    requestId: text('request_id'),
    /** The gateway's "no" to a repeat, or to a create whose reference it has had, while a sync has still to say whether the first call was done. */
    refusedCode: text('refused_code'),
    createdAt: createdAt(),
  },
  (t) => [
    index('operations_order').on(t.orderId, t.createdAt),
    index('operations_open').on(t.state, t.claimedAt),
    uniqueIndex('operations_refund_reference').on(t.reference).where(sql`${t.kind} = 'refund'`),
    // One capture or one cancel an order, and never both: the database itself refuses the second.
    uniqueIndex('operations_one_capture_or_cancel')
      .on(t.orderId)
      .where(sql`${t.kind} in ('capture', 'cancel') and ${t.state} in ('pending', 'unknown', 'succeeded')`),
    // One create a reference, however often it is sent, and one under way an order.
    uniqueIndex('operations_create_reference').on(t.reference).where(sql`${t.kind} = 'create'`),
    uniqueIndex('operations_one_create')
      .on(t.orderId)
      .where(sql`${t.kind} = 'create' and ${t.state} in ('pending', 'unknown')`),
    // One payment of ours under way: who types a card twice pays once.
    uniqueIndex('operations_one_payment')
      .on(t.orderId)
      .where(sql`${t.kind} = 'payment' and ${t.state} in ('pending', 'unknown')`),
    check('operations_amount', sql`${t.amountPaise} >= 0`),
    check(
      'operations_words',
      sql`${t.kind} in ('create', 'payment', 'capture', 'cancel', 'refund') and ${t.state} in ('pending', 'succeeded', 'failed', 'unknown')`,
    ),
  ],
);

/** The gateway's payments of an order, as last fetched. */
export const payments = sqliteTable(
  'payments',
  {
    /** The gateway's payment id. */
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    status: text('status').notNull(),
    method: text('method').notNull(),
    /** In rupees' paise: `base_amount` where the card paid in its own currency. */
    amountPaise: integer('amount_paise').notNull(),
    capturedPaise: integer('captured_paise').notNull(),
    /** The customer's convenience fee, a part of the amount. */
    feePaise: integer('fee_paise').notNull().default(0),
    /** What the card was charged, in minor units of `paidCurrency`. */
    paidValue: integer('paid_value').notNull(),
    paidCurrency: text('paid_currency').notNull(),
    conversionRate: real('conversion_rate'),
    /** Who offered to charge in the card's own currency. */
    conversionBy: text('conversion_by'),
    /** The instalment plan that it was paid by: `planToText` of the client. */
    plan: text('plan'),
    /** Masked as the gateway gives it. */
    instrument: text('instrument', { mode: 'json' }).$type<PaymentInstrument>(),
    rrn: text('rrn'),
    approvalCode: text('approval_code'),
    /** The bank behind the payment, or the lender: whom a dispute is taken up with. */
    acquirerName: text('acquirer_name'),
    acquirerReference: text('acquirer_reference'),
    /** On the gateway's own account with the bank, rather than the merchant's. */
    isAggregator: integer('is_aggregator', { mode: 'boolean' }),
    /** The gateway's words about the card: `CONSUMER`, `IND`, `ALT_TOKEN`. */
    cardCategory: text('card_category'),
    cardCountry: text('card_country'),
    tokenType: text('token_type'),
    /** When the gateway captured last. */
    capturedAt: integer('captured_at'),
    /** The transfer to the bank that it came with; null until then. Written by lib/settlements alone. */
    settledUtr: text('settled_utr'),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    createdAt: createdAt(),
  },
  (t) => [
    index('payments_order').on(t.orderId, t.createdAt),
    index('payments_declined').on(t.createdAt, t.errorCode).where(sql`${t.errorCode} is not null`),
    // What is charged and has not come to the bank: few, where transfers are fetched.
    index('payments_unsettled')
      .on(t.createdAt, t.id)
      .where(sql`${t.capturedPaise} > 0 and ${t.settledUtr} is null`),
    // Nothing of one amount and another: of several payments only their sums are compared. Nor of the words, which are the gateway's.
    check(
      'payments_amounts',
      sql`${t.amountPaise} >= 0 and ${t.capturedPaise} >= 0 and ${t.feePaise} >= 0 and ${t.paidValue} >= 0`,
    ),
  ],
);

/** The gateway's refunds of an order, as last fetched: ours, and those made in its dashboard. */
export const refunds = sqliteTable(
  'refunds',
  {
    /** The refund's own order id at the gateway. */
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    reference: text('reference'),
    status: text('status').notNull(),
    amountPaise: integer('amount_paise').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('refunds_order').on(t.orderId, t.createdAt),
    check('refunds_amount', sql`${t.amountPaise} >= 0`),
  ],
);
