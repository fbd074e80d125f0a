/** People of a shop from before there were roles keep what they could do: read back on either engine. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { scratchDatabase, scratchFolder } from '@/scripts/lib/scratch';
import { closeDatabase } from './client';
import { isPostgres } from './engine';
import { migrateDatabase } from './migrate';

const { folder, remove } = scratchFolder();
beforeAll(async () => {
  await closeDatabase();
  process.env.DATABASE_URL = await scratchDatabase(folder);
});
afterAll(async () => {
  await closeDatabase();
  remove();
});

/** The committed migrations before the one that names roles. */
function olderMigrations(): string {
  const target = path.join(folder, 'older');
  cpSync(path.resolve('db/migrations', isPostgres() ? 'postgres' : '.'), target, { recursive: true });
  const journal = path.join(target, 'meta/_journal.json');
  const content = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  const roles = content.entries.findIndex(({ tag }) => tag.endsWith('_roles'));
  expect(roles).toBeGreaterThan(0);
  writeFileSync(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, roles) }));
  return target;
}

it('an administrator becomes an owner, who could only look an accountant', async () => {
  await migrateDatabase(olderMigrations());
  const database = openRaw();
  for (const [id, role] of [
    ['asha', 'admin'],
    ['vikram', 'viewer'],
  ] as const) {
    const values = `('${id}', '${id}@shop.example', '${id}', 'x', '${role}', 0)`;
    await database.run(
      `INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES ${values}`,
    );
  }
  await migrateDatabase();
  const after = await database.all('SELECT id, role, disabled_at, invited_at FROM users ORDER BY id');
  await database.close();
  expect(after).toEqual([
    { id: 'asha', role: 'owner', disabled_at: null, invited_at: null },
    { id: 'vikram', role: 'accountant', disabled_at: null, invited_at: null },
  ]);
});
