/** What happened to an order, and what a person has to settle. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from './columns';
import { orders } from './orders';

/** An order's history: what happened, who did it and why. Rows are added, never changed. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    at: integer('at').notNull(),
    /** `placed`, `operation`, `status`, `review`, `dispatch`, `message`, `confirmation`. */
    kind: text('kind').notNull(),
    /** What brought it about: `shopper`, `callback`, `webhook`, `reconcile`, `page`, an administrator's email. */
    cause: text('cause').notNull(),
    /** One sentence in plain words. */
    summary: text('summary').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [
    index('order_events_order').on(t.orderId, t.id),
    // Of people of the console: the list of orders that one of them worked on.
    index('order_events_staff').on(t.cause, t.id, t.orderId).where(sql`${t.cause} like '%@%'`),
  ],
);

/** What a person has to look at before anything else happens to the order. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    kind: text('kind')
      .$type<
        | 'mismatch'
        | 'late_payment'
        | 'paid_without_units'
        | 'impossible_status'
        | 'pre_auth_differs'
        | 'payer_not_verified'
        | 'paid_twice'
        | 'other_order_differs'
        | 'capture_failed'
        | 'payment_unclear'
      >()
      .notNull(),
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
