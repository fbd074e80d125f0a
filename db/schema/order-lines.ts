/** What was ordered, as it was on the shelf then. */
import { sql } from 'drizzle-orm';
import { variants } from './catalogue';
import { check, integer, primaryKey, sqliteTable, text } from './columns';
import { orders } from './orders';

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
    /** As the product said when it was ordered: the brand blocks each device of it that is sold on a plan. */
    imeiTracked: integer('imei_tracked', { mode: 'boolean' }).notNull().default(false),
    unitPricePaise: integer('unit_price_paise').notNull(),
    unitMrpPaise: integer('unit_mrp_paise').notNull(),
    quantity: integer('quantity').notNull(),
    /** Of the order's coupon, what falls on this line. */
    couponPaise: integer('coupon_paise').notNull().default(0),
    /** Units that went back on the shelf when money was given back. */
    restocked: integer('restocked').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.orderId, t.position] }),
    check(
      'order_lines_amounts',
      sql`${t.unitPricePaise} >= 0 and ${t.quantity} > 0 and ${t.couponPaise} between 0 and ${t.unitPricePaise} * ${t.quantity}`,
    ),
    check('order_lines_restocked', sql`${t.restocked} between 0 and ${t.quantity}`),
  ],
);
