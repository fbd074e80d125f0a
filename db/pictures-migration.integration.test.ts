/** Products of a shop from before pictures had sizes keep every picture, in its place: read back on either engine. */
import { asc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { databaseBefore } from '@/tests/support/before-migration';
import { reader } from './client';
import { migrateDatabase } from './migrate';
import { products } from './schema';

const migrateOlder = databaseBefore('pictures');

const PATHS = Array.from({ length: 12 }, (_, place) => `/products/view ${12 - place} “d'or”.svg`);

it('every path becomes a picture, in the order of before; a product without pictures has none', async () => {
  await migrateOlder();
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
