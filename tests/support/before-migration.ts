/** For tests of a migration: a database as it was before that one, on either engine. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { closeDatabase } from '@/db/client';
import { isPostgres } from '@/db/engine';
import { migrateDatabase } from '@/db/migrate';
import { scratchDatabase, scratchFolder } from '@/scripts/lib/scratch';

/** Each file that calls this has a database of its own. @returns what migrates it up to the committed migration of that name, without it. */
export function databaseBefore(name: string): () => Promise<void> {
  const { folder, remove } = scratchFolder();
  beforeAll(async () => {
    await closeDatabase();
    process.env.DATABASE_URL = await scratchDatabase(folder);
  });
  afterAll(async () => {
    await closeDatabase();
    remove();
  });
  return async () => {
    const target = path.join(folder, 'older');
    cpSync(path.resolve('db/migrations', isPostgres() ? 'postgres' : '.'), target, { recursive: true });
    const journal = path.join(target, 'meta/_journal.json');
    const content = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
    const at = content.entries.findIndex(({ tag }) => tag.endsWith(`_${name}`));
    expect(at).toBeGreaterThan(0);
    writeFileSync(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, at) }));
    await migrateDatabase(target);
  };
}
