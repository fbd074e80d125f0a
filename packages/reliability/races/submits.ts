/** The checkout's button pressed many times at once, at all shops: one order, one link, the goods taken once. */
import { Browser } from '../lib/http/browser';
import { TOFFEE } from '../lib/http/shopper';
import type { RaceWorld } from './world';

const QUANTITY = 2;

export interface SubmitsOutcome {
  readonly submits: number;
  readonly broken: readonly string[];
}

export async function raceSubmits(world: RaceWorld, count: number): Promise<SubmitsOutcome> {
  const shopper = world.shopper();
  const checkout = await shopper.fillCheckout({ quantity: QUANTITY });
  const browsers = world.shopUrls.map((url) => new Browser(url, undefined, shopper.browser.jar));
  const before = await onTheShelf(world);
  const pages = await Promise.all(
    Array.from({ length: count }, (_, index) => checkout.send(browsers[index % browsers.length])),
  );
  const taken = before - (await onTheShelf(world));
  const orders = await world.database.column('SELECT reference FROM orders WHERE email = ?', checkout.email);
  const reference = String(orders[0] ?? '');
  const { requests } = await world.sandbox.ledger({ reference, endpoint: 'create' });
  const atGateway = new Set(requests.map(({ order_id: id }) => id));
  const links = new Set(
    pages.filter(({ url }) => url.origin === world.sandboxUrl).map(({ url }) => url.href),
  );
  const broken = [
    ...pages.filter(({ status }) => status >= 400).map(({ status }) => `a submit was answered ${status}`),
    ...(orders.length === 1 ? [] : [`${orders.length} orders of one checkout`]),
    ...(atGateway.size === 1 ? [] : [`${atGateway.size} orders at the gateway`]),
    ...(requests.length === 1 ? [] : [`the gateway was asked ${requests.length} times for a link`]),
    ...(links.size === 1 ? [] : [`customers were sent to ${links.size} links`]),
    ...(taken === QUANTITY ? [] : [`${taken} taken from the shelf instead of ${QUANTITY}`]),
  ];
  return { submits: count, broken };
}

async function onTheShelf({ database }: RaceWorld): Promise<number> {
  return Number(await database.value('SELECT sum(available) FROM variants WHERE product_id = ?', TOFFEE));
}
