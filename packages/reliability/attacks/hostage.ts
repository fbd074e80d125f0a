/** One address orders what there is and pays for nothing: the shelves stay open for everybody, its neighbours included. */
import { shop } from '@/shop/config';
import { becomes, orderInShop } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { fillShelves } from '../lib/http/shop-world';
import { Shopper, TOFFEE } from '../lib/http/shopper';
import type { Trials } from './trials';

const ORDERS = 46;
/** Of every variant, as in a small shop. */
const UNITS = 20;
const ATTACKER = '203.0.113.66';
const MOST_OF_A_LINE = 10;

export async function tryHostage(trials: Trials): Promise<void> {
  const { world } = trials;
  const { database } = world;
  await database.run('UPDATE variants SET available = ?', UNITS);
  const goods = await database.all(
    `SELECT product_id AS id FROM variants GROUP BY product_id HAVING count(*) = 1 AND max(price_paise) < 200000`,
  );
  const products = goods.map(({ id }) => String(id)).filter((id) => id !== TOFFEE);
  const at = (address: string) =>
    new Shopper(world.shopUrl, new Browser(world.shopUrl, undefined, undefined, address));

  for (let n = 0; n < ORDERS; n += 1) {
    const shopper = at(ATTACKER);
    // As much as one cart may keep, or as much as it holds.
    const lines = n % 2 === 0 ? 1 : 4;
    for (let line = 0; line < lines; line += 1) {
      const product = products[(n + line) % products.length] ?? TOFFEE;
      await shopper.addToCart({ product, quantity: MOST_OF_A_LINE });
    }
    const checkout = await shopper.fillCheckout({ quantity: MOST_OF_A_LINE });
    await checkout.send();
    trials.check(`order ${n + 1} of one address was not taken`, shopper.orderPath !== undefined);
  }
  const shelf = await database.all('SELECT id, available FROM variants');
  const taken = shelf.reduce((sum, { available }) => sum + UNITS - Number(available), 0);
  const { network } = shop.reservation.limits;
  trials.check(`${taken} units were kept for one address`, taken <= network.units && taken > 0);
  for (const { id, available } of shelf) {
    const share = 1 - network.percent / 100;
    trials.check(`of ${String(id)} ${String(available)} are left`, Number(available) >= UNITS * share);
  }

  const neighbour = await honest(trials, at(ATTACKER));
  trials.check('a neighbour was led to pay without a word', !neighbour.led);
  trials.check('a neighbour’s units were kept', neighbour.before === 'released');
  const stranger = await honest(trials, at('198.51.100.7'));
  trials.check('somebody elsewhere was not led to the gateway', stranger.led);
  trials.check('somebody else’s units were not kept', stranger.before === 'reserved');
  await fillShelves(database);
}

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
