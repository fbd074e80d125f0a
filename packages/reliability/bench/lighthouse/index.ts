/** The pages of a purchase as Lighthouse sees them on a phone, beside a bare page in the same run. */
import path from 'node:path';
import { step } from '@/scripts/lib/steps.mjs';
import { buy } from '../../lib/bought';
import { type ShopWorld, startShopWorld } from '../../lib/http/shop-world';
import { buildBare, startBare } from '../bare-app';
import { firstLink } from '../links';
import { missedIn } from '../report';
import { audit, type Visit } from './audit';
import { lighthouseJson, lighthouseTable, type PageRuns } from './table';

export async function benchLighthouse(quick: boolean): Promise<string[]> {
  let visits: Visit[] = [];
  let close = async () => {};
  await step('Bare', async () => {
    await buildBare();
    return 'built';
  });
  await step('Shop', async () => {
    const world = await startShopWorld({ LOG_LEVEL: 'silent' });
    close = () => world.close();
    visits = await visitsOf(world);
    return undefined;
  });
  const pages = visits.map(({ name }) => ({ name, runs: [] as PageRuns['runs'][number][] }));
  // The pages take turns, so that a slow minute of the machine falls on all of them.
  for (let round = 1; round <= (quick ? 1 : 5); round += 1) {
    for (const [index, visit] of visits.entries()) {
      await step(`${visit.name} ${round}`, async () => {
        pages[index]?.runs.push(await audit(visit));
        return undefined;
      });
    }
  }
  await close();
  const [bare, ...shop] = pages;
  if (!bare) throw new Error('nothing was visited');
  const table = lighthouseTable(shop, bare);
  console.log(`\n${table}\n\n${lighthouseJson(shop, bare)}`);
  return missedIn(table);
}

/** The bare page first. */
async function visitsOf(world: ShopWorld): Promise<Visit[]> {
  const { shopUrl, databaseFile } = world;
  const bare = await startBare(path.join(path.dirname(databaseFile), 'bare.db'), databaseFile);
  const home = await (await fetch(shopUrl)).text();
  const filling = world.shopper();
  await filling.addToCart();
  const buyer = await buy(world);
  const { orderPath = '' } = buyer.shopper;
  const own = (path: string, { browser }: typeof filling): Omit<Visit, 'name'> => ({
    url: `${shopUrl}${path}`,
    cookie: browser.cookiesFor(path),
    unlisted: true,
  });
  return [
    { name: 'bare', url: `${bare.url}/` },
    { name: 'home', url: `${shopUrl}/` },
    { name: 'category', url: `${shopUrl}${firstLink('category', home)}` },
    { name: 'product', url: `${shopUrl}${firstLink('product', home)}` },
    { name: 'cart', ...own('/cart', filling) },
    { name: 'checkout', ...own('/checkout', filling) },
    { name: 'order', ...own(orderPath, buyer.shopper) },
  ];
}
