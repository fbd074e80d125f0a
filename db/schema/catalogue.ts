/** What is sold. */
import { sql } from 'drizzle-orm';
import type { GstRate, Picture } from '../types';
import { check, createdAt, index, integer, sqliteTable, text } from './columns';

export const categories = sqliteTable('categories', {
  /** Slug, as in `/category/phones`. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  blurb: text('blurb').notNull(),
  /** Ground colour of the pictures, a CSS colour. */
  tint: text('tint').notNull(),
  position: integer('position').notNull(),
});

export const products = sqliteTable(
  'products',
  {
    /** Slug, as in `/product/banyan-linen-kurta`. */
    id: text('id').primaryKey(),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    name: text('name').notNull(),
    brand: text('brand').notNull(),
    /** One line for listings. */
    summary: text('summary').notNull(),
    /** Paragraphs, separated by a blank line. */
    description: text('description').notNull(),
    /** Facts as pairs, in order: `[["Fabric", "Linen"], …]`. */
    facts: text('facts', { mode: 'json' }).$type<[string, string][]>().notNull(),
    /** First one first: it stands for the product in listings. */
    pictures: text('pictures', { mode: 'json' }).$type<Picture[]>().notNull(),
    /** Code of the goods on invoices, 4, 6 or 8 digits; null where the merchant has not said. */
    hsn: text('hsn'),
    /** GST that the price includes, by the day from which a rate holds, oldest first; empty: the shop's usual rate. */
    gstRates: text('gst_rates', { mode: 'json' }).$type<GstRate[]>().notNull().default([]),
    /** What is counted, as GST returns name it. */
    unit: text('unit').notNull().default('NOS'),
    /** Shown with the goods, as the e-commerce rules ask: where they were made, and who brought them in. */
    origin: text('origin').notNull().default('India'),
    importer: text('importer'),
    /** The gateway's product code, for brand EMI and IMEI products. */
    productCode: text('product_code'),
    imeiTracked: integer('imei_tracked', { mode: 'boolean' }).notNull().default(false),
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    /** Words that search also finds the product by. */
    keywords: text('keywords').notNull().default(''),
    position: integer('position').notNull(),
    /** Raised at every change: a form that is older than the last one is told so. */
    version: integer('version').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: integer('updated_at').notNull().default(0),
  },
  (t) => [
    index('products_category').on(t.categoryId, t.active, t.position),
    // Ties are many where a file brought all goods at once.
    index('products_newest').on(t.active, t.createdAt, t.id),
    index('products_version').on(t.version),
  ],
);

/** What is sold: a product in one size and colour. A product without options has one variant. */
export const variants = sqliteTable(
  'variants',
  {
    /** The SKU. */
    id: text('id').primaryKey(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    /** `{"Size": "M", "Colour": "Indigo"}`; `{}` for the only variant. */
    options: text('options', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    pricePaise: integer('price_paise').notNull(),
    /** Maximum retail price, printed on the pack; never below the price. */
    mrpPaise: integer('mrp_paise').notNull(),
    /** Units that can still be ordered; a placed order has already taken its own. */
    available: integer('available').notNull(),
    /** With its packing; null where delivery does not depend on it. */
    weightGrams: integer('weight_grams'),
    /** A variant that was ordered once is never deleted: it is no longer offered. */
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    position: integer('position').notNull(),
  },
  (t) => [
    index('variants_product').on(t.productId, t.position),
    check('variants_available', sql`${t.available} >= 0`),
    check('variants_price', sql`${t.pricePaise} > 0 and ${t.mrpPaise} >= ${t.pricePaise}`),
  ],
);
