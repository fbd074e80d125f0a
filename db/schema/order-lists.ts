/** What the console's lists and figures are read from: both follow the orders, and can be made anew from them. */
import { createdAt, index, integer, primaryKey, sqliteTable, text } from './columns';
import { orders } from './orders';

/** What an order is found by: a reference and each of its ends, words of the name, e-mail, mobile, what the gateway and the bank call its payments. */
export const orderTerms = sqliteTable(
  'order_terms',
  {
    /** Without hyphens and spaces, in small letters. */
    term: text('term').notNull(),
    /** The order's, so that of many the newest come first. */
    createdAt: createdAt(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
  },
  (t) => [primaryKey({ columns: [t.term, t.createdAt, t.orderId] })],
);

/**
 * Numbers and sums of orders: rows are added up by what they have in common. Triggers add a row for each order that comes, and
 * for each that changes one that takes the old figures away and one with the new: nobody waits for anybody else's row. Rows that have
 * the same in common are merged from time to time.
 */
export const orderFigures = sqliteTable(
  'order_figures',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** On which the order was placed, in days since 1970 by Indian time. */
    day: integer('day').notNull(),
    status: text('status').notNull(),
    channel: text('channel').notNull(),
    /** Of orders without a payment empty. */
    method: text('method').notNull(),
    /** As the customer chose: held now and charged on dispatch. */
    preAuth: integer('pre_auth', { mode: 'boolean' }).notNull(),
    dispatched: integer('dispatched', { mode: 'boolean' }).notNull(),
    /** Charged, not all given back, and not dispatched. */
    toDispatch: integer('to_dispatch', { mode: 'boolean' }).notNull(),
    orders: integer('orders').notNull(),
    totalPaise: integer('total_paise').notNull(),
    authorisedPaise: integer('authorised_paise').notNull(),
    capturedPaise: integer('captured_paise').notNull(),
    releasedPaise: integer('released_paise').notNull(),
    refundedPaise: integer('refunded_paise').notNull(),
  },
  (t) => [index('order_figures_day').on(t.day)],
);
