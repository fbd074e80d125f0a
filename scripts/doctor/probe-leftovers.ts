/** Looks for what the demo leaves in a database: accounts whose password others know, and its goods. */
import { existsSync } from 'node:fs';
import { databaseFile, isPostgres } from '@/db/engine';
import { isPasswordOf } from '@/lib/auth/password';
import { shopGoods } from '@/lib/catalog/goods/shop-goods';
import type { Env } from '@/lib/env';
import { isDemoSecret } from '@/lib/security/weak-secret';
import { areDemoGoods } from '@/shop/catalogue';
import { openRaw } from '../lib/raw-database';
import type { LeftoverFacts } from './judge-leftovers';

interface Account {
  readonly email: string;
  readonly password_hash: string;
}

/** As people choose them with twelve characters and more, with a capital or without, and as this repository prints them. */
const KNOWN_PASSWORDS = [
  'password1234',
  'password@123',
  'administrator',
  'admin@123456',
  '123456789012',
  'qwertyuiop12',
  'welcome@1234',
  'changeme1234',
  'p@ssw0rd1234',
  'correct horse battery',
] as const;

/** @returns undefined where there is no database that could be read; the finding about it says so. */
export async function probeLeftovers(
  env: Pick<Env, 'DATABASE_URL' | 'ADMIN_PASSWORD'>,
): Promise<LeftoverFacts | undefined> {
  if (!isPostgres(env.DATABASE_URL) && !existsSync(databaseFile(env.DATABASE_URL))) return undefined;
  const raw = openRaw(env.DATABASE_URL);
  try {
    const accounts = (await raw.all('SELECT email, password_hash FROM users')).map(accountOf);
    const names = (await raw.column('SELECT name FROM products WHERE active')).map(String);
    const demo = new Set(areDemoGoods ? shopGoods().drafts.map(({ fields }) => fields.name) : []);
    return {
      accounts: await Promise.all(
        accounts.map(async (account) => ({
          email: account.email,
          known: await isKnown(account, env.ADMIN_PASSWORD),
        })),
      ),
      demoGoods: names.filter((name) => demo.has(name)).length,
      goods: names.length,
    };
  } catch {
    return undefined;
  } finally {
    await raw.close();
  }
}

const accountOf = ({ email, password_hash }: Record<string, unknown>): Account => ({
  email: String(email),
  password_hash: String(password_hash),
});

async function isKnown({ email, password_hash }: Account, printed: string | undefined): Promise<boolean> {
  // The demo prints ADMIN_PASSWORD; one that is not the demo's was never printed.
  const own = [email, email.split('@')[0] ?? ''];
  for (const password of [
    ...KNOWN_PASSWORDS.flatMap((one) => [one, one.charAt(0).toUpperCase() + one.slice(1)]),
    ...own,
    ...(printed && isDemoSecret(printed) ? [printed] : []),
  ]) {
    if (await isPasswordOf(password_hash, password)) return true;
  }
  return false;
}
