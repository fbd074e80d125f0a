/** Counts the products on sale that name no HSN. */
import { existsSync } from 'node:fs';
import { databaseFile, isPostgres } from '@/db/engine';
import type { Env } from '@/lib/env';
import { openRaw } from '../lib/raw-database';

/** @returns undefined where there is no database that could be read; the finding about it says so. */
export async function probeTax({ DATABASE_URL }: Pick<Env, 'DATABASE_URL'>): Promise<number | undefined> {
  if (!isPostgres(DATABASE_URL) && !existsSync(databaseFile(DATABASE_URL))) return undefined;
  const raw = openRaw(DATABASE_URL);
  try {
    return Number(await raw.value("SELECT count(*) FROM products WHERE active AND coalesce(hsn, '') = ''"));
  } catch {
    return undefined;
  } finally {
    await raw.close();
  }
}
