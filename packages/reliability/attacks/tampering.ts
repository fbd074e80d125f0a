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
/** ₹640: delivered free, and for ₹49 on the islands. */
const SWEETS = 'kaju-katli-box';
const ISLAND = { shippingState: 'Lakshadweep', shippingPincode: '682555', shippingCity: 'Kavaratti' };
const FREE = 64_000;
const WITH_FEE = 68_900;
/** Names of what the shop reckons itself. */
const DELIVERY_WISHES = {
  shipping: '0',
  shippingPaise: '0',
  deliveryFee: '0',
  deliveryZone: 'Bengaluru',
  zone: 'Bengaluru',
  deliveryDays: '0',
  pin: '560001',
};
const MOST_OF_ONE = 10;

export async function tryTampering(trials: Trials): Promise<void> {
  await untilQuiet(trials.world);
  await tryCart(trials);
  await tryCheckout(trials);
  await tryDelivery(trials);
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
      { method: 'card', payment: 'free' },
      { method: 'free' },
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

/** The total was shown for one place, and the form is sent for another, or with a fee of its own. */
async function tryDelivery(trials: Trials): Promise<void> {
  const shopper = trials.world.shopper();
  const checkout = await shopper.fillCheckout({ product: SWEETS });
  trials.check(`the sweets were shown for ${checkout.total}`, checkout.total === FREE);
  await trials.changesNothing('a checkout for another place than the one it was shown for', async () => {
    for (const place of [
      ISLAND,
      { ...ISLAND, shippingPincode: ' 68 2555 ' },
      // The PIN alone is of Kerala: the state that was chosen counts.
      { ...ISLAND, shippingPincode: '682001' },
      { ...ISLAND, shippingPincode: '' },
      { shippingState: 'lakshadweep' },
    ]) {
      const body = checkout.body(place);
      for (const [name, value] of Object.entries(DELIVERY_WISHES)) body.append(name, value);
      const { status } = await shopper.browser.post(checkout.url, body);
      trials.check(`a checkout for ${JSON.stringify(place)} was answered ${status}`, status < 500);
    }
  });
  const body = checkout.body({ ...ISLAND, shownTotal: String(WITH_FEE) });
  for (const [name, value] of Object.entries(DELIVERY_WISHES)) body.append(name, value);
  await shopper.browser.post(checkout.url, body);
  const { database } = trials.world;
  const { id } = await orderInShop(database, 'email', checkout.email);
  const [order] = await database.all(
    'SELECT shipping_paise, total_paise, delivery_zone FROM orders WHERE id = ?',
    id,
  );
  trials.check(
    `delivery to the islands was ${JSON.stringify(order)}`,
    order?.shipping_paise === WITH_FEE - FREE &&
      order.total_paise === WITH_FEE &&
      order.delivery_zone === 'Islands',
  );
}
