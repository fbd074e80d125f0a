/**
 * Every table. Amounts are whole paise, times are UTC milliseconds, ids that outsiders see are random.
 * Plain types and plain SQL only, so that PostgreSQL could hold the same rows.
 */
import { sql } from 'drizzle-orm';
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Address, OrderStatus, PaymentInstrument, StockState } from './types';

const createdAt = () => integer('created_at').notNull();
const updatedAt = () => integer('updated_at').notNull();

// Catalogue ---------------------------------------------------------------------------------------

export const categories = sqliteTable('categories', {
  /** Slug, as in `/category/phones`. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  blurb: text('blurb').notNull(),
  /** Ground colour of the pictures, a CSS colour. */
  tint: text('tint').notNull(),
  position: integer('position').notNull(),
});

export const products = sqliteTable(
  'products',
  {
    /** Slug, as in `/product/banyan-linen-kurta`. */
    id: text('id').primaryKey(),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    name: text('name').notNull(),
    brand: text('brand').notNull(),
    /** One line for listings. */
    summary: text('summary').notNull(),
    /** Paragraphs, separated by a blank line. */
    description: text('description').notNull(),
    /** Facts as pairs, in order: `[["Fabric", "Linen"], …]`. */
    facts: text('facts', { mode: 'json' }).$type<[string, string][]>().notNull(),
    /** Public paths of the drawings, first one first. */
    images: text('images', { mode: 'json' }).$type<string[]>().notNull(),
    /** The gateway's product code, for brand EMI and IMEI products. */
    productCode: text('product_code'),
    imeiTracked: integer('imei_tracked', { mode: 'boolean' }).notNull().default(false),
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    /** Words that search also finds the product by. */
    keywords: text('keywords').notNull().default(''),
    position: integer('position').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('products_category').on(t.categoryId, t.active, t.position),
    index('products_newest').on(t.active, t.createdAt),
  ],
);

/** What is sold: a product in one size and colour. A product without options has one variant. */
export const variants = sqliteTable(
  'variants',
  {
    /** The SKU. */
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    /** `{"Size": "M", "Colour": "Indigo"}`; `{}` for the only variant. */
    options: text('options', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    pricePaise: integer('price_paise').notNull(),
    /** Maximum retail price, printed on the pack; never below the price. */
    mrpPaise: integer('mrp_paise').notNull(),
    /** Units that can still be ordered; a placed order has already taken its own. */
    available: integer('available').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    index('variants_product').on(t.productId, t.position),
    check('variants_available', sql`${t.available} >= 0`),
    check('variants_price', sql`${t.pricePaise} > 0 and ${t.mrpPaise} >= ${t.pricePaise}`),
  ],
);

// Cart --------------------------------------------------------------------------------------------

export const carts = sqliteTable('carts', {
  id: text('id').primaryKey(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const cartLines = sqliteTable(
  'cart_lines',
  {
    cartId: text('cart_id')
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    quantity: integer('quantity').notNull(),
    addedAt: integer('added_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.variantId] }),
    check('cart_lines_quantity', sql`${t.quantity} between 1 and 10`),
  ],
);

// Orders and money --------------------------------------------------------------------------------

export const orders = sqliteTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** `merchant_order_reference`, and the number that people read out. */
    reference: text('reference').notNull().unique(),
    /** SHA-256, hex, of the token in the order page's address. */
    viewTokenHash: text('view_token_hash').notNull().unique(),
    /** From the checkout form: two submits of one form are one order. */
    checkoutToken: text('checkout_token').notNull().unique(),
    cartId: text('cart_id').notNull(),

    email: text('email').notNull(),
    mobile: text('mobile').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    shippingAddress: text('shipping_address', { mode: 'json' }).$type<Address>().notNull(),
    billingAddress: text('billing_address', { mode: 'json' }).$type<Address>().notNull(),

    preAuth: integer('pre_auth', { mode: 'boolean' }).notNull(),
    currency: text('currency').notNull().default('INR'),
    subtotalPaise: integer('subtotal_paise').notNull(),
    shippingPaise: integer('shipping_paise').notNull(),
    totalPaise: integer('total_paise').notNull(),

    status: text('status').$type<OrderStatus>().notNull(),
    authorisedPaise: integer('authorised_paise').notNull().default(0),
    capturedPaise: integer('captured_paise').notNull().default(0),
    /** Held once, given back to the card without being charged: a cancel, or the rest of a partial capture. */
    releasedPaise: integer('released_paise').notNull().default(0),
    refundedPaise: integer('refunded_paise').notNull().default(0),
    stock: text('stock').$type<StockState>().notNull(),

    gatewayOrderId: text('gateway_order_id').unique(),
    /** The hosted page, while a payment can still be made there. */
    redirectUrl: text('redirect_url'),
    retriesRemaining: integer('retries_remaining'),
    /** `updated_at` of the last order fetched from the gateway. */
    gatewayUpdatedAt: integer('gateway_updated_at'),

    /** When reconcile looks next; null once nothing can change by itself. */
    nextCheckAt: integer('next_check_at'),
    /** Looks since the order last changed; sets the back-off. */
    checks: integer('checks').notNull().default(0),
    /** When a look was last begun for a hint that anybody may send: the measure of their throttle. */
    lastSyncAt: integer('last_sync_at'),
    /** When the last look that succeeded was begun. */
    lookedAt: integer('looked_at'),
    /** When a signed callback last said that the customer has paid. A hint: what was looked at before it is old news. */
    returnedAt: integer('returned_at'),
    /** Raised by one at every change. */
    version: integer('version').notNull().default(0),

    dispatchedAt: integer('dispatched_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('orders_newest').on(t.createdAt, t.id),
    index('orders_status').on(t.status, t.createdAt, t.id),
    index('orders_email').on(t.email, t.createdAt),
    index('orders_due').on(t.nextCheckAt),
    check(
      'orders_money',
      sql`${t.capturedPaise} + ${t.releasedPaise} <= ${t.authorisedPaise} and ${t.refundedPaise} <= ${t.capturedPaise}`,
    ),
  ],
);

export const orderLines = sqliteTable(
  'order_lines',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    position: integer('position').notNull(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    productId: text('product_id').notNull(),
    name: text('name').notNull(),
    options: text('options', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    image: text('image').notNull(),
    productCode: text('product_code'),
    unitPricePaise: integer('unit_price_paise').notNull(),
    unitMrpPaise: integer('unit_mrp_paise').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.position] })],
);

/** An outgoing money call: committed before it is sent, claimed by one caller, settled or unknown. */
export const operations = sqliteTable(
  'operations',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<'create' | 'capture' | 'cancel' | 'refund'>().notNull(),
    amountPaise: integer('amount_paise').notNull(),
    /** What the gateway knows this call by; the same however often it is asked. */
    reference: text('reference').notNull(),
    state: text('state').$type<'pending' | 'succeeded' | 'failed' | 'unknown'>().notNull(),
    /** `shopper`, `system`, or an administrator's email. */
    actor: text('actor').notNull(),
    reason: text('reason'),
    /** Set once by the caller that won; a pending row without it was never sent. */
    claimedAt: integer('claimed_at'),
    settledAt: integer('settled_at'),
    /** The refund's own order id. */
    gatewayId: text('gateway_id'),
    errorCode: text('error_code'),
    /** The `Request-ID` of the last call that had no good answer: the gateway's support desk asks for it. */
    requestId: text('request_id'),
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
    uniqueIndex('operations_one_create')
      .on(t.orderId)
      .where(sql`${t.kind} = 'create' and ${t.state} in ('pending', 'unknown', 'succeeded')`),
    check('operations_amount', sql`${t.amountPaise} >= 0`),
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
    /** What the card was charged, in minor units of `paidCurrency`. */
    paidValue: integer('paid_value').notNull(),
    paidCurrency: text('paid_currency').notNull(),
    conversionRate: real('conversion_rate'),
    /** Masked as the gateway gives it. */
    instrument: text('instrument', { mode: 'json' }).$type<PaymentInstrument>(),
    rrn: text('rrn'),
    approvalCode: text('approval_code'),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    createdAt: createdAt(),
  },
  (t) => [index('payments_order').on(t.orderId, t.createdAt)],
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
  (t) => [index('refunds_order').on(t.orderId, t.createdAt)],
);

/** An order's history: what happened, who did it and why. Rows are added, never changed. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    at: integer('at').notNull(),
    /** `placed`, `operation`, `status`, `review`, `dispatch`. */
    kind: text('kind').notNull(),
    /** What brought it about: `shopper`, `callback`, `webhook`, `reconcile`, `page`, an administrator's email. */
    cause: text('cause').notNull(),
    /** One sentence in plain words. */
    summary: text('summary').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [index('order_events_order').on(t.orderId, t.id)],
);

