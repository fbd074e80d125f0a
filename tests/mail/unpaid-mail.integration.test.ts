/** Mail to addresses that nobody has confirmed: what it says, how often it goes out, and the link in it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { eventsOfOrder } from '@/db/queries/order-history';
import { type OrderRow, updateOrder } from '@/db/queries/orders';
import { outbox } from '@/db/schema';
import { withdrawLink } from '@/lib/console/actions/order-actions';
import { deliverMail } from '@/lib/mail/send/deliver';
import { TO_ONE_RECIPIENT } from '@/lib/mail/unpaid-limits';
import { orderPath, orderToken } from '@/lib/orders/order-token';
import { orderByToken } from '@/lib/orders/page/order-view';
import { isMailKey } from '@/lib/orders/proof/proof';
import { GIVE_UP_AFTER_MS } from '@/lib/payments/state/decide';
import { syncOrder } from '@/lib/payments/sync/sync';
import { now as fresh, placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

let world: World;
const folder = () => path.resolve(process.env.MAIL_FOLDER ?? '');
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await transaction('test', async (tx) => void (await tx.delete(outbox)));
  await run('DELETE FROM rate_limits');
  rmSync(folder(), { recursive: true, force: true });
});

/** What a stranger would have somebody read. */
const BAIT = 'You won: call 1900';
const bait = {
  email: 'victim@example.com',
  firstName: BAIT,
  lastName: BAIT,
  shippingAddress: {
    fullName: BAIT,
    address1: BAIT,
    address2: BAIT,
    city: BAIT,
    state: 'Karnataka',
    pincode: '560001',
    country: 'India',
  },
};

const later = () => run('UPDATE outbox SET next_attempt_at = 0');
async function mails(): Promise<string[]> {
  await later();
  await deliverMail();
  return readdirSync(folder()).map((name) => decoded(readFileSync(path.join(folder(), name), 'utf8')));
}
const decoded = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

async function declined(changes: Parameters<typeof placedWith>[1] = bait): Promise<OrderRow> {
  const { row } = await placedWith(world, changes);
  await world.sandbox.pay({ reference: row.reference, outcome: 'decline' });
  await syncOrder(row.reference, 'webhook');
  return fresh(row);
}
const giveUp = async (row: OrderRow) => {
  await transaction('test', (tx) =>
    updateOrder(tx, row.id, { createdAt: Date.now() - GIVE_UP_AFTER_MS - 1_000 }, Date.now()),
  );
  await syncOrder(row.reference, 'reconcile');
};

it('about an unpaid order says nothing that its orderer wrote; about a paid one it does', async () => {
  const unpaid = await declined();
  const [mail = '', ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toContain('victim@example.com');
  expect(mail).toContain(unpaid.reference);
  expect(mail).not.toContain('1900');
  expect(JSON.stringify(await reader().select().from(outbox))).not.toContain('1900');

  const { row } = await placedWith(world, bait);
  await world.sandbox.pay({ reference: row.reference });
  await syncOrder(row.reference, 'webhook');
  expect((await mails()).filter((text) => text.includes('1900'))).toHaveLength(1);
});

it('goes out once about an order that is abandoned, and once where that is all there is to say', async () => {
  const tried = await declined();
  expect(await mails()).toHaveLength(1);
  await giveUp(tried);
  expect(await fresh(tried)).toMatchObject({ status: 'EXPIRED' });
  expect(await mails()).toHaveLength(1);
  expect(await rows("SELECT kind, state FROM outbox WHERE state = 'dropped'")).toEqual([
    { kind: 'not-paid', state: 'dropped' },
  ]);

  // Closed before the first message went out: that one is out of date, and the second tells it.
  const both = await declined({ email: 'other@example.com' });
  await giveUp(both);
  expect((await mails()).filter((text) => text.includes(both.reference))).toHaveLength(1);
});

it('to one address is limited, all at once too, however it is written; to others, and about paid orders, it goes on', async () => {
  const declines = ['victim@example.com', 'Victim@example.com', ...Array(6).fill('victim@example.com')];
  await Promise.all(declines.map((email) => declined({ ...bait, email })));
  const count = async () => Number((await rows('SELECT count(*) AS n FROM outbox'))[0]?.n);
  expect(await count()).toBe(TO_ONE_RECIPIENT.atOnce);
  await declined({ email: 'other@example.com' });
  expect(await count()).toBe(TO_ONE_RECIPIENT.atOnce + 1);
  const { row } = await placedWith(world, bait);
  await world.sandbox.pay({ reference: row.reference });
  await syncOrder(row.reference, 'webhook');
  expect(await rows('SELECT kind FROM outbox WHERE order_id = ?', row.id)).toEqual([{ kind: 'confirmed' }]);
});

it('a withdrawn link opens nothing, and the new one goes out by mail, with the key that proves the customer', async () => {
  const { row, token } = await placedWith(world, bait);
  expect(await withdrawLink(row.id, 'asha@shop.example')).toBe(true);
  expect(await orderByToken(token)).toBeUndefined();
  const next = orderToken(row.id, 1);
  expect(await orderByToken(next)).toMatchObject({ reference: row.reference });
  const [mail = ''] = await mails();
  const [, key = ''] = new RegExp(`${orderPath(row.id, 1)}/from-mail\\?key=([\\w-]{43})`).exec(mail) ?? [];
  expect(isMailKey(next, key)).toBe(true);
  expect(mail).not.toContain(token);
  const events = await eventsOfOrder(reader(), row.id);
  expect(events.at(-2)).toMatchObject({ kind: 'link', cause: 'asha@shop.example' });

  expect(await withdrawLink(row.id, 'asha@shop.example')).toBe(true);
  expect(await orderByToken(next)).toBeUndefined();
  expect(await withdrawLink('nobodys', 'asha@shop.example')).toBeUndefined();
  // Nobody to write to.
  await transaction('test', (tx) => updateOrder(tx, row.id, { email: '' }, Date.now()));
  expect(await withdrawLink(row.id, 'asha@shop.example')).toBe(false);
});
