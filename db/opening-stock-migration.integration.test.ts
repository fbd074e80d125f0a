/** The shelf of a shop from before there was a history begins one: read back on either engine. */
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

/** The committed migrations before the one that counts the shelf. */
function olderMigrations(): string {
  const target = path.join(folder, 'older');
  cpSync(path.resolve('db/migrations', isPostgres() ? 'postgres' : '.'), target, { recursive: true });
  const journal = path.join(target, 'meta/_journal.json');
  const content = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  const opening = content.entries.findIndex(({ tag }) => tag.endsWith('_opening_stock'));
  expect(opening).toBeGreaterThan(0);
  writeFileSync(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, opening) }));
  return target;
}

it('the rows of every variant add up to what is on the shelf', async () => {
  await migrateDatabase(olderMigrations());
  const database = openRaw();
  await database.run(
    "INSERT INTO categories (id, name, blurb, tint, position) VALUES ('c', 'C', '', '#eee', 0)",
  );
  const product = "'p', 'c', 'P', '', '', '', '[]', '[]', 0, 0";
  await database.run(
    `INSERT INTO products (id, category_id, name, brand, summary, description, facts, pictures, position, created_at) VALUES (${product})`,
  );
  for (const [id, available] of Object.entries({ old: 7, sold: 4, counted: 5, gone: 0 })) {
    await database.run(
      `INSERT INTO variants (id, product_id, options, price_paise, mrp_paise, available, position) VALUES ('${id}', 'p', '{}', 1, 1, ${available}, 0)`,
    );
  }
  // Sold and counted since the history is kept, the one without a beginning.
  for (const change of ["'sold', 9, -2, 4, 'order'", "'counted', 9, 5, 5, 'opening'"]) {
    await database.run(`INSERT INTO stock_changes (variant_id, at, units, "left", why) VALUES (${change})`);
  }
  await migrateDatabase();
  const begun = await database.all(
    `SELECT variant_id, units, "left", why, actor FROM stock_changes WHERE at = 0 ORDER BY variant_id`,
  );
  const wrong = await database.all(
    'SELECT id FROM variants WHERE available <> (SELECT coalesce(sum(units), 0) FROM stock_changes WHERE variant_id = variants.id)',
  );
  await database.close();
  const opening = { why: 'opening', actor: null };
  expect(begun).toEqual([
    { variant_id: 'old', units: 7, left: 7, ...opening },
    { variant_id: 'sold', units: 6, left: 6, ...opening },
  ]);
  expect(wrong).toEqual([]);
});
