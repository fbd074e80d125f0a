/** Fills an empty shop, and on a later run adds only what is missing: a merchant's changes are theirs. */
import 'server-only';
import { transaction } from '../client';
import { insertUser } from '../queries/users';
import { categories, products, variants } from '../schema';
import { type AdministratorAccount, administratorRow } from './administrator';
import { catalogueRows } from './rows';

export interface SeedOptions {
  /** Created as an owner unless an account with that address exists. */
  administrator?: AdministratorAccount | undefined;
}

/** What this run added. */
export interface SeedReport {
  categories: number;
  products: number;
  variants: number;
  administrator: 'created' | 'exists' | 'not given';
}

/** @throws DatabaseUnavailableError when the database cannot be written; nothing is half done then. */
export async function seedDatabase({ administrator }: SeedOptions = {}): Promise<SeedReport> {
  const rows = catalogueRows();
  const account = administrator && (await administratorRow(administrator));
  return transaction('seed', async (tx) => {
    const newCategories = await tx
      .insert(categories)
      .values(rows.categories)
      .onConflictDoNothing({ target: categories.id })
      .returning({ id: categories.id });
    const newProducts = await tx
      .insert(products)
      .values(rows.products)
      .onConflictDoNothing({ target: products.id })
      .returning({ id: products.id });
    const newVariants = await tx
      .insert(variants)
      .values(rows.variants)
      .onConflictDoNothing({ target: variants.id })
      .returning({ id: variants.id });
    const created = account !== undefined && (await insertUser(tx, account));
    return {
      categories: newCategories.length,
      products: newProducts.length,
      variants: newVariants.length,
      administrator: created ? 'created' : administrator ? 'exists' : 'not given',
    };
  });
}
