/** Fills an empty shop. One that has a product, archived or not, is the merchant's: its goods are left alone. */
import 'server-only';
import { transaction } from '@/db/client';
import { allGoods, hasProducts } from '@/db/queries/goods';
import { insertUser } from '@/db/queries/users';
import { type AdministratorAccount, administratorRow, demoPeople } from '@/db/seed/administrator';
import { findPictures } from '@/lib/catalog/goods/pictures/find-pictures';
import { planImport } from '@/lib/catalog/goods/plan/plan';
import type { Plan } from '@/lib/catalog/goods/plan/types';
import { writePlan } from '@/lib/catalog/goods/plan/write-plan';
import { builtPicture, shopCategories, shopGoods } from '@/lib/catalog/goods/shop-goods';

export interface SeedOptions {
  /** Created as an owner unless an account with that address exists. */
  administrator?: AdministratorAccount | undefined;
  /** One person of each other role too, with the administrator's password: for a demo. */
  people?: boolean;
}

/** What this run added. */
export interface SeedReport {
  categories: number;
  products: number;
  variants: number;
  administrator: 'created' | 'exists' | 'not given';
}

/**
 * @throws DatabaseUnavailableError when the database cannot be written, and Error when goods.csv has a fault; nothing is
 * half done then.
 */
export async function seedDatabase({ administrator, people = false }: SeedOptions = {}): Promise<SeedReport> {
  const now = Date.now();
  const plan = await planGoods(now);
  const account = administrator && (await administratorRow(administrator));
  const others =
    administrator && people ? await Promise.all(demoPeople(administrator).map(administratorRow)) : [];
  return transaction('seed', async (tx) => {
    const added = (await hasProducts(tx)) ? undefined : plan(await allGoods(tx));
    if (added) await writePlan(tx, added, { now, note: 'goods.csv', progress: () => undefined });
    const created = account !== undefined && (await insertUser(tx, account));
    for (const other of others) if (other) await insertUser(tx, other);
    return {
      categories: added?.categories.length ?? 0,
      products: added?.counts.products.created ?? 0,
      variants: added?.counts.variants.created ?? 0,
      administrator: created ? 'created' : administrator ? 'exists' : 'not given',
    };
  });
}

async function planGoods(now: number): Promise<(there: Awaited<ReturnType<typeof allGoods>>) => Plan> {
  const { drafts, faults } = shopGoods();
  const none = { categories: [], products: [], variants: [] };
  const pictureOf = await findPictures(drafts, none, builtPicture, false, faults, () => undefined);
  return (there) => {
    const plan = planImport(drafts, there, pictureOf, { now, categories: shopCategories() });
    const fault = [...faults, ...plan.faults].find(({ fatal }) => fatal);
    if (fault) throw new Error(`goods.csv, line ${fault.line}: ${fault.says}`);
    return plan;
  };
}