/** What a person has to look at before anything else happens to the order. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<'mismatch' | 'late_payment' | 'impossible_status'>().notNull(),
    /** What differed: `[{ field, ours, theirs }, …]`. */
    details: text('details', { mode: 'json' })
      .$type<{ field: string; ours: string; theirs: string }[]>()
      .notNull(),
    openedAt: integer('opened_at').notNull(),
    resolvedAt: integer('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (t) => [
    index('reviews_order').on(t.orderId),
    uniqueIndex('reviews_one_open').on(t.orderId, t.kind).where(sql`${t.resolvedAt} is null`),
  ],
);

/** Webhooks as they came: stored before they are acknowledged, worked on afterwards. */
export const webhookInbox = sqliteTable(
  'webhook_inbox',
  {
    /** `webhook-id`: the same on every redelivery. */
    id: text('id').primaryKey(),
    body: blob('body', { mode: 'buffer' }).notNull(),
    eventType: text('event_type').notNull(),
    /** `merchant_order_reference` of the order that the event speaks of, where it names one. */
    orderReference: text('order_reference'),
    gatewayOrderId: text('gateway_order_id'),
    state: text('state').$type<'received' | 'processed' | 'parked'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: integer('next_attempt_at').notNull(),
    error: text('error'),
    receivedAt: integer('received_at').notNull(),
    processedAt: integer('processed_at'),
  },
  (t) => [index('webhook_inbox_due').on(t.state, t.nextAttemptAt)],
);

// People and limits --------------------------------------------------------------------------------

export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  role: text('role').$type<'admin' | 'viewer'>().notNull(),
  createdAt: createdAt(),
});

/** One row a sign-in, so that signing out ends it on the server too. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expiry').on(t.expiresAt)],
);

/** Counters with a window, shared by all instances: sign-in attempts and the like. */
export const rateLimits = sqliteTable(
  'rate_limits',
  {
    /** `sign-in:account:<hash>`, `sign-in:address:<address>` … */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    resetAt: integer('reset_at').notNull(),
  },
  (t) => [index('rate_limits_reset').on(t.resetAt)],
);
