/** Who signs in. */

import type { LinkPurpose } from '../types';
import { createdAt, index, integer, sqliteTable, text } from './columns';

export type Role = 'owner' | 'manager' | 'packer' | 'accountant';
/** What proves who somebody is, beside the password or in its place. */
export type Factor = 'totp' | 'passkey' | 'recovery-code';

export const users = sqliteTable('users', {
  id: text('id').primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  role: text('role').$type<Role>().notNull(),
  /** Somebody else knows the password, or has read it: to be changed before anything else. */
  mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
  /** While an invitation waits: nobody knows the password of the account. */
  invitedAt: integer('invited_at'),
  /** People are disabled and never deleted: what they did names them. */
  disabledAt: integer('disabled_at'),
  /** Whether the morning's mail about what waits goes to them. */
  morningMail: integer('morning_mail', { mode: 'boolean' }).notNull().default(false),
  createdAt: createdAt(),
});

/** A link by mail that sets a password, once. */
export const accountLinks = sqliteTable(
  'account_links',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    purpose: text('purpose').$type<LinkPurpose>().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    expiresAt: integer('expires_at').notNull(),
    /** Used, or another one took its place. */
    endedAt: integer('ended_at'),
    createdAt: createdAt(),
  },
  (t) => [index('account_links_user').on(t.userId)],
);

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
