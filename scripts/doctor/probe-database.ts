/** Looks at the database file without changing what is in it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { databaseFile } from '@/db/client';
import { openSqlite } from '@/db/open';
import { readableByOthers } from '@/db/private-files';
import type { DatabaseFacts } from './judge-database';

interface Journal {
  entries: { when: number; tag: string }[];
}

export function probeDatabase(url: string): DatabaseFacts {
  const file = databaseFile(url);
  if (!existsSync(file)) return { file, exists: false };
  let raw: Database.Database | undefined;
  try {
    raw = openSqlite(file);
    const last = lastMigration(raw);
    const { entries } = journal();
    return {
      file,
      exists: true,
      check: String(raw.pragma('quick_check(1)', { simple: true })),
      missing: entries.filter(({ when }) => when > last).map(({ tag }) => tag),
      open: readableByOthers(file),
      newer: last > Math.max(...entries.map(({ when }) => when)),
    };
  } catch (error) {
    return { file, exists: true, openError: error instanceof Error ? error.message : String(error) };
  } finally {
    raw?.close();
  }
}

/** Drizzle keeps the time that each applied migration was generated. */
function lastMigration(raw: Database.Database): number {
  const table = raw.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return 0;
  const row = raw.prepare('SELECT max(created_at) AS last FROM __drizzle_migrations').get();
  return Number((row as { last: number | null }).last ?? 0);
}

function journal(): Journal {
  return JSON.parse(readFileSync(path.resolve('db/migrations/meta/_journal.json'), 'utf8'));
}
