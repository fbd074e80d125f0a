/** Who may cancel and return: the customer, not whoever has the link. As the page's own actions take it. */
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { askReturn, cancelOwn } from '@/app/[lang]/(shop)/order/[token]/actions';
import { rememberProof } from '@/app/[lang]/(shop)/order/last-order';
import { markDispatched } from '@/lib/console/actions/order-actions';
import { orderPath } from '@/lib/orders/order-token';
import { cancelOrder, returns } from '@/shop/messages';
import { actor, charged, now as fresh, held } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import { rows } from '../support/raw';

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), origin: '' }));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined,
    set: (name: string, value: string) => browser.cookies.set(name, value),
  }),
  headers: async () =>
    new Headers({ origin: browser.origin, 'user-agent': 'A browser', 'x-forwarded-for': '203.0.113.7' }),
}));

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => {
  browser.cookies.clear();
  browser.origin = process.env.PUBLIC_URL ?? '';
});

const tokenOf = ({ id }: { id: string }) => orderPath(id).replace('/order/', '');
const audited = ({ id }: { id: string }) =>
  rows(
    `SELECT action, result, actor, address, device FROM audit_log WHERE order_id = '${id}' ORDER BY number`,
  );

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it('the link alone cancels nothing, and neither does another site', async () => {
  const order = await held(world);
  const token = tokenOf(order);
  expect(await cancelOwn(undefined, form({ order: token }))).toMatchObject({ ok: false });
  // A customer of another order.
  await rememberProof(tokenOf(await held(world)));
  expect(await cancelOwn(undefined, form({ order: token }))).toMatchObject({ ok: false });
  await rememberProof(token);
  browser.origin = 'https://evil.example';
  await expect(cancelOwn(undefined, form({ order: token }))).rejects.toThrow('another site');
  expect(await fresh(order)).toMatchObject({ status: 'AUTHORIZED' });
  expect(await audited(order)).toEqual([]);
});

it('its customer does, once, and the audit log says that, without their address and browser; more presses fill it with nothing', async () => {
  const order = await held(world);
  const token = tokenOf(order);
  await rememberProof(token);
  expect(await cancelOwn(undefined, form({ order: token }))).toMatchObject({ ok: true });
  expect(await fresh(order)).toMatchObject({ status: 'CANCELLED' });
  for (let n = 0; n < 3; n += 1) {
    expect(await cancelOwn(undefined, form({ order: token }))).toMatchObject({
      ok: false,
      message: cancelOrder.refused.cancelled,
    });
  }
  const row = { action: 'order.cancel', actor: 'shopper', address: null, device: null };
  expect(await audited(order)).toEqual([
    { ...row, result: 'asked' },
    { ...row, result: 'done' },
  ]);
});

it('the link alone asks for no return; its customer names what is missing, and what was typed stays', async () => {
  const order = await charged(world);
  await markDispatched(order.id, actor);
  const token = tokenOf(order);
  const asked = { order: token, 'units-0': '1', reason: 'damaged', note: 'torn' };
  const kept = async () =>
    (await rows(`SELECT id FROM return_requests WHERE order_id = '${order.id}'`)).length;
  expect(await askReturn(undefined, form(asked))).toMatchObject({ ok: false });
  expect(await kept()).toBe(0);
  await rememberProof(token);
  for (const [changes, fault] of [
    [{ reason: '' }, { reason: returns.errors.reason }],
    [{ reason: 'toString' }, { reason: returns.errors.reason }],
    [{ 'units-0': '0' }, { lines: returns.errors.lines }],
    [{ 'units-0': 'two' }, { 'units-0': returns.errors.lines }],
    [{ note: 'x'.repeat(501) }, { note: returns.errors.note(500) }],
  ] as const) {
    const typed = { ...asked, ...changes };
    expect(await askReturn(undefined, form(typed))).toMatchObject({
      ok: false,
      fieldErrors: fault,
      values: typed,
    });
  }
  expect(await kept()).toBe(0);
  expect(await askReturn(undefined, form(asked))).toMatchObject({ ok: true, message: returns.asked });
  expect(await askReturn(undefined, form(asked))).toMatchObject({ ok: false, message: returns.errors.open });
  expect(await kept()).toBe(1);
});
