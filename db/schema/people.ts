/** Who signs in, and how often anybody may try. */

import { createdAt, index, integer, sqliteTable, text } from './columns';

export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  role: text('role').$type<'admin' | 'viewer'>().notNull(),
  createdAt: createdAt(),
});

/** One row a sign-in, so that signing out ends it on the server too. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expiry').on(t.expiresAt)],
);

/** Counters with a window, shared by all instances: sign-in attempts and the like. */
export const rateLimits = sqliteTable(
  'rate_limits',
  {
    /** `sign-in:account:<hash>`, `sign-in:address:<address>` … */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    resetAt: integer('reset_at').notNull(),
  },
  (t) => [index('rate_limits_reset').on(t.resetAt)],
);
