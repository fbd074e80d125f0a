/** Which keys have sealed what lies in the database: their ids alone. */
import { existsSync } from 'node:fs';
import { databaseFile, isPostgres } from '@/db/engine';
import type { Env } from '@/lib/env';
import { keyIdOf } from '@/lib/security/sealed';
import { openRaw } from '../lib/raw-database';
import type { SealedFacts } from './judge-sealed';

/** Each gives one column: what is kept, as it is. The same columns as db/queries/sealed.ts. */
const QUERIES = [
  'SELECT bank_account FROM orders WHERE bank_account IS NOT NULL',
  'SELECT sealed FROM totp_secrets',
];

export async function probeSealed(env: Pick<Env, 'DATABASE_URL'>): Promise<SealedFacts | undefined> {
  if (!isPostgres(env.DATABASE_URL) && !existsSync(databaseFile(env.DATABASE_URL))) return undefined;
  const raw = openRaw(env.DATABASE_URL);
  try {
    const sealed: Record<string, number> = {};
    let plain = 0;
    for (const query of QUERIES) {
      for (const value of await raw.column(query)) {
        const id = keyIdOf(sealedText(value));
        if (id === undefined) plain += 1;
        else sealed[id] = (sealed[id] ?? 0) + 1;
      }
    }
    return { sealed, plain };
  } catch {
    return undefined;
  } finally {
    await raw.close();
  }
}

/** A column is the sealed text, or JSON that holds it: SQLite gives its text, PostgreSQL the object. */
function sealedText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /"sealedNumber":"([^"]*)"/.exec(text)?.[1] ?? text;
}
