/** Codes that take something off an order, and which order used one. */
import { sql } from 'drizzle-orm';
import { check, createdAt, index, integer, sqliteTable, text, updatedAt } from './columns';
import { orders } from './orders';

export const coupons = sqliteTable(
  'coupons',
  {
    /** As it is compared: capitals and digits. */
    code: text('code').primaryKey(),
    kind: text('kind').$type<'percent' | 'amount' | 'free-delivery'>().notNull(),
    /** Of `percent`, in hundredths of a percent. */
    basisPoints: integer('basis_points'),
    /** Of `amount`; of `percent` the most that is taken off, where there is a limit. */
    amountPaise: integer('amount_paise'),
    /** The goods it counts for come to at least this. */
    leastGoodsPaise: integer('least_goods_paise').notNull().default(0),
    /** Categories that it counts for; empty: all. */
    categories: text('categories', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** UTC milliseconds; null: no limit. The end is the first moment at which it no longer holds. */
    startsAt: integer('starts_at'),
    endsAt: integer('ends_at'),
    usesInAll: integer('uses_in_all'),
    usesByCustomer: integer('uses_by_customer'),
    /** Orders that have it now. */
    used: integer('used').notNull().default(0),
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    /** For the console. */
    note: text('note').notNull().default(''),
    version: integer('version').notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('coupons_newest').on(t.createdAt, t.code),
    check('coupons_used', sql`${t.used} >= 0 and (${t.usesInAll} is null or ${t.used} <= ${t.usesInAll})`),
    check(
      'coupons_worth',
      sql`(${t.kind} = 'percent' and ${t.basisPoints} between 1 and 10000) or (${t.kind} = 'amount' and ${t.amountPaise} > 0) or ${t.kind} = 'free-delivery'`,
    ),
  ],
);

export const couponUses = sqliteTable(
  'coupon_uses',
  {
    orderId: text('order_id')
      .primaryKey()
      .references(() => orders.id),
    code: text('code')
      .notNull()
      .references(() => coupons.code),
    email: text('email').notNull(),
    /** Country code and digits. */
    mobile: text('mobile').notNull(),
    at: integer('at').notNull(),
    /** When the order came to nothing and the use was given back. */
    givenBackAt: integer('given_back_at'),
  },
  (t) => [index('coupon_uses_email').on(t.code, t.email), index('coupon_uses_mobile').on(t.code, t.mobile)],
);
