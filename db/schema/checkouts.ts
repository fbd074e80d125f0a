/** Between the checkout form and the order, where a plan has to be chosen first. */

import type { Channel } from '../types';
import { createdAt, index, integer, sqliteTable, text } from './columns';

/** What the checkout form said, kept while the customer chooses a plan. Holds no card data, ever. */
export const checkouts = sqliteTable(
  'checkouts',
  {
    /** The form's own token, SHA-256 in hex: two submits of one form are one checkout, and later one order. */
    id: text('id').primaryKey(),
    cartId: text('cart_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    /** As the schema of the form gave them. */
    details: text('details', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    totalPaise: integer('total_paise').notNull(),
    /** The gateway's own answer that the customer chooses from. */
    offers: text('offers', { mode: 'json' }).$type<unknown>(),
    offersAt: integer('offers_at'),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('checkouts_expired').on(t.expiresAt)],
);

/** Offers of a product and price, as discovery answered: asked once in some minutes, whoever looks. */
export const offerCache = sqliteTable(
  'offer_cache',
  {
    /** What was asked: product code and amount. */
    key: text('key').primaryKey(),
    answer: text('answer', { mode: 'json' }).$type<unknown>().notNull(),
    fetchedAt: integer('fetched_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('offer_cache_expired').on(t.expiresAt)],
);
