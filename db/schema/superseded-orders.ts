/** Earlier orders of a shop order at the gateway. */
import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from './columns';
import { orders } from './orders';

/**
 * The gateway refused to repeat a create whose answer was lost, so that nobody has this order's page: the shop order has
 * a later one since. Money may reach this one all the same, so it is fetched with the shop order until it is closed.
 */
export const supersededOrders = sqliteTable(
  'superseded_orders',
  {
    /** Its `merchant_order_reference`. */
    merchantReference: text('merchant_reference').primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    gatewayOrderId: text('gateway_order_id').unique(),
    /** The gateway's word, as last fetched. */
    status: text('status'),
    /** Of it, in paise, what is held or charged and has not been given back, as last fetched. */
    paidPaise: integer('paid_paise').notNull().default(0),
    supersededAt: integer('superseded_at').notNull(),
    /** When it became final there, or too old to be paid: it is not fetched by the timer any more. */
    closedAt: integer('closed_at'),
  },
  (t) => [
    index('superseded_orders_order').on(t.orderId),
    check('superseded_orders_paid', sql`${t.paidPaise} >= 0`),
  ],
);
