/** Why the number on the shelf changed, and by whom. Written in the transaction of the change. */
import { variants } from './catalogue';
import { index, integer, sqliteTable, text } from './columns';

export const stockChanges = sqliteTable(
  'stock_changes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    at: integer('at').notNull(),
    /** Units put on the shelf, or taken from it where below zero. */
    units: integer('units').notNull(),
    /** Units on the shelf afterwards. */
    left: integer('left').notNull(),
    why: text('why')
      .$type<'order' | 'order-ended' | 'return' | 'correction' | 'import' | 'opening'>()
      .notNull(),
    /** No foreign key: a history outlives an order that is erased. */
    orderId: text('order_id'),
    /** An administrator's e-mail address, or null for the shop itself. */
    actor: text('actor'),
    note: text('note'),
  },
  (t) => [
    index('stock_changes_variant').on(t.variantId, t.at, t.id),
    index('stock_changes_order').on(t.orderId),
  ],
);
