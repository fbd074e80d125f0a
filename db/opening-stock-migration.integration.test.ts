/** The shelf of a shop from before there was a history begins one: read back on either engine. */
import { expect, it } from 'vitest';
import { openRaw } from '@/scripts/lib/raw-database';
import { databaseBefore } from '@/tests/support/before-migration';
import { migrateDatabase } from './migrate';

const migrateOlder = databaseBefore('opening_stock');

it('the rows of every variant add up to what is on the shelf', async () => {
  await migrateOlder();
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
