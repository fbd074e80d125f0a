/** Single devices that were sold, by IMEI or serial number, and what the brand was told of them. */
import { sql } from 'drizzle-orm';
import type { OperationState } from '../types';
import { createdAt, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from './columns';
import { orders } from './orders';

/** One unit of an order's line. */
export const orderUnits = sqliteTable(
  'order_units',
  {
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    /** Of the line. */
    position: integer('position').notNull(),
    /** Counts from 0 within the line. */
    unit: integer('unit').notNull(),
    productCode: text('product_code').notNull(),
    identifier: text('identifier').notNull(),
    kind: text('kind').$type<'imei' | 'serial'>().notNull(),
    /** `unclear`: blocked, and not known for which order; or refunded, and not known whether it is still blocked. */
    state: text('state').$type<'entered' | 'blocked' | 'unblocked' | 'unclear'>().notNull(),
    /**
     * When a refund was made that ends its block by the gateway's rules, UTC milliseconds; null once it is blocked anew.
     * Whether the block has ended is what the gateway's order says.
     */
    refundedAt: integer('refunded_at'),
    /** The brand's last word, such as `PRODUCT_ALREADY_BLOCKED`. */
    brandResponse: text('brand_response'),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.position, t.unit] }),
    // A device is sold once, until it comes back.
    uniqueIndex('order_units_identifier').on(t.identifier).where(sql`${t.state} <> 'unblocked'`),
  ],
);

/** A call that blocks or unblocks devices: committed before it is sent, like an operation, but no money moves. */
export const deviceRequests = sqliteTable(
  'device_requests',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind').$type<'block' | 'unblock'>().notNull(),
    /** `merchant_product_imei_reference`: the same however often it is asked. */
    reference: text('reference').notNull().unique(),
    identifiers: text('identifiers', { mode: 'json' }).$type<string[]>().notNull(),
    state: text('state').$type<OperationState>().notNull(),
    actor: text('actor').notNull(),
    claimedAt: integer('claimed_at'),
    /** How often it was sent, always under the same reference. */
    sends: integer('sends').notNull().default(0),
    settledAt: integer('settled_at'),
    errorCode: text('error_code'),
    requestId: text('request_id'),
    createdAt: createdAt(),
  },
  (t) => [
    index('device_requests_order').on(t.orderId, t.createdAt),
    index('device_requests_open').on(t.state, t.claimedAt),
    // One question at a time: a block and an unblock on their way together could arrive in either order.
    uniqueIndex('device_requests_one_open').on(t.orderId).where(sql`${t.state} in ('pending', 'unknown')`),
  ],
);
