/** A migrated database of its own with the demo catalogue on its shelves, for tests of catalogue and cart. */
import { closeDatabase, transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { categories, products, variants } from '@/db/schema';
import { seedDatabase } from '@/lib/seed';
import { scratchDatabase, scratchFolder } from '@/scripts/lib/scratch';

/** @returns what takes it away again. */
export async function openShop(): Promise<() => Promise<void>> {
  const { folder, remove } = scratchFolder();
  await closeDatabase();
  process.env.DATABASE_URL = await scratchDatabase(folder);
  await migrateDatabase();
  await seedDatabase();
  return async () => {
    await closeDatabase();
    remove();
  };
}

type Product = typeof products.$inferInsert;
type Variant = typeof variants.$inferInsert;

/** Puts one more product on a shelf of its own, with a variant `<id>-1`. */
export async function stock(
  id: string,
  product: Partial<Product> = {},
  variant: Partial<Variant> = {},
): Promise<string> {
  const variantId = `${id}-1`;
  await transaction('test', async (tx) => {
    await tx
      .insert(categories)
      .values({ id: 'test-shelf', name: 'Test shelf', blurb: '', tint: '#eee', position: 99 })
      .onConflictDoNothing();
    await tx.insert(products).values({
      id,
      categoryId: 'test-shelf',
      name: id,
      brand: 'Test',
      summary: '',
      description: '',
      facts: [],
      pictures: [],
      position: 1,
      createdAt: 0,
      ...product,
    });
    await tx.insert(variants).values({
      id: variantId,
      productId: id,
      options: {},
      pricePaise: 10_000,
      mrpPaise: 10_000,
      available: 5,
      position: 0,
      ...variant,
    });
  });
  return variantId;
}
