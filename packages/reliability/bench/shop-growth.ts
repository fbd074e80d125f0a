/** Pages of goods as customers get them, drawn and compressed, with 10,000 products against 40 in one category. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { closeDatabase } from '@/db/client';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { freePorts } from '@/scripts/lib/ports';
import { scratchEnv } from '@/scripts/lib/scratch';
import { startSandbox, startShop } from '@/scripts/lib/servers';
import { step } from '@/scripts/lib/steps.mjs';
import { fillGoods } from './goods';
import { loadInTurns, page } from './load';
import type { GrowthRow } from './report';

const [BASE, MANY] = [40, 10_000];
/** How many times as long as in the small shop, at the most. */
const PAGE_MOST = 1.2;
const SEARCH_MOST = 1.5;

/** Each shows 24 goods or one, in either shop. */
const PAGES = [
  { name: 'home', path: '/', most: PAGE_MOST },
  { name: 'category', path: '/category/c0', most: PAGE_MOST },
  { name: 'category, filtered', path: '/category/c0/filter?option.Size=M&stock=in', most: PAGE_MOST },
  { name: 'product', path: '/product/kurta-20', most: PAGE_MOST },
  { name: 'search that finds all', path: '/search?q=kurta', most: SEARCH_MOST },
  { name: 'search that finds one', path: '/search?q=K-20-S', most: SEARCH_MOST },
] as const;

export async function measureGrowth(folder: string, quick: boolean): Promise<GrowthRow[]> {
  const urls: string[] = [];
  for (const count of [BASE, MANY]) {
    await step(`${count} products`, async () => {
      urls.push(await startGoods(path.join(folder, String(count)), count));
      return undefined;
    });
  }
  const [small = '', large = ''] = urls;
  const rows: GrowthRow[] = [];
  for (const { name, path: where, most } of PAGES) {
    await step(name, async () => {
      for (const url of urls) await expectKurta(`${url}${where}`);
      const [many, base] = await loadInTurns(page(`${large}${where}`), page(`${small}${where}`), quick);
      rows.push({ name, most, many, base });
      return undefined;
    });
  }
  return rows;
}

/** @returns its address. */
async function startGoods(folder: string, count: number): Promise<string> {
  mkdirSync(folder);
  const [shopPort, sandboxPort] = await freePorts(2);
  if (shopPort === undefined || sandboxPort === undefined) throw new Error('no free ports');
  const env: Record<string, string> = {
    ...scratchEnv(folder, shopPort, sandboxPort),
    LOG_LEVEL: 'silent',
    NEXT_DIST_DIR: TEST_DIST_DIR,
  };
  await fillGoods(env.DATABASE_URL ?? '', count, count);
  await closeDatabase();
  await startSandbox(sandboxPort, env);
  await startShop(shopPort, env);
  return env.PUBLIC_URL ?? '';
}

/** A page of the build's own goods, or one that found nothing, would be measured in vain. */
async function expectKurta(url: string): Promise<void> {
  if (!(await (await fetch(url)).text()).includes('Kurta number')) throw new Error(`${url} shows no kurta`);
}
