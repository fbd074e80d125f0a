/** What people prove themselves with beside the password, and sign-ins that wait for it. */
import { createdAt, index, integer, sqliteTable, text } from './columns';
import { type Factor, users } from './people';

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => users.id);

/** Authenticator apps: at most one in use a person, and one that is being set up. */
export const totpSecrets = sqliteTable(
  'totp_secrets',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    /** Encrypted: whoever reads the database makes no codes. */
    sealed: text('sealed').notNull(),
    /** Null until a code of it was right once. */
    confirmedAt: integer('confirmed_at'),
    /** The time step of the last code that was taken: it and earlier ones are taken no more. */
    usedStep: integer('used_step').notNull().default(0),
    createdAt: createdAt(),
  },
  (t) => [index('totp_secrets_user').on(t.userId)],
);

/** One row a code: for whoever has lost the phone. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    hash: text('hash').primaryKey(),
    userId: userId(),
    usedAt: integer('used_at'),
    createdAt: createdAt(),
  },
  (t) => [index('recovery_codes_user').on(t.userId)],
);

export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential's own id, in base64url. */
    id: text('id').primaryKey(),
    userId: userId(),
    /** COSE, in base64url. */
    publicKey: text('public_key').notNull(),
    /** As the authenticator counted last: one that counts back was copied. */
    counter: integer('counter').notNull(),
    /** How the browser reaches it, separated by commas. */
    transports: text('transports').notNull(),
    name: text('name').notNull(),
    lastUsedAt: integer('last_used_at'),
    createdAt: createdAt(),
  },
  (t) => [index('passkeys_user').on(t.userId)],
);

/** The password was right, and a second factor is still to come. No session: it opens nothing. */
export const signInSteps = sqliteTable(
  'sign_in_steps',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: userId(),
    /** Set up on the way in, by somebody who had none and must have one. */
    factor: text('factor').$type<Factor>(),
    expiresAt: integer('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('sign_in_steps_expiry').on(t.expiresAt)],
);
