/**
 * Home, category, product and order list, and the callback's handler, each against the bare thing of its kind; then what
 * pages of goods cost with 10,000 products against 40.
 */
import path from 'node:path';
import { signCallback } from '@/lib/pinelabs';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { firstLoadBytes } from '@/scripts/lib/first-load';
import { type Scratch, scratchFolder, startScratch } from '@/scripts/lib/scratch';
import { ensureScratchBuild } from '@/scripts/lib/scratch-build';
import type { Server } from '@/scripts/lib/servers';
import { step } from '@/scripts/lib/steps.mjs';
import { buildBare, startBare } from './bare-app';
import { firstLink } from './links';
import { loadInTurns, page, type Target } from './load';
import { fillOrders } from './orders';
import { growthTable, jsonLine, missedIn, type RateRow, rateTable, type SizeRow, sizeTable } from './report';
import { measureGrowth } from './shop-growth';
import { signIn } from './sign-in';

/** What issue 17 asks: of a page that is kept, and of the order list, this part of a bare one's rate. */
const KEPT_AT_LEAST = 0.7;
const LIST_AT_LEAST = 0.5;

interface Pair {
  readonly name: string;
  readonly against: string;
  readonly atLeast?: number;
  readonly shop: Target;
  readonly bare: Target;
}

interface Bench {
  readonly shop: Scratch;
  readonly bare: Server;
  readonly category: string;
  readonly product: string;
  readonly cookie: string;
  readonly paidOrder: string;
}

export async function benchShop(quick: boolean): Promise<string[]> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  await step('Shop', ensureScratchBuild);
  await step('Bare', async () => {
    await buildBare();
    return 'built';
  });
  let bench: Bench | undefined;
  await step('Servers', async () => {
    bench = await start(folder);
    return undefined;
  });
  if (!bench) throw new Error('the servers did not start');

  const rates: RateRow[] = [];
  for (const pair of pairs(bench)) {
    await step(pair.name, async () => {
      rates.push(await measure(pair, quick));
      return undefined;
    });
  }
  const sizes = await measureSizes(bench);
  const growth = await measureGrowth(folder, quick);
  const tables = [rateTable(rates), sizeTable(sizes), growthTable(growth)];
  console.log(`\n${[...tables, jsonLine({ rates, sizes, growth })].join('\n\n')}`);
  return missedIn(...tables);
}

async function start(folder: string): Promise<Bench> {
  const shop = await startScratch(folder, TEST_DIST_DIR, { LOG_LEVEL: 'silent' });
  const bare = await startBare(path.join(folder, 'bare.db'), shop.databaseFile);
  const paidOrder = await fillOrders(shop.env.DATABASE_URL ?? '');
  const home = await (await fetch(shop.shopUrl)).text();
  const cookie = await signIn(shop.databaseFile, shop.env.NEXTAUTH_SECRET ?? '');
  const [category, product] = [firstLink('category', home), firstLink('product', home)];
  return { shop, bare, category, product, paidOrder, cookie };
}

function pairs({ shop, bare, category, product, cookie, paidOrder }: Bench): Pair[] {
  const form = (url: string, fields: Record<string, string>): Target => ({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    expect: 303,
  });
  const fields = { order_id: paidOrder, status: 'PROCESSED' };
  const signature = signCallback(fields, shop.env.PINELABS_SECRET_KEY ?? '');
  const still = { against: 'static page', atLeast: KEPT_AT_LEAST, bare: page(bare.url) };
  return [
    { name: 'home', ...still, shop: page(shop.shopUrl) },
    { name: 'category', ...still, shop: page(`${shop.shopUrl}${category}`) },
    { name: 'product', ...still, shop: page(`${shop.shopUrl}${product}`) },
    {
      name: 'order list',
      against: 'dynamic page of the same rows',
      atLeast: LIST_AT_LEAST,
      shop: page(`${shop.shopUrl}/admin/orders`, { cookie }),
      bare: page(`${bare.url}/rows`),
    },
    {
      name: 'callback',
      against: 'POST with one insert',
      shop: form(`${shop.shopUrl}/api/pinelabs/callback`, { ...fields, signature }),
      bare: form(`${bare.url}/insert`, fields),
    },
  ];
}

async function measure({ name, against, atLeast, shop, bare }: Pair, quick: boolean): Promise<RateRow> {
  const [ours, base] = await loadInTurns(shop, bare, quick);
  return { name, against, atLeast, shop: ours, bare: base };
}

async function measureSizes({ shop, bare, product, cookie }: Bench): Promise<SizeRow[]> {
  const bareBytes = await firstLoadBytes(bare.url);
  const pages: [string, string, string][] = [
    ['home', '/', ''],
    ['product', product, ''],
    ['search', '/search?q=phone', ''],
    ['cart', '/cart', ''],
    ['admin sign-in', '/admin/sign-in', ''],
    ['order list', '/admin/orders', cookie],
  ];
  const rows: SizeRow[] = [];
  for (const [name, where, cookies] of pages) {
    rows.push({ name, bytes: await firstLoadBytes(`${shop.shopUrl}${where}`, cookies), bareBytes });
  }
  return rows;
}
