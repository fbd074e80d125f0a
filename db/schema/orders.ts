/** Orders, and what of each one there is in money. */
import { sql } from 'drizzle-orm';
import type {
  Address,
  Channel,
  Choice,
  Erasure,
  OrderStatus,
  Settlement,
  StockState,
  StoredAccount,
} from '../types';
import { check, createdAt, index, integer, sqliteTable, text, updatedAt } from './columns';

export const orders = sqliteTable(
  'orders',
  {
    id: text('id').primaryKey(),
    /** The number that people read out, and the `merchant_order_reference` of the first order at the gateway. */
    reference: text('reference').notNull().unique(),
    /** `merchant_order_reference` of the order at the gateway that counts now, where it is not `reference`. */
    gatewayReference: text('gateway_reference').unique(),
    /** SHA-256, hex, of the token in the order page's address. */
    viewTokenHash: text('view_token_hash').notNull().unique(),
    /** How often the address was withdrawn: the token is made from it. */
    linkRenewals: integer('link_renewals').notNull().default(0),
    /** From the checkout form: two submits of one form are one order. */
    checkoutToken: text('checkout_token').notNull().unique(),
    cartId: text('cart_id').notNull(),
    /** A keyed hash of the network that it was placed from, for limits; null where no address was vouched for. */
    placedFrom: text('placed_from'),
    /** The same of the wider network that an IPv6 address is part of. */
    placedFromBlock: text('placed_from_block'),

    email: text('email').notNull(),
    /** Digits without the country's code, which stands in `dialCode`. */
    mobile: text('mobile').notNull(),
    dialCode: text('dial_code').notNull().default('91'),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    shippingAddress: text('shipping_address', { mode: 'json' }).$type<Address>().notNull(),
    billingAddress: text('billing_address', { mode: 'json' }).$type<Address>().notNull(),

    /** The letters of the language that it was placed in; null: the first one. */
    language: text('language'),

    /** For the invoice, of a customer who buys for a business. */
    gstin: text('gstin'),
    businessName: text('business_name'),
    /** The zone of shop/delivery.ts that the fee is of, and the days that were promised when it was placed. */
    deliveryZone: text('delivery_zone'),
    deliveryDays: text('delivery_days', { mode: 'json' }).$type<[from: number, to: number]>(),

    /** As the customer chose: held now and charged on dispatch, or charged at once. */
    preAuth: integer('pre_auth', { mode: 'boolean' }).notNull(),
    /** What the gateway did, or will do; null until it has said so. */
    gatewayPreAuth: integer('gateway_pre_auth', { mode: 'boolean' }),
    channel: text('channel').$type<Channel>().notNull().default('hosted'),
    /** What the customer chose at the checkout: the gateway's page offers that and nothing else. Null where nobody asked. */
    payBy: text('pay_by').$type<Choice>(),
    /** The instalment plan that was chosen, or that the gateway's order shows: `planToText` of the client. */
    plan: text('plan'),
    bankAccount: text('bank_account', { mode: 'json' }).$type<StoredAccount>(),
    currency: text('currency').notNull().default('INR'),
    subtotalPaise: integer('subtotal_paise').notNull(),
    shippingPaise: integer('shipping_paise').notNull(),
    /** A code of the shop's own, and what it takes off goods or delivery; no part of `discountPaise`. */
    couponCode: text('coupon_code'),
    couponPaise: integer('coupon_paise').notNull().default(0),
    /** What the customer owes: goods and delivery without the coupon. */
    totalPaise: integer('total_paise').notNull(),
    /** Of the total, what an offer takes off: the payments make up the rest. */
    discountPaise: integer('discount_paise').notNull().default(0),
    /** Where the gateway's figures were not what was asked for: what a person accepted instead. */
    settlement: text('settlement', { mode: 'json' }).$type<Settlement>(),

    status: text('status').$type<OrderStatus>().notNull(),
    /** This and the next three are amounts of the payments at the gateway, convenience fee included. */
    authorisedPaise: integer('authorised_paise').notNull().default(0),
    capturedPaise: integer('captured_paise').notNull().default(0),
    /** Held once, given back to the card without being charged: a cancel, or the rest of a partial capture. */
    releasedPaise: integer('released_paise').notNull().default(0),
    refundedPaise: integer('refunded_paise').notNull().default(0),
    /** The customer's convenience fee within what was captured; until then, within what is held. No part of the goods. */
    feePaise: integer('fee_paise').notNull().default(0),
    stock: text('stock').$type<StockState>().notNull(),
    /** Until when `reserved` units are kept for an order that nobody has paid. */
    reservedUntil: integer('reserved_until'),

    gatewayOrderId: text('gateway_order_id').unique(),
    /** Where the customer pays: the gateway's page, or where a bank confirms a payment by plan. Kept when that is over. */
    redirectUrl: text('redirect_url'),
    /** The gateway shows the hold as being captured or cancelled, whoever asked for it. */
    settling: integer('settling', { mode: 'boolean' }).notNull().default(false),
    retriesRemaining: integer('retries_remaining'),
    /** What the gateway's order says in `notes` and `merchant_metadata`: shown in the console, read nowhere else. */
    notes: text('notes'),
    merchantMetadata: text('merchant_metadata', { mode: 'json' }).$type<Record<string, string>>(),
    /** `updated_at` of the last order fetched from the gateway. */
    gatewayUpdatedAt: integer('gateway_updated_at'),

    /** When reconcile syncs it next; null once nothing can change by itself. */
    nextCheckAt: integer('next_check_at'),
    /** Syncs since the order last changed; sets the back-off. */
    checks: integer('checks').notNull().default(0),
    /** When a fetch was last begun for a hint that anybody may send: the measure of their throttle. */
    lastSyncAt: integer('last_sync_at'),
    /** When the last fetch that succeeded was begun. */
    lookedAt: integer('looked_at'),
    /** When a signed callback last said that the customer has paid. A hint: what was fetched before it is old news. */
    returnedAt: integer('returned_at'),
    /** Raised by one at every change. */
    version: integer('version').notNull().default(0),

    /** What of the personal data is erased, and since when: lib/retention. Null: nothing. */
    erased: text('erased').$type<Erasure>(),
    erasedAt: integer('erased_at'),

    /** How it was paid, in the gateway's word (`CARD`, `UPI`): of its newest payment; null until one shows. */
    method: text('method'),

    dispatchedAt: integer('dispatched_at'),
    /** A name of shop/couriers.ts, or one that was typed, and the parcel's number with it. */
    courier: text('courier'),
    trackingNumber: text('tracking_number'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('orders_newest').on(t.createdAt, t.id),
    index('orders_status').on(t.status, t.createdAt, t.id),
    index('orders_method').on(t.method, t.createdAt, t.id),
    index('orders_amount').on(t.totalPaise, t.createdAt, t.id),
    index('orders_to_dispatch')
      .on(t.createdAt, t.id)
      .where(sql`${t.dispatchedAt} is null and ${t.capturedPaise} - ${t.feePaise} > ${t.refundedPaise}`),
    index('orders_email').on(t.email, t.createdAt),
    index('orders_due').on(t.nextCheckAt),
    index('orders_cart').on(t.cartId, t.status),
    index('orders_reserved').on(t.reservedUntil).where(sql`${t.stock} = 'reserved'`),
    index('orders_reserved_from').on(t.placedFrom).where(sql`${t.stock} = 'reserved'`),
    index('orders_reserved_block').on(t.placedFromBlock).where(sql`${t.stock} = 'reserved'`),
    index('orders_reserved_mobile').on(t.mobile).where(sql`${t.stock} = 'reserved'`),
    check(
      'orders_total',
      sql`${t.subtotalPaise} >= 0 and ${t.shippingPaise} >= 0 and ${t.couponPaise} between 0 and ${t.subtotalPaise} + ${t.shippingPaise} and ${t.totalPaise} = ${t.subtotalPaise} + ${t.shippingPaise} - ${t.couponPaise}`,
    ),
    check('orders_discount', sql`${t.discountPaise} >= 0 and ${t.discountPaise} <= ${t.totalPaise}`),
    check(
      'orders_words',
      sql`${t.status} in ('PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'AUTHORIZED', 'PROCESSED', 'PARTIALLY_CAPTURED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED', 'CANCELLED', 'FAILED', 'EXPIRED') and ${t.channel} in ('hosted', 'frame', 'express', 'emi', 'cardless') and ${t.stock} in ('reserved', 'sold', 'released') and ${t.currency} = 'INR'`,
    ),
    // Nothing about the total: fees are paid beside it, and a person may have accepted another amount.
    check(
      'orders_money',
      sql`${t.capturedPaise} + ${t.releasedPaise} <= ${t.authorisedPaise} and ${t.refundedPaise} <= ${t.capturedPaise} and ${t.releasedPaise} >= 0 and ${t.refundedPaise} >= 0 and ${t.feePaise} >= 0 and ${t.feePaise} <= ${t.authorisedPaise}`,
    ),
  ],
);
