/** A customer asked to be erased: whoever has the database, the console or their order's link finds them nowhere. */
import { customers } from '@/lib/console/messages';
import type { RawDatabase } from '@/scripts/lib/raw-database';
import { becomes, orderInShop } from '../lib/bought';
import type { Administrator } from '../lib/http/administrator';
import type { Page } from '../lib/http/browser';
import { filled, formWith } from '../lib/http/forms';
import { untilQuiet } from '../lib/quiet';
import type { Trials } from './trials';

/** Of the name a part: it is kept in two. */
const NAME = 'Zubeida';
const PERSON = { name: `${NAME} Canary`, shippingAddress1: '77 Erasure Lane', mobile: '9812345670' };

export async function tryErasure(trials: Trials): Promise<void> {
  const { world } = trials;
  const { database } = world;
  const shopper = world.shopper();
  const checkout = await shopper.fillCheckout({ hold: true });
  await shopper.browser.post(checkout.url, checkout.body(PERSON));
  const order = await orderInShop(database, 'email', checkout.email);
  await world.sandbox.pay({ reference: order.reference });
  await becomes(database, order, ['AUTHORIZED']);
  const administrator = await world.administrator();
  await (await administrator.openPaymentForm(order.id, 'cancel'))?.send();
  await becomes(database, order, ['CANCELLED']);
  await untilQuiet(world);

  const texts = [checkout.email, NAME, PERSON.shippingAddress1, PERSON.mobile];
  const places = async () => ({
    'the database': await textOf(database),
    'the console’s order': (await administrator.browser.get(`/admin/orders/${order.id}`)).html,
    'the file of orders': (await administrator.browser.get('/admin/orders/csv?all=1')).html,
    'the customer’s own page': (await shopper.browser.get(shopper.orderPath ?? '')).html,
  });
  for (const [place, text] of Object.entries(await places())) {
    trials.check(`${place} never showed the customer`, text.includes(NAME));
  }
  const before = await textOf(database);
  for (const one of texts) trials.check(`${one} was never in the database`, before.includes(one));

  const shown = await ask(administrator, 'find', checkout.email);
  trials.check('the console does not find the customer', shown.html.includes('value="erase"'));
  const erased = await press(administrator, shown, 'erase');
  trials.check('the console does not say what it erased', erased.html.includes('Erased: '));
  const after = { ...(await places()), 'the shop’s log': world.shop.output() };
  for (const [place, text] of Object.entries(after)) {
    for (const one of texts) trials.check(`${one} is still in ${place}`, !text.includes(one));
  }
  for (const one of [checkout.email, PERSON.mobile, NAME]) {
    const { html } = await administrator.browser.get(`/admin/orders?q=${encodeURIComponent(one)}`);
    trials.check(`the console finds an order of ${one}`, !html.includes(order.reference));
  }
  const nobody = await ask(administrator, 'find', checkout.email);
  trials.check('the shop says that it holds something', nobody.html.includes(customers.nothing));
  const kept = await database.value('SELECT count(*) FROM orders WHERE id = ?', order.id);
  trials.check('the order itself is gone', Number(kept) === 1);
}

async function ask(who: Administrator, what: string, customerEmail: string): Promise<Page> {
  const page = await who.browser.get('/admin/customers');
  return press(who, page, what, { customerEmail });
}

/** One of the buttons of the form. */
function press(
  { browser }: Administrator,
  page: Page,
  what: string,
  values: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const body = filled(formWith('customerEmail', page.html), values);
  body.append('what', what);
  return browser.post(page.url, body);
}

/** Every row of every table. */
async function textOf(database: RawDatabase): Promise<string> {
  const tables = await database.tables();
  const rows = await Promise.all(tables.map((name) => database.all(`SELECT * FROM "${name}"`)));
  return JSON.stringify(rows);
}
