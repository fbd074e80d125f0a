/** Products of a shop from before pictures had sizes keep every picture, in its place: read back on either engine. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { scratchDatabase, scratchFolder } from '@/scripts/lib/scratch';
import { closeDatabase, reader } from './client';
import { isPostgres } from './engine';
import { migrateDatabase } from './migrate';
import { products } from './schema';

const { folder, remove } = scratchFolder();
beforeAll(async () => {
  await closeDatabase();
  process.env.DATABASE_URL = await scratchDatabase(folder);
});
afterAll(async () => {
  await closeDatabase();
  remove();
});

/** The committed migrations before the one of pictures. */
function olderMigrations(): string {
  const target = path.join(folder, 'older');
  cpSync(path.resolve('db/migrations', isPostgres() ? 'postgres' : '.'), target, { recursive: true });
  const journal = path.join(target, 'meta/_journal.json');
  const content = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  const pictures = content.entries.findIndex(({ tag }) => tag.endsWith('_pictures'));
  expect(pictures).toBeGreaterThan(0);
  writeFileSync(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, pictures) }));
  return target;
}

const PATHS = Array.from({ length: 12 }, (_, place) => `/products/view ${12 - place} “d'or”.svg`);

it('every path becomes a picture, in the order of before; a product without pictures has none', async () => {
  await migrateDatabase(olderMigrations());
  const database = openRaw();
  await database.run(
    `INSERT INTO categories (id, name, blurb, tint, position) VALUES ('shelf', 'Shelf', '', '#fff', 0)`,
  );
  for (const [id, images] of [
    ['bare', []],
    ['lamp', PATHS],
  ] as const) {
    const json = JSON.stringify(images).replaceAll("'", "''");
    await database.run(
      `INSERT INTO products (id, category_id, name, brand, summary, description, facts, images, position, created_at)
       VALUES ('${id}', 'shelf', '${id}', '', '', '', '[]', '${json}', 0, 0)`,
    );
  }
  await database.close();
  await migrateDatabase();
  const after = await reader()
    .select({ id: products.id, pictures: products.pictures })
    .from(products)
    .orderBy(asc(products.id));
  expect(after).toEqual([
    { id: 'bare', pictures: [] },
    { id: 'lamp', pictures: PATHS.map((src) => ({ src, alt: '', width: 800, height: 1000 })) },
  ]);
});
