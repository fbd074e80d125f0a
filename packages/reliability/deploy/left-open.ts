/** Forms that are open in somebody's browser through a deployment, and are sent when their build is gone. */
import { becomes, buy, orderInShop, place } from '../lib/bought';
import { Administrator } from '../lib/http/administrator';
import { formWith } from '../lib/http/forms';
import type { ShopWorld } from '../lib/http/shop-world';
import { TOFFEE } from '../lib/http/shopper';

export interface OpenForm {
  readonly name: string;
  /** The order that a form of the console moves. */
  readonly orderId?: string;
  /** @returns what was to come of it and did not, in words; undefined when all is well. */
  send(): Promise<string | undefined>;
}

/** @param paid gets the references of what is paid on the way. */
export async function openForms(world: ShopWorld, paid: Set<string>): Promise<OpenForm[]> {
  return [...(await customersForms(world)), ...(await consoleForms(world, paid))];
}

async function customersForms(world: ShopWorld): Promise<OpenForm[]> {
  const { browser } = world.shopper();
  const product = await browser.get(`/product/${TOFFEE}`);
  const checkout = await world.shopper().fillCheckout();
  const waiting = await place(world);
  const order = await waiting.shopper.browser.get(waiting.shopper.orderPath ?? '');
  const stranger = new Administrator(world.shopUrl);
  const signIn = await stranger.browser.get('/admin/sign-in');
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = world.env;
  return [
    {
      name: 'put into the cart',
      send: async () => {
        const page = await browser.send(product, formWith('product', product.html));
        return browser.cookie('cart') ? undefined : `no cart, HTTP ${page.status}`;
      },
    },
    {
      name: 'place an order',
      send: async () => {
        const page = await checkout.send();
        if (page.url.origin === world.shopUrl) return `stays in the shop, HTTP ${page.status}`;
        return (await orderInShop(world.database, 'email', checkout.email)).gateway_order_id === null
          ? 'the gateway does not know the order'
          : undefined;
      },
    },
    {
      name: 'pay on the order’s page',
      send: async () => {
        const page = await waiting.shopper.browser.send(order, formWith('token', order.html));
        return page.url.origin === world.shopUrl ? `stays in the shop, HTTP ${page.status}` : undefined;
      },
    },
    {
      name: 'sign in to the console',
      send: async () => {
        const form = formWith('password', signIn.html);
        const page = await stranger.browser.send(signIn, form, { email, password });
        return stranger.signedIn ? undefined : `not signed in, HTTP ${page.status}`;
      },
    },
  ];
}

/** Money moves: each must have happened, not only been answered. */
async function consoleForms(world: ShopWorld, paid: Set<string>): Promise<OpenForm[]> {
  const administrator = await world.administrator();
  const actions = [
    ['capture', { hold: true }, 'PROCESSED'],
    ['cancel', { hold: true }, 'CANCELLED'],
    ['refund', {}, 'FULLY_REFUNDED'],
  ] as const;
  const forms: OpenForm[] = [];
  for (const [action, wish, status] of actions) {
    const order = await buy(world, wish);
    paid.add(order.reference);
    const open = await administrator.openPaymentForm(order.id, action);
    forms.push({
      name: `${action} in the console`,
      orderId: order.id,
      send: async () => {
        if (!open) return 'the console did not offer it';
        const page = await open.send();
        return becomes(world.database, order, [status], 10_000).then(
          () => undefined,
          (error: Error) => `HTTP ${page.status}, ${error.message}`,
        );
      },
    });
  }
  return forms;
}
