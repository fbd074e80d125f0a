/** Webhooks. */
import { blob, index, integer, sqliteTable, text } from './columns';

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
    /** What the event came to: `no-such-order` was kept and acknowledged without any effect. */
    outcome: text('outcome').$type<'synced' | 'not-at-gateway' | 'no-such-order'>(),
    /** When the body was emptied, long after its work was done; the id stays, so that a replay is still known. */
    bodyEmptiedAt: integer('body_emptied_at'),
  },
  (t) => [
    index('webhook_inbox_due').on(t.state, t.nextAttemptAt),
    index('webhook_inbox_outcome').on(t.outcome, t.receivedAt),
    index('webhook_inbox_bodies').on(t.bodyEmptiedAt, t.processedAt),
  ],
);
