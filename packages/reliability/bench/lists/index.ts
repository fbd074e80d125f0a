/** The console's lists, filters, searches and counts, as the shop grows: how much longer they take than with 1,000 orders. */
import { step } from '@/scripts/lib/steps.mjs';
import { databasesIn } from '../databases';
import { inTurns, printGrowth, sizeOf } from '../growth';
import { readsOf } from './reads';

/** What issue 13 asks: a read takes at most so many times as long as at 1,000 orders. */
const MOST = 2;
const BASE = 1_000;

export interface ListsOptions {
  readonly folder: string;
  readonly engine: 'sqlite' | 'postgres';
  readonly quick: boolean;
  /** Numbers of orders beside 1,000. */
  readonly orders: readonly number[];
}

export async function benchLists({ folder, engine, quick, orders }: ListsOptions): Promise<string[]> {
  const databases = await databasesIn(folder, engine);
  const sizes = [BASE, ...orders.filter((count) => count !== BASE)].map(sizeOf);
  for (const size of sizes) {
    await step(`${size.count} orders`, async () => {
      size.url = await databases.filled(size.count);
      return engine;
    });
  }
  await inTurns(sizes, quick, readsOf);
  await databases.stop();
  return printGrowth('lists', { engine, most: MOST }, sizes);
}
