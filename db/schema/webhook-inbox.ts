/** Webhooks. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
