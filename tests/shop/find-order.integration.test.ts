/** "Where is my order?": the answer tells nothing, and few mails go out. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { sendOrderLink } from '@/app/[lang]/(shop)/order/find/actions';
import { transaction } from '@/db/client';
import { updateOrder } from '@/db/queries/orders';
import { LINKS_TO_ONE_RECIPIENT, QUESTIONS_OF_NETWORK, sendLinkAgain } from '@/lib/mail/link-again';
import { findOrder as words } from '@/shop/messages';
import { placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

const browser = vi.hoisted(() => ({ forwarded: '', later: [] as (() => Promise<void>)[] }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
  headers: async () =>
    new Headers({ origin: process.env.PUBLIC_URL ?? '', 'x-forwarded-for': browser.forwarded }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: (work: () => Promise<void>) => browser.later.push(work),
}));

let world: World;
beforeAll(async () => {
  world = await startWorld();
  process.env.TRUSTED_PROXY_HOPS = '1';
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  browser.forwarded = '203.0.113.7';
  browser.later = [];
  await run('DELETE FROM rate_limits');
  await run("DELETE FROM outbox WHERE kind = 'link-again'");
});

const mails = async () => (await rows("SELECT order_id FROM outbox WHERE kind = 'link-again'")).length;

async function ask(reference: string, contact: string) {
  const form = new FormData();
  form.set('reference', reference);
  form.set('contact', contact);
  return sendOrderLink(undefined, form);
}
const workedOff = () => Promise.all(browser.later.splice(0).map((work) => work()));

it('says the same of an order and of none, and looks for it once the answer is out', async () => {
  const { reference } = await placed(world, false);
  const nobody = reference.replace(/.{4}$/, '2222');
  const answers = [];
  for (const [number, contact] of [
    [reference, 'asha@example.com'],
    [` #${reference.replaceAll('-', '').toLowerCase()} `, '+91 98765 43210'],
    [reference, 'mallory@example.com'],
    [nobody, 'asha@example.com'],
  ] as const) {
    answers.push(await ask(number, contact));
    expect(await mails()).toBe(0);
  }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]).toMatchObject({ ok: true, message: words.sent });
  expect(browser.later).toHaveLength(4);
  await workedOff();
  expect(await mails()).toBe(2);
});

it('names a slip by its form alone, and keeps what was typed', async () => {
  const { reference } = await placed(world, false);
  const wrong = { ok: false, fieldErrors: { reference: expect.any(String) } };
  expect(await ask('BN-7K3M', 'asha@example.com')).toMatchObject({
    ...wrong,
    values: { reference: 'BN-7K3M' },
  });
  expect(await ask(' ', '')).toMatchObject({
    fieldErrors: { reference: words.referenceMissing, contact: words.contactMissing },
  });
  expect(await ask(reference, 'Asha')).toMatchObject({ fieldErrors: { contact: words.contactWrong } });
  expect(browser.later).toEqual([]);
});

it('few questions of one network, whatever they are about, all at once too', async () => {
  const { reference } = await placed(world, false);
  const asked = await Promise.all(
    Array.from({ length: 30 }, (_, n) => ask(n % 2 ? reference : 'BN-2222-2222-2222', `n${n}@example.com`)),
  );
  expect(asked.filter(({ ok }) => ok)).toHaveLength(QUESTIONS_OF_NETWORK.atOnce);
  browser.forwarded = '198.51.100.9';
  expect(await ask(reference, 'asha@example.com')).toMatchObject({ ok: true });
});

it('few mails to one recipient, from however many networks and about however many orders', async () => {
  const orders = await Promise.all(Array.from({ length: 8 }, () => placed(world, false)));
  await Promise.all(orders.map(({ reference }) => sendLinkAgain(reference, '9876543210')));
  expect(await mails()).toBe(LINKS_TO_ONE_RECIPIENT.atOnce);
});

it('nobody is written to about an order that was erased, or has not told who buys', async () => {
  const { id, reference } = await placed(world, false);
  await transaction('test', (tx) => updateOrder(tx, id, { email: '', mobile: '9876543210' }, Date.now()));
  await sendLinkAgain(reference, '9876543210');
  await sendLinkAgain(reference, '');
  expect(await mails()).toBe(0);
});
