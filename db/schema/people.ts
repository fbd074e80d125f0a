/** Who signs in. */

import { createdAt, index, integer, sqliteTable, text } from './columns';

/** What proves who somebody is, beside the password or in its place. */
export type Factor = 'totp' | 'passkey' | 'recovery-code';

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
    /** The last that it can be used, however busy it is. */
    expiresAt: integer('expires_at').notNull(),
    revokedAt: integer('revoked_at'),
    /** To the minute: a request does not cost a write. */
    lastUsedAt: integer('last_used_at').notNull().default(0),
    /** What was given beside the password, or in its place; null where the password was enough. */
    factor: text('factor').$type<Factor>(),
    /** When its holder last proved who they are: at the sign-in, and again before what asks for it. */
    provedAt: integer('proved_at').notNull().default(0),
    /** User-Agent and address at the sign-in, for the list of one's own sessions. */
    device: text('device'),
    address: text('address'),
    createdAt: createdAt(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expiry').on(t.expiresAt)],
);
