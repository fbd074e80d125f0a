/** Home, product and order list, and the callback's handler, each against the bare thing of its kind. */
import path from 'node:path';
import { signCallback } from '@/lib/pinelabs';
import { TEST_DIST_DIR } from '@/scripts/lib/dist-dir';
import { type Scratch, scratchFolder, startScratch } from '@/scripts/lib/scratch';
import { ensureScratchBuild } from '@/scripts/lib/scratch-build';
import type { Server } from '@/scripts/lib/servers';
import { step } from '@/scripts/lib/steps.mjs';
import { buildBare, startBare } from './bare-app';
import { firstLoadBytes } from './first-load';
import { load, type Measured, type Target } from './load';
import { fillOrders } from './orders';
import { jsonLine, median, type RateRow, rateTable, type SizeRow, sizeTable } from './report';
import { signIn } from './sign-in';

interface Pair {
  readonly name: string;
  readonly against: string;
  readonly shop: Target;
  readonly bare: Target;
}

interface Bench {
  readonly shop: Scratch;
  readonly bare: Server;
  readonly product: string;
  readonly cookie: string;
  readonly paidOrder: string;
}

export async function benchShop(quick: boolean): Promise<void> {
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
  console.log(`\n${rateTable(rates)}\n\n${sizeTable(sizes)}\n\n${jsonLine(rates, sizes)}`);
}

async function start(folder: string): Promise<Bench> {
  const shop = await startScratch(folder, TEST_DIST_DIR, { LOG_LEVEL: 'silent' });
  const bare = await startBare(path.join(folder, 'bare.db'), shop.databaseFile);
  const paidOrder = await fillOrders(shop.env.DATABASE_URL ?? '');
  const home = await (await fetch(shop.shopUrl)).text();
  const product = /href="(\/product\/[^"?#]+)"/.exec(home)?.[1];
  if (!product) throw new Error('the home page shows no product');
  const cookie = await signIn(shop.databaseFile, shop.env.NEXTAUTH_SECRET ?? '');
  return { shop, bare, product, paidOrder, cookie };
}

function pairs({ shop, bare, product, cookie, paidOrder }: Bench): Pair[] {
  const page = (url: string, headers: Record<string, string> = {}): Target => ({ url, headers, expect: 200 });
  const form = (url: string, fields: Record<string, string>): Target => ({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
    expect: 303,
  });
  const fields = { order_id: paidOrder, status: 'PROCESSED' };
  const signature = signCallback(fields, shop.env.PINELABS_SECRET_KEY ?? '');
  const still = { against: 'static page', bare: page(bare.url) };
  return [
    { name: 'home', ...still, shop: page(shop.shopUrl) },
    { name: 'product', ...still, shop: page(`${shop.shopUrl}${product}`) },
    {
      name: 'order list',
      against: 'dynamic page of the same rows',
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

/** Shop and bare take turns, so that a slow minute of the machine falls on both. */
async function measure({ name, against, shop, bare }: Pair, quick: boolean): Promise<RateRow> {
  const [rounds, seconds] = quick ? [1, 2] : [3, 5];
  await load(shop, 1);
  await load(bare, 1);
  const runs: { shop: Measured; bare: Measured }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    runs.push({ bare: await load(bare, seconds), shop: await load(shop, seconds) });
  }
  const middle = (side: 'shop' | 'bare'): Measured => ({
    perSecond: median(runs.map((one) => one[side].perSecond)),
    p99Ms: median(runs.map((one) => one[side].p99Ms)),
  });
  return { name, against, shop: middle('shop'), bare: middle('bare') };
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
