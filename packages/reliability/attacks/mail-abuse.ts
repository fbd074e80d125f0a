/** Somebody lets the shop write to another person: orders that nobody pays, with a text in every field that takes one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { LINKS_TO_ONE_RECIPIENT } from '@/lib/mail/link-again';
import { TO_ONE_RECIPIENT } from '@/lib/mail/unpaid-limits';
import { findOrder } from '@/shop/messages';
import { buy } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { formsOf } from '../lib/http/forms';
import { mailsAbout } from '../lib/mails';
import { untilQuiet } from '../lib/quiet';
import type { Trials } from './trials';

const ORDERS = 20;
const AT_ONCE = 4;
const VICTIM = 'victim@mail-abuse.example';
const WORD = 'jackpot';
const BAIT = [`<b>${WORD}</b>`, `${WORD}-win.example`, `www.${WORD}.example/go`];

export async function tryMailAbuse(trials: Trials): Promise<void> {
  const { world } = trials;
  const { database } = world;
  const left = Array.from({ length: ORDERS }, (_, n) => n);
  const lane = async () => {
    for (let n = left.pop(); n !== undefined; n = left.pop()) await orderFor(trials, n);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const orders = await database.all('SELECT id, reference, status FROM orders WHERE email = ?', VICTIM);
  trials.check(`${orders.length} orders were taken`, orders.length === ORDERS);
  for (const { reference } of orders) {
    await world.sandbox.pay({ reference: String(reference), outcome: 'decline' });
  }
  await untilQuiet(world);

  // Ten minutes later; a letter to somebody else wakes the mailer.
  const ofVictim = `order_id IN (SELECT id FROM orders WHERE email = '${VICTIM}')`;
  const waiting = `SELECT count(*) FROM outbox WHERE ${ofVictim} AND state = 'waiting'`;
  await database.run(`UPDATE outbox SET next_attempt_at = 0 WHERE ${ofVictim}`);
  await buy(world);
  for (let n = 0; n < 150 && Number(await database.value(waiting)) > 0; n += 1) await sleep(100);
  trials.check('letters still wait', Number(await database.value(waiting)) === 0);

  const mails = mailsAbout(world, VICTIM);
  const most = TO_ONE_RECIPIENT.atOnce;
  trials.check(`${mails.length} mails went to one recipient`, mails.length > 0 && mails.length <= most);
  for (const mail of mails) {
    trials.check('a mail about an unpaid order carries its orderer’s text', !mail.includes(WORD));
  }
  await askForLinks(
    trials,
    orders.map(({ reference }) => String(reference)),
  );
  const kept = await database.all(`SELECT * FROM outbox WHERE ${ofVictim}`);
  trials.check('a letter that waits carries the text', !JSON.stringify(kept).includes(WORD));
}

/** Each in another browser, from another network. */
async function orderFor(trials: Trials, n: number): Promise<void> {
  const shopper = trials.world.shopper();
  const checkout = await shopper.fillCheckout();
  const bait = BAIT[n % BAIT.length] ?? WORD;
  const fields = { name: bait, shippingAddress1: bait, shippingCity: bait };
  await shopper.browser.post(checkout.url, checkout.body({ email: VICTIM, ...fields }));
}

/** "Where is my order?", asked by a stranger from many networks, about orders that there are and one that there is not. */
async function askForLinks(trials: Trials, references: readonly string[]): Promise<void> {
  const { world } = trials;
  const answers: string[] = [];
  for (const [n, reference] of [...references, 'BN-2222-2222-2222'].entries()) {
    const browser = new Browser(world.shopUrl, undefined, undefined, `198.51.100.${n}`);
    const page = await browser.get('/order/find');
    const form = formsOf(page.html).find(({ names }) => names.has('reference'));
    if (!form) throw new Error('no page asks which order somebody looks for');
    const { html } = await browser.send(page, form, { reference, contact: VICTIM });
    answers.push(/<main.*<\/main>/s.exec(html)?.[0] ?? '');
  }
  trials.check(
    'an answer tells whether there is an order',
    answers.every((one) => one.includes(findOrder.sentTitle)),
  );
  const links = `SELECT count(*) FROM outbox WHERE kind = 'link-again' AND order_id IN (SELECT id FROM orders WHERE email = '${VICTIM}')`;
  for (let n = 0; n < 50 && Number(await world.database.value(links)) === 0; n += 1) await sleep(100);
  await sleep(1_000);
  const count = Number(await world.database.value(links));
  trials.check(`${count} links went to one recipient`, count > 0 && count <= LINKS_TO_ONE_RECIPIENT.atOnce);
}
