/** Somebody has the address of another customer's order page: they see money and state, and nobody's address. */
import { customer } from '@/lib/console/messages';
import { type Bought, buy } from '../lib/bought';
import { Browser, type Page } from '../lib/http/browser';
import { formsOf } from '../lib/http/forms';
import { mailedLink } from '../lib/mails';
import { sendAsScript } from './raw';
import type { Trials } from './trials';

const GUESSES = 50;
/** As many again come from each of them. */
const NETWORKS = 10;
/** Of every customer of these suites: lib/http/shopper. */
const ADDRESS = ['12 Lake Road', 'Bengaluru', 'Asha Rao'];
const DAY_MS = 86_400_000;

export async function tryOrderLinks(trials: Trials): Promise<void> {
  const order = await buy(trials.world);
  const own = order.shopper.orderPath ?? '';
  // Customers of the shop themselves, with an order and a proof of their own.
  const others = await buy(trials.world);
  const stranger = others.shopper.browser;
  const { email, mobile } = await contactOf(trials, order);
  // As a page prints it: ten digits in two groups.
  const printed = mobile.replace(/^\d{5}/, '$& ');
  const personal = [...ADDRESS, email, printed];
  const hidden = (what: string, { status, html }: Pick<Page, 'status' | 'html'>) => {
    trials.check(`${what} does not show the order`, status === 200 && html.includes(order.reference));
    for (const text of [...personal, mobile]) trials.check(`${what} shows ${text}`, !html.includes(text));
  };
  const shown = ({ html }: Page) => personal.every((text) => html.includes(text));

  hidden('the bare link', await stranger.get(own));
  hidden('an answer to the page’s script', await sendAsScript(trials.world.shopUrl, own));
  hidden('a made-up key of a mail', await stranger.get(`${own}/from-mail?key=${'A'.repeat(43)}`));

  await tryInvoice(trials, order, others, hidden);
  // The same number with another digit, and then the customer's own contact, each in another browser.
  const another = mobile.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  hidden('another mobile number', await answerProof(trials, new Browser(trials.world.shopUrl), own, another));
  for (const contact of [mobile, email]) {
    const page = await answerProof(trials, new Browser(trials.world.shopUrl), own, contact);
    trials.check(`${contact} does not show who the customer is`, shown(page));
  }
  await guess(trials, own, hidden);
  const known = await answerProof(trials, new Browser(trials.world.shopUrl), own, email);
  hidden('the right answer after the guesses', known);
  trials.check('guesses shut the customer out', shown(await order.shopper.browser.get(own)));
  const link = await mailedLink(trials.world, order.reference);
  trials.check(
    'the link in the mail opens nothing',
    shown(await new Browser(trials.world.shopUrl).get(link)),
  );

  await tryWithdrawn(trials, order, link);
  await tryOldCallback(trials);
}

/** The customer alone gets it: by the bare link nobody, and by another order's link no other customer. */
async function tryInvoice(
  trials: Trials,
  order: Bought,
  others: Bought,
  hidden: (what: string, page: Page) => void,
): Promise<void> {
  const [row] = await trials.world.database.all('SELECT id FROM invoices WHERE order_id = ?', order.id);
  trials.check('a charged order has no invoice', row !== undefined);
  for (const name of [`invoice/${row?.id}`, `invoice/${row?.id}/pdf`]) {
    const at = ({ shopper }: Bought, by: Bought) => by.shopper.browser.get(`${shopper.orderPath}/${name}`);
    const own = await at(order, order);
    trials.check(`the customer’s own ${name} is answered with ${own.status}`, own.status === 200);
    trials.check(`the customer’s own ${name} is their order’s page`, own.url.pathname.endsWith(name));
    hidden(`the bare link of ${name}`, await at(order, others));
    const crossed = await at(others, others);
    trials.check(
      `${name} by another order’s link is answered with ${crossed.status}`,
      crossed.status === 404,
    );
  }
}

async function contactOf({ world }: Trials, { id }: Bought): Promise<{ email: string; mobile: string }> {
  const [row] = await world.database.all('SELECT email, mobile FROM orders WHERE id = ?', id);
  return { email: String(row?.email), mobile: String(row?.mobile) };
}

/** All at once, from several networks. */
async function guess(
  trials: Trials,
  path: string,
  hidden: (what: string, page: Page) => void,
): Promise<void> {
  const guesses = Array.from({ length: GUESSES }, (_, n) =>
    answerProof(
      trials,
      new Browser(trials.world.shopUrl, undefined, undefined, `198.51.${n % NETWORKS}.7`),
      path,
      n % 2 === 0 ? `asha.${n}@example.com` : `98${String(n).padStart(8, '0')}`,
    ),
  );
  for (const page of await Promise.all(guesses)) hidden('a guess at the contact', page);
}

async function answerProof(trials: Trials, browser: Browser, path: string, contact: string): Promise<Page> {
  const page = await browser.get(path);
  const form = formsOf(page.html).find(({ names }) => names.has('contact'));
  trials.check('the page of an order asks nobody who they are', form !== undefined);
  if (form) await browser.send(page, form, { contact });
  // Whatever the answer said, this is what the browser sees from now on.
  return browser.get(path);
}

/** The console withdraws the address: it is dead for everybody, with any proof. */
async function tryWithdrawn(trials: Trials, order: Bought, link: string): Promise<void> {
  const own = order.shopper.orderPath ?? '';
  const { browser } = await trials.world.administrator();
  const page = await browser.get(`/admin/orders/${order.id}`);
  const form = formsOf(page.html).find(({ html }) => html.includes(customer.withdraw));
  if (!form) throw new Error('the console does not offer to withdraw a link');
  await browser.send(page, form);
  const someone = new Browser(trials.world.shopUrl);
  for (const [who, answer] of [
    ['the bare link', await someone.get(own)],
    ['the link in the mail', await someone.get(link)],
    ['the customer’s own browser', await order.shopper.browser.get(own)],
  ] as const) {
    trials.check(`withdrawn, ${who} is answered with ${answer.status}`, answer.status === 404);
    trials.check(`withdrawn, ${who} shows the order`, !answer.html.includes(order.reference));
  }
}

/** A callback is signed for ever, and stands in histories: it opens the order's page for a day. */
async function tryOldCallback(trials: Trials): Promise<void> {
  const { world } = trials;
  const order = await buy(world);
  const { callback } = await world.sandbox.say({ reference: order.reference, status: 'PROCESSED' });
  const fields = new URLSearchParams(callback?.fields);
  const bring = () => new Browser(world.shopUrl).post('/api/pinelabs/callback', fields);
  const fresh = await bring();
  trials.check('a callback of today does not lead to the order', fresh.html.includes(order.reference));
  await world.database.run(
    'UPDATE orders SET created_at = ? WHERE id = ?',
    Date.now() - 2 * DAY_MS,
    order.id,
  );
  const old = await bring();
  trials.check(
    `a callback of two days ago leads to ${old.url.pathname}`,
    old.url.pathname === '/order/return',
  );
  trials.check('a callback of two days ago shows the order', !old.html.includes(order.reference));
}
