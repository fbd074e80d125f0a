/** Who may see more of an order than its state and money. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transaction } from '@/db/client';
import { updateOrder } from '@/db/queries/orders';
import { callbackRedirect } from '@/lib/orders/callback-redirect';
import { orderPath, RETURN_PAGE } from '@/lib/orders/order-token';
import { isMailKey, mailLink, proofOf, proveByContact } from '@/lib/orders/proof/proof';
import { now as fresh, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { run } from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => run('DELETE FROM rate_limits'));

const tokenOf = (id: string) => orderPath(id).replace('/order/', '');
const order = async () => {
  const row = await placed(world, false);
  return { row, token: tokenOf(row.id) };
};
const tries = async (token: string, contacts: string[], address?: string) => {
  const states = [];
  for (const contact of contacts) states.push((await proveByContact(token, contact, address)).state);
  return states;
};

it('the order’s e-mail address or mobile number, however it is written, and nothing else', async () => {
  const { row, token } = await order();
  expect(await tries(token, [' Asha@Example.com. ', '+91 98765-43210', '098765 43210'])).toEqual(
    Array(3).fill('proved'),
  );
  await run('DELETE FROM rate_limits');
  expect(await tries(token, ['asha@example.org', '9876543211', '+44 7911 123456', 'Asha'])).toEqual(
    Array(4).fill('wrong'),
  );
  await run('DELETE FROM rate_limits');
  // Express checkout that has not told yet, and an order that was erased.
  await transaction('test', (tx) => updateOrder(tx, row.id, { email: '', mobile: '' }, Date.now()));
  expect(await tries(token, ['@', ' @ ', '0'])).toEqual(Array(3).fill('wrong'));
  expect(await tries(`${token.slice(1)}A`, ['asha@example.com'])).toEqual(['no-order']);
});

it('few tries of one order, from wherever, and few of one network, all at once too', async () => {
  const { token } = await order();
  const at = (address: string | undefined, of = token) => proveByContact(of, 'guess@example.com', address);
  const states = await Promise.all(Array.from({ length: 20 }, (_, n) => at(`203.0.113.${n}`)));
  expect(states.filter(({ state }) => state === 'wrong')).toHaveLength(6);
  expect(states.filter(({ state }) => state === 'wait')).toHaveLength(14);
  // The right answer too has to wait, or guessing went on.
  expect(await tries(token, ['asha@example.com'])).toEqual(['wait']);

  const others = await Promise.all(Array.from({ length: 7 }, async () => (await order()).token));
  const network = [];
  for (const other of others) {
    for (let n = 0; n < 5; n += 1) network.push((await at(`2001:db8:5:${n + 1}::${n}`, other)).state);
  }
  // One /48, in many /64.
  expect(network.filter((state) => state === 'wrong')).toHaveLength(30);
  expect((await at('2001:db8:6:1::1', others[6])).state).toBe('wrong');
});

it('the key of the link in a mail is of that order alone, and a withdrawn link’s is worth nothing for the next', async () => {
  const [{ row, token }, other] = [await order(), await order()];
  const link = new URL(mailLink(orderPath(row.id)), 'https://shop.example');
  expect(link.pathname).toBe(`/order/${token}/from-mail`);
  const key = link.searchParams.get('key');
  expect(isMailKey(token, key)).toBe(true);
  const next = orderPath(row.id, 1).replace('/order/', '');
  for (const [of, given] of [
    [other.token, key],
    [next, key],
    [token, proofOf(token)],
    [token, token],
    [token, null],
  ] as const) {
    expect(isMailKey(of, given)).toBe(false);
  }
  expect(new Set([token, next, proofOf(token), proofOf(next)]).size).toBe(4);
});

it('a signed callback of an order that is older than a day leads to the neutral page, and is a hint still', async () => {
  const { row } = await order();
  const { callback } = await world.sandbox.pay({ reference: row.reference });
  const fields = Object.entries(callback?.fields ?? {});
  expect(await callbackRedirect(fields)).toBe(orderPath(row.id));
  const old = await order();
  const { callback: late } = await world.sandbox.pay({ reference: old.row.reference });
  await transaction('test', (tx) =>
    updateOrder(tx, old.row.id, { createdAt: Date.now() - 24 * 3_600_000 - 1 }, Date.now()),
  );
  expect(await callbackRedirect(Object.entries(late?.fields ?? {}))).toBe(RETURN_PAGE);
  expect(await fresh(old.row)).toMatchObject({ status: 'PROCESSED' });
});
