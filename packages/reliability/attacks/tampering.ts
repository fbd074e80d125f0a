/** Prices, quantities and totals as somebody would like them to be. */
import { orderInShop } from '../lib/bought';
import { filled, formsOf, formWith } from '../lib/http/forms';
import { TOFFEE } from '../lib/http/shopper';
import { untilQuiet } from '../lib/quiet';
import type { Trials } from './trials';

const QUANTITIES = ['0', '-1', '11', '9'.repeat(20), '1.5', '1e1', '0x2', ' ', 'NaN', '', '٣', '1,1', "1'--"];
const PRODUCTS = [
  '',
  'nobody-sells-this',
  '../../admin',
  '__proto__',
  `${TOFFEE}' OR 1=1 --`,
  'a'.repeat(10_000),
];
const QUANTITIES_OF_A_LINE = ['', '-1', '11', '99', '999', '1:1', '1e1', ' 2'];
const TOTALS = ['0', '1', '-100', '1e9', '9'.repeat(20), '', 'NaN', 'free'];
const TOKENS = ['', 'x', '../../x', 'a'.repeat(5_000)];
/** Names that a shop which trusts its forms would read. */
const WISHES = {
  price: '1',
  unitPrice: '1',
  total: '1',
  amount: '1',
  discount: '100',
  quantity: '1',
  status: 'PROCESSED',
};
const MOST_OF_ONE = 10;

export async function tryTampering(trials: Trials): Promise<void> {
  await untilQuiet(trials.world);
  await tryCart(trials);
  await tryCheckout(trials);
}

async function tryCart(trials: Trials): Promise<void> {
  const shopper = trials.world.shopper();
  await shopper.addToCart();
  const { browser } = shopper;
  const product = await browser.get(`/product/${TOFFEE}`);
  const add = formWith('product', product.html);
  const cart = await browser.get('/cart');
  const change = formsOf(cart.html).find(({ html }) => html.includes('name="change"'));
  const variant = /value="([^":]+):\d+"[^>]*name="change"/.exec(cart.html)?.[1];
  if (!change || !variant) throw new Error('the cart offers no change');

  await trials.changesNothing('a tampered cart', async () => {
    const bodies = [
      ...QUANTITIES.map((quantity) => ({ at: product.url, body: filled(add, { quantity }) })),
      ...PRODUCTS.map((name) => ({ at: product.url, body: filled(add, { product: name }) })),
      ...[...QUANTITIES_OF_A_LINE.map((quantity) => `${variant}:${quantity}`), 'nothing:1', ':1'].map(
        (wish) => {
          const body = filled(change, {});
          body.set('change', wish);
          return { at: cart.url, body };
        },
      ),
    ];
    for (const { at, body } of bodies) {
      const { status } = await browser.post(at, body);
      trials.check(
        `${JSON.stringify([...body].at(-1)?.map((part) => String(part).slice(0, 40)))} was answered ${status}`,
        status < 500,
      );
    }
  });
  for (let more = 0; more <= MOST_OF_ONE; more += 1) await browser.send(product, add, { quantity: '1' });
  const most = await trials.world.database.value('SELECT max(quantity) FROM cart_lines');
  trials.check(`a cart holds ${most} of one thing`, most === MOST_OF_ONE);
}

async function tryCheckout(trials: Trials): Promise<void> {
  const shopper = trials.world.shopper();
  const checkout = await shopper.fillCheckout({ quantity: 3 });
  await trials.changesNothing('a tampered checkout', async () => {
    const changes = [
      ...TOTALS.map((shownTotal) => ({ shownTotal })),
      ...TOKENS.map((checkoutToken) => ({ checkoutToken })),
      { payment: 'free' },
    ];
    for (const change of changes) {
      const { status } = await shopper.browser.post(checkout.url, checkout.body(change));
      trials.check(
        `a checkout with ${JSON.stringify(change).slice(0, 60)} was answered ${status}`,
        status < 500,
      );
    }
  });
  const body = checkout.body();
  for (const [name, value] of Object.entries(WISHES)) body.append(name, value);
  await shopper.browser.post(checkout.url, body);
  const { database, sandbox } = trials.world;
  const order = await orderInShop(database, 'email', checkout.email);
  const due = await database.value(
    `SELECT sum(order_lines.quantity * variants.price_paise) + max(orders.shipping_paise) FROM order_lines
       JOIN variants ON variants.id = variant_id JOIN orders ON orders.id = order_id WHERE order_id = ?`,
    order.id,
  );
  trials.check(`an order of ${String(due)} was placed for ${order.total_paise}`, order.total_paise === due);
  trials.check(
    'an order that nobody paid holds money',
    order.captured_paise === 0 && order.authorised_paise === 0,
  );
  const [created] = (await sandbox.ledger({ reference: order.reference, endpoint: 'create' })).requests;
  trials.check(
    'the gateway was asked for another amount',
    JSON.stringify(created).includes(`"value":${String(due)}`),
  );
}
