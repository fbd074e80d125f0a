/** Goods that customers ask to return. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from './columns';
import { orders } from './orders';

/** So many units of an order's line. */
export interface UnitsOfLine {
  position: number;
  units: number;
}

/** A request, and the answer to it. The money goes back by a refund of its own. */
export const returnRequests = sqliteTable(
  'return_requests',
  {
    id: text('id').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    state: text('state').$type<'asked' | 'accepted' | 'declined'>().notNull(),
    lines: text('lines', { mode: 'json' }).$type<UnitsOfLine[]>().notNull(),
    /** A name of `returnReasons` in shop/messages. */
    reason: text('reason').notNull(),
    /** What the customer wrote beside it, and what they were answered: empty where nothing was, or once it is erased. */
    note: text('note').notNull().default(''),
    answer: text('answer').notNull().default(''),
    askedAt: integer('asked_at').notNull(),
    answeredAt: integer('answered_at'),
    /** An administrator's email. */
    answeredBy: text('answered_by'),
  },
  (t) => [
    index('return_requests_order').on(t.orderId, t.askedAt),
    // Two presses at once are one request, and one answer is given at a time.
    uniqueIndex('return_requests_one_open').on(t.orderId).where(sql`${t.state} = 'asked'`),
  ],
);
