/** One address orders what there is and pays for nothing: the shelves stay open for everybody, its neighbours included. */
import { NEW_CARTS } from '@/lib/cart/cart-limits';
import { shop } from '@/shop/config';
import { type Bought, becomes, orderInShop, place } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { filled, formWith } from '../lib/http/forms';
import { fillShelves, type ShopWorld, STOCK } from '../lib/http/shop-world';
import { Shopper, TOFFEE } from '../lib/http/shopper';
import { runReconcile } from '../lib/reconcile-run';
import { sendRaw } from './raw';
import type { Trials } from './trials';

const ORDERS = 46;
const IPV6_ORDERS = 24;
/** Of every variant, as in a small shop. */
const UNITS = 20;
const ATTACKER = '203.0.113.66';
const MOST_OF_A_LINE = 10;
const AT_ONCE = 4;
const DAY_MS = 86_400_000;

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

/** A script begins more carts than its address has room for: a neighbour behind it fills one, orders, pays, and is told nothing. */
export async function tryFullNetwork(trials: Trials): Promise<void> {
  const { world } = trials;
  const { shopUrl, database } = world;
  const address = '203.0.113.77';
  const path = `/product/${TOFFEE}`;
  const page = await new Browser(shopUrl, undefined, undefined, address).get(path);
  const body = filled(formWith('product', page.html), {});
  const headers = { origin: shopUrl, 'x-forwarded-for': address };
  let left = NEW_CARTS.atOnce + 50;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      await sendRaw(shopUrl, { method: 'POST', path, headers, body });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  // As if it went on for an hour: otherwise there may be room for one again by now.
  await database.run("UPDATE rate_limits SET reset_at = reset_at + 3600000 WHERE key LIKE 'carts:%'");
  // Swept by their last use, which lies weeks back for those that stay for a day.
  const brief = async () =>
    Number(await database.value('SELECT count(*) FROM carts WHERE updated_at < ?', Date.now() - 20 * DAY_MS));
  const before = await brief();
  trials.check(`${before} carts of the script are kept for a day alone`, before > 0);
  const neighbour = await honest(trials, at(world, address));
  trials.check('the neighbour was not led to the gateway', neighbour.led);
  trials.check('the neighbour’s units were not kept', neighbour.before === 'reserved');
  trials.check('there was room for the neighbour’s cart', (await brief()) === before + 1);
}

/** Orders are left open: their units are kept for minutes, and no longer than until the customer is back. */
export async function tryLeftOpen(trials: Trials): Promise<void> {
  const { world } = trials;
  const { database, sandbox, shopUrl } = world;
  await fillShelves(database);
  const onShelf = async () =>
    Number(await database.value('SELECT available FROM variants WHERE product_id = ?', TOFFEE));
  const kept = async (order: Bought) => {
    trials.check('the units of an order that waits stand on the shelf', (await onShelf()) === STOCK - 1);
    return Number(await database.value('SELECT reserved_until FROM orders WHERE id = ?', order.id));
  };

  const back = await place(world);
  await kept(back);
  const { callback } = await sandbox.pay({ reference: back.reference, outcome: 'decline' });
  await new Browser(shopUrl).post('/api/pinelabs/callback', new URLSearchParams(callback?.fields));
  trials.check('units are kept for somebody who came back without paying', (await onShelf()) === STOCK);

  const gone = await place(world);
  const minutes = ((await kept(gone)) - Date.now()) / 60_000;
  trials.check(`units are kept for ${minutes} minutes`, minutes <= shop.reservation.minutes && minutes > 0);
  await database.run(
    'UPDATE orders SET reserved_until = ?, next_check_at = 0 WHERE id = ?',
    ...[Date.now() - 1, gone.id],
  );
  await runReconcile(world.env, '--due');
  trials.check('units are kept for somebody who does not come back', (await onShelf()) === STOCK);
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
