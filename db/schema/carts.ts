/** What somebody means to buy. */
import { sql } from 'drizzle-orm';
import { variants } from './catalogue';
import { check, createdAt, index, integer, primaryKey, sqliteTable, text, updatedAt } from './columns';

export const carts = sqliteTable(
  'carts',
  {
    id: text('id').primaryKey(),
    /** The coupon that was typed; whether it counts is looked at anew whenever the cart is shown or ordered. */
    couponCode: text('coupon_code'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('carts_used').on(t.updatedAt)],
);

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
