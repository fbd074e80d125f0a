/** Every form of the shop that changes something, filled in and ready to be sent by whoever has the cookies. */
import { buy, place } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { type Form, filled, formsOf, formWith } from '../lib/http/forms';
import type { ShopWorld } from '../lib/http/shop-world';
import { TOFFEE } from '../lib/http/shopper';

export interface ReadyForm {
  readonly name: string;
  readonly browser: Browser;
  readonly path: string;
  readonly body: FormData;
}

export async function readyForms(world: ShopWorld): Promise<ReadyForm[]> {
  const shopper = world.shopper();
  await shopper.addToCart();
  const { browser } = shopper;
  const product = await browser.get(`/product/${TOFFEE}`);
  const cart = await browser.get('/cart');
  const change = filled(formOf(cart.html, 'name="change"'), {});
  // A button's own name and value: "one more".
  const more = /value="([^"]+:2)"[^>]*name="change"/.exec(cart.html)?.[1];
  if (more === undefined) throw new Error('the cart offers no second one');
  change.set('change', more);

  const buyer = world.shopper();
  const checkout = await buyer.fillCheckout();

  const waiting = await place(world);
  const orderPath = waiting.shopper.orderPath ?? '';
  const order = await waiting.shopper.browser.get(orderPath);

  const stranger = new Browser(world.shopUrl);
  const signIn = await stranger.get('/admin/sign-in');
  const { ADMIN_EMAIL: email = '', ADMIN_PASSWORD: password = '' } = world.env;
  return [
    {
      name: 'add to the cart',
      browser,
      path: `/product/${TOFFEE}`,
      body: filled(formWith('product', product.html), {}),
    },
    { name: 'change the cart', browser, path: '/cart', body: change },
    { name: 'check out', browser: buyer.browser, path: checkout.url.pathname, body: checkout.body() },
    {
      name: 'pay again',
      browser: waiting.shopper.browser,
      path: orderPath,
      body: filled(formWith('token', order.html), {}),
    },
    {
      name: 'sign in',
      browser: stranger,
      path: '/admin/sign-in',
      body: filled(formWith('password', signIn.html), { email, password }),
    },
    ...(await consoleForms(world)),
  ];
}

/** A hold that can be captured or cancelled, and a payment that can be refunded. */
export async function consoleForms(world: ShopWorld): Promise<ReadyForm[]> {
  const { browser } = await world.administrator();
  const { id: held } = await buy(world, { hold: true });
  const { id: charged } = await buy(world);
  const actions = [
    ['capture', held],
    ['cancel', held],
    ['refund', charged],
  ] as const;
  const forms: ReadyForm[] = [];
  for (const [action, orderId] of actions) {
    const path = `/admin/orders/${orderId}/${action}`;
    const page = await browser.get(path);
    const form = formWith('formToken', page.html);
    forms.push({
      name: action,
      browser,
      path,
      body: filled(form, form.names.has('extent') ? { extent: 'full' } : {}),
    });
  }
  const path = `/admin/orders/${held}`;
  const page = await browser.get(path);
  const ask = filled(formOf(page.html, 'Ask the gateway'), {});
  return [{ name: 'ask the gateway', browser, path, body: ask }, ...forms];
}

function formOf(html: string, words: string): Form {
  const form = formsOf(html).find((one) => one.html.includes(words));
  if (!form) throw new Error(`no form with ${words}`);
  return form;
}
