/** One shopper: looks round, buys, pays or does not, comes back or does not, and opens the order page again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { orderInShop } from '../lib/bought';
import type { Page } from '../lib/http/browser';
import { formsOf } from '../lib/http/forms';
import type { ShopWorld } from '../lib/http/shop-world';
import type { Shopper } from '../lib/http/shopper';
import type { Random } from '../lib/random';
import type { Meter } from './meter';

const PRODUCTS = ['kachcha-aam-toffee', 'lakadong-turmeric-tin', 'nani-mango-pickle', 'malnad-filter-coffee'];
const BROWSED = ['/', '/category/grocery', '/search?q=linen', '/category/apparel'];
const METHODS = ['CARD', 'UPI', 'NETBANKING', 'WALLET'] as const;
/** How often somebody whom the shop could not send to the gateway's page asks again. */
const PATIENCE = 4;

export interface Street {
  readonly world: ShopWorld;
  readonly meter: Meter;
  /** UTC milliseconds: nobody begins anything after it. */
  readonly until: number;
  /** References of the orders for which money was given at the gateway. */
  readonly paid: Set<string>;
  /** What people ask for may get no answer: they go away then. */
  readonly breaks?: boolean;
  /** Orders that administrators leave to somebody else. */
  readonly reserved?: ReadonlySet<string>;
}

/** One purchase after the other, until the shop closes. */
export async function keepBuying(street: Street, random: Random): Promise<void> {
  while (Date.now() < street.until) {
    await buyOnce(street, random).catch((error: unknown) => {
      if (!street.breaks) throw error;
      street.meter.failures.push(`buying: ${error instanceof Error ? error.message : String(error)}`);
    });
    await think(random);
  }
}

async function buyOnce({ world, meter, paid }: Street, random: Random): Promise<void> {
  const shopper = world.shopper();
  await meter.measure('browsing', () => shopper.browser.get(random.pick(BROWSED)));
  await think(random);
  const hold = random.chance(0.4);
  const wish = { product: random.pick(PRODUCTS), quantity: random.int(1, 3), hold };
  const checkout = await shopper.fillCheckout(wish);
  const placed = await meter.measure('placing an order', () => checkout.send());
  if (!placed || placed.status >= 500) return;
  const { reference } = await orderInShop(world.database, 'email', checkout.email);

  if (random.chance(0.15)) return;
  if (!(await reachGateway(shopper, placed, meter, random))) return;
  const method = hold ? 'CARD' : random.pick(METHODS);
  const declined = random.chance(0.2);
  if (declined) {
    const { callback } = await world.sandbox.pay({ reference, method, outcome: 'decline' });
    if (random.chance(0.5)) await comeBack(shopper, callback, meter, random);
    if (random.chance(0.3)) return;
  }
  await think(random);
  const { callback } = await world.sandbox.pay({ reference, method });
  paid.add(reference);
  if (random.chance(0.75)) await comeBack(shopper, callback, meter, random);
  for (let visits = random.int(1, 3); visits > 0; visits -= 1) await openOrderPage(shopper, meter);
}

/** The answer to the shop's request may have been lost: the order's own page then offers to ask once more. */
async function reachGateway(shopper: Shopper, placed: Page, meter: Meter, random: Random): Promise<boolean> {
  let page: Page | undefined = placed;
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    if (page && page.url.origin !== shopper.browser.site) return true;
    await think(random);
    const seen = await openOrderPage(shopper, meter);
    const form = seen && formsOf(seen.html).find(({ names }) => names.has('token'));
    page = form && (await meter.measure('asking again', () => shopper.browser.send(seen, form)));
  }
  return false;
}

/** The browser carries back what it was given; now and then twice, as a reload does. */
async function comeBack(
  shopper: Shopper,
  callback: { fields: Readonly<Record<string, string>> } | undefined,
  meter: Meter,
  random: Random,
): Promise<void> {
  if (!callback) return;
  for (let times = random.chance(0.1) ? 2 : 1; times > 0; times -= 1) {
    const fields = new URLSearchParams(callback.fields);
    await meter.measure('coming back', () => shopper.browser.post('/api/pinelabs/callback', fields));
  }
}

async function openOrderPage(shopper: Shopper, meter: Meter): Promise<Page | undefined> {
  const path = shopper.orderPath;
  return path === undefined ? undefined : meter.measure('the order’s page', () => shopper.browser.get(path));
}

function think(random: Random): Promise<unknown> {
  return sleep(random.int(50, 500));
}
