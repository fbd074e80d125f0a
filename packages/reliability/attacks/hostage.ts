/** One address orders what there is and pays for nothing: the shelves stay open for everybody, its neighbours included. */
import { shop } from '@/shop/config';
import { becomes, orderInShop } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { fillShelves, type ShopWorld } from '../lib/http/shop-world';
import { Shopper, TOFFEE } from '../lib/http/shopper';
import type { Trials } from './trials';

const ORDERS = 46;
const IPV6_ORDERS = 24;
/** Of every variant, as in a small shop. */
const UNITS = 20;
const ATTACKER = '203.0.113.66';
const MOST_OF_A_LINE = 10;

export async function tryHostage(trials: Trials): Promise<void> {
  const { world } = trials;
  const { database } = world;
  const taken = await hoard(trials, {
    orders: ORDERS,
    from: () => ATTACKER,
    // As much as one cart may keep, or as much as it holds.
    basket: (products, n) => [...takeFrom(products, n, n % 2 === 0 ? 1 : 4), TOFFEE],
  });
  const { network } = shop.reservation.limits;
  trials.check(`${taken} units were kept for one address`, taken <= network.units && taken > 0);
  const shelf = await database.all('SELECT id, available FROM variants');
  for (const { id, available } of shelf) {
    const share = 1 - network.percent / 100;
    trials.check(`of ${String(id)} ${String(available)} are left`, Number(available) >= UNITS * share);
  }

  const neighbour = await honest(trials, at(world, ATTACKER));
  trials.check('a neighbour was led to pay without a word', !neighbour.led);
  trials.check('a neighbour’s units were kept', neighbour.before === 'released');
  const stranger = await honest(trials, at(world, '198.51.100.7'));
  trials.check('somebody elsewhere was not led to the gateway', stranger.led);
  trials.check('somebody else’s units were not kept', stranger.before === 'reserved');
  await fillShelves(database);
}

/** Somebody has a whole IPv6 network, and orders from another address of it each time. */
export async function tryIpv6Hostage(trials: Trials): Promise<void> {
  const { world } = trials;
  const { network, networkBlock } = shop.reservation.limits;
  const hex = (n: number) => (n + 1).toString(16);
  // As much as one cart may keep, and each time of other goods: of each article there is half.
  const basket: Hoard['basket'] = (products, n) => takeFrom(products, 2 * n, 2);
  const one = await hoard(trials, {
    ...{ orders: IPV6_ORDERS, basket },
    from: (n) => `2001:db8:64:1::${hex(n)}`,
  });
  trials.check(`${one} units were kept for one /64`, one <= network.units && one > 0);
  const all = await hoard(trials, {
    ...{ orders: IPV6_ORDERS, basket },
    from: (n) => `2001:db8:48:${hex(n)}::1`,
  });
  trials.check(
    `${all} units were kept for one /48`,
    // More than of a /64: it is not taken for one customer.
    all <= networkBlock.units && all > network.units,
  );
  const stranger = await honest(trials, at(world, '2001:db8:77:1::1'));
  trials.check('somebody of another /48 was not led to the gateway', stranger.led);
  trials.check('units of somebody of another /48 were not kept', stranger.before === 'reserved');
  await fillShelves(world.database);
}

interface Hoard {
  readonly orders: number;
  /** The address of the order of this number. */
  readonly from: (n: number) => string;
  /** What it is of. */
  readonly basket: (products: readonly string[], n: number) => readonly string[];
}

const takeFrom = (products: readonly string[], first: number, count: number) =>
  Array.from({ length: count }, (_, n) => products[(first + n) % products.length] ?? TOFFEE);

/** Orders what there is, each time with a cart and a contact of its own. @returns how many units are kept of full shelves. */
async function hoard(trials: Trials, { orders, from, basket }: Hoard): Promise<number> {
  const { world } = trials;
  const { database } = world;
  await database.run('UPDATE variants SET available = ?', UNITS);
  const goods = await database.all(
    `SELECT product_id AS id FROM variants GROUP BY product_id HAVING count(*) = 1 AND max(price_paise) < 200000`,
  );
  const products = goods.map(({ id }) => String(id)).filter((id) => id !== TOFFEE);
  for (let n = 0; n < orders; n += 1) {
    const shopper = at(world, from(n));
    const [first = TOFFEE, ...others] = basket(products, n);
    for (const product of others) await shopper.addToCart({ product, quantity: MOST_OF_A_LINE });
    const checkout = await shopper.fillCheckout({ product: first, quantity: MOST_OF_A_LINE });
    await checkout.send();
    trials.check(`order ${n + 1} from ${from(n)} was not taken`, shopper.orderPath !== undefined);
  }
  const kept = await database.value(`SELECT sum(${UNITS} - available) FROM variants`);
  return Number(kept);
}

const at = ({ shopUrl }: ShopWorld, address: string) =>
  new Shopper(shopUrl, new Browser(shopUrl, undefined, undefined, address));

/** Orders one thing and pays for it. */
async function honest(trials: Trials, shopper: Shopper): Promise<{ led: boolean; before: unknown }> {
  const { world } = trials;
  const { database, sandbox } = world;
  const checkout = await shopper.fillCheckout();
  const page = await checkout.send();
  const order = await orderInShop(database, 'email', checkout.email);
  const stockOf = () => database.value('SELECT stock FROM orders WHERE id = ?', order.id);
  const before = await stockOf();
  await sandbox.pay({ reference: order.reference });
  const paid = await becomes(database, order, ['PROCESSED']);
  trials.check('somebody paid and got nothing', paid.status === 'PROCESSED' && (await stockOf()) === 'sold');
  return { led: page.url.origin !== world.shopUrl, before };
}
