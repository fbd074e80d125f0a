/** Who asked to be told when something is back. One address asks for a variant once, however often it is typed. */
import { variants } from './catalogue';
import { createdAt, index, sqliteTable, text, uniqueIndex } from './columns';

export const stockAlerts = sqliteTable(
  'stock_alerts',
  {
    /** Random; the link in the mail that stops all mails to this address is made from it. */
    id: text('id').primaryKey(),
    variantId: text('variant_id')
      .notNull()
      .references(() => variants.id),
    /** Cleaned, in small letters. */
    email: text('email').notNull(),
    /** The letters of the language that it was asked in; null: the first one. */
    language: text('language'),
    /** `due`: units came, and a message of the outbox names this row. `told`: it was sent. */
    state: text('state').$type<'waiting' | 'due' | 'told'>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('stock_alerts_one_an_address').on(t.variantId, t.email),
    index('stock_alerts_email').on(t.email),
    index('stock_alerts_age').on(t.createdAt),
  ],
);
