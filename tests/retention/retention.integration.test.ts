/** Personal data that is erased: by age, on request, with every copy; money and reports as they were. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { paymentsOfOrder } from '@/db/queries/gateway-records';
import { insertInvoice, invoicesOfOrder } from '@/db/queries/invoices';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { BODY_KEPT_MS } from '@/lib/housekeeping/sweep';
import { issued } from '@/lib/invoices/testing';
import { deliverMail } from '@/lib/mail/send/deliver';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { syncOrder } from '@/lib/payments/sync/sync';
import { erase, eraseByAge } from '@/lib/retention/erase';
import { dueOnRequest } from '@/lib/retention/request';
import { taxEndsAt } from '@/lib/retention/rule';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { couriers } from '@/shop/couriers';
import { actor, all, charged, moved, now, placed } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import * as raw from '../support/raw';

const DAY_MS = 86_400_000;
/** What a stranger could know the customer of these tests by. Whole words: random keys hold short pieces by chance. */
const PERSONAL = /\b(asha|rao|560\d{3})\b|9876543210|lake road|temple|bengaluru/i;

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

/** Nothing is to be fetched any more, as after months. */
async function over(order: OrderRow): Promise<OrderRow> {
  await raw.run(
    "UPDATE orders SET next_check_at = NULL, status = case when captured_paise > 0 then status else 'EXPIRED' end WHERE id = ?",
    order.id,
  );
  await raw.run(
    "UPDATE outbox SET state = 'sent', said = ? WHERE order_id = ?",
    JSON.stringify({ firstName: 'Asha' }),
    order.id,
  );
  return now(order);
}

const rowsOf = (table: string, { id }: OrderRow) => raw.rows(`SELECT * FROM ${table} WHERE order_id = ?`, id);

/** All that the database holds of one order, in every table that names it. */
async function everythingOf({ id, reference }: OrderRow): Promise<string> {
  const bodies = await raw.rows('SELECT * FROM webhook_inbox WHERE order_reference = ?', reference);
  const tables = [
    'payments',
    'operations',
    'order_events',
    'outbox',
    'reviews',
    'device_requests',
    'order_units',
    'order_terms',
  ];
  return JSON.stringify([
    await raw.rows('SELECT * FROM orders WHERE id = ?', id),
    ...(await Promise.all(tables.map((table) => raw.rows(`SELECT * FROM ${table} WHERE order_id = ?`, id)))),
    ...bodies.map((row) => ({ ...row, body: String(row.body) })),
    // Its seller is the shop itself.
    await raw.rows('SELECT buyer, buyer_gstin FROM invoices WHERE order_id = ?', id),
  ]);
}

const money = ({
  status,
  totalPaise,
  authorisedPaise,
  capturedPaise,
  refundedPaise,
  feePaise,
}: OrderRow) => ({
  status,
  totalPaise,
  authorisedPaise,
  capturedPaise,
  refundedPaise,
  feePaise,
});

function script(name: string, args: string[], settings: Record<string, string> = {}) {
  const env = projectEnv({ ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...settings });
  return run('npm', ['run', '--silent', name, '--', ...args], { cwd: root, env });
}

describe('an order that is old enough', () => {
  it('and was never charged, is left without anything personal, and with its figures', async () => {
    const order = await over(await placed(world, false));
    expect(await everythingOf(order)).toMatch(PERSONAL);
    await eraseByAge(365, order.updatedAt + 366 * DAY_MS);
    const erased = await now(order);
    expect(erased.erased).toBe('everything');
    expect(await everythingOf(order)).not.toMatch(PERSONAL);
    expect(money(erased)).toEqual(money(order));
    expect(erased.shippingAddress.state).toBe(order.shippingAddress.state);
  });

  it('and was charged, keeps name and address until tax law lets go of them', async () => {
    const order = await over(await charged(world));
    await raw.run("UPDATE orders SET courier = 'The brother of Asha Rao' WHERE id = ?", order.id);
    const [payment] = await paymentsOfOrder(reader(), order.id);
    const [invoice] = await invoicesOfOrder(reader(), order.id);
    await eraseByAge(365, order.updatedAt + 366 * DAY_MS);
    expect(await invoicesOfOrder(reader(), order.id)).toEqual([invoice]);
    const contact = await now(order);
    expect(contact).toMatchObject({ erased: 'contact', email: '', mobile: '', bankAccount: null });
    expect(contact.shippingAddress).toEqual(order.shippingAddress);
    expect(contact.firstName).toBe(order.firstName);
    const [kept] = await paymentsOfOrder(reader(), order.id);
    expect(kept?.instrument).toEqual({ label: payment?.instrument?.label });
    expect(kept?.amountPaise).toBe(payment?.amountPaise);

    await eraseByAge(365, taxEndsAt(order.updatedAt) - 1);
    expect((await now(order)).erased).toBe('contact');
    await eraseByAge(365, taxEndsAt(order.updatedAt));
    expect(await everythingOf(order)).not.toMatch(PERSONAL);
    expect(money(await now(order))).toEqual(money(order));
    const [unnamed] = await invoicesOfOrder(reader(), order.id);
    expect(unnamed).toEqual({ ...invoice, buyer: unnamed?.buyer });
    expect(unnamed?.buyer.delivery).toMatchObject({ state: 'Karnataka', address1: '' });
    const told = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'erased');
    expect(told).toHaveLength(2);
  });

  it('keeps the name of a courier that the shop offers', async () => {
    const [courier] = couriers;
    const order = await over(await charged(world));
    await raw.run('UPDATE orders SET courier = ? WHERE id = ?', courier?.name ?? '', order.id);
    await eraseByAge(365, taxEndsAt(order.updatedAt));
    await eraseByAge(365, taxEndsAt(order.updatedAt));
    expect(await now(order)).toMatchObject({ erased: 'everything', courier: courier?.name });
  });

  it('leaves invoices their figures and the state that they were taxed by, and nobody’s name, address or GSTIN', async () => {
    const order = await over(await charged(world));
    await raw.run(
      "UPDATE orders SET gstin = '07AAACR5055K1Z7', business_name = 'Rao Traders' WHERE id = ?",
      order.id,
    );
    const row = issued({ orderId: order.id, cause: 'test', number: 'INV-T', buyerGstin: '07AAACR5055K1Z7' });
    await transaction('test', (tx) => insertInvoice(tx, row));
    await eraseByAge(365, taxEndsAt(order.updatedAt) - 1);
    expect((await invoicesOfOrder(reader(), order.id)).find(({ id }) => id === row.id)).toEqual(row);
    await eraseByAge(365, taxEndsAt(order.updatedAt));
    const everything = await everythingOf(order);
    expect(everything).not.toMatch(PERSONAL);
    expect(everything).not.toMatch(/07AAACR5055K1Z7|Rao Traders/);
    const kept = (await invoicesOfOrder(reader(), order.id)).find(({ id }) => id === row.id);
    expect(kept).toMatchObject({ totalPaise: row.totalPaise, lines: row.lines, placeOfSupply: '07' });
    expect(kept?.buyer.billing.state).toBe('Delhi');
  });

  it.each([
    ['a later order at the gateway', 'later', null],
    ['an earlier one', 'earlier', null],
    ['its id there alone', null, 'its-id'],
  ])('leaves no body of a webhook that speaks of it by %s', async (_, reference, gatewayOrderId) => {
    const order = await over(await placed(world, false));
    await raw.run(
      "UPDATE orders SET gateway_reference = 'later', gateway_order_id = 'its-id' WHERE id = ?",
      order.id,
    );
    await raw.run(
      "INSERT INTO superseded_orders (merchant_reference, order_id, superseded_at, closed_at) VALUES ('earlier', ?, 0, 0)",
      order.id,
    );
    await raw.run(
      "INSERT INTO webhook_inbox (id, body, event_type, order_reference, gateway_order_id, state, next_attempt_at, received_at) VALUES ('told', ?, 'ORDER_FAILED', nullif(?, ''), nullif(?, ''), 'processed', 0, 0)",
      'Asha Rao',
      reference ?? '',
      gatewayOrderId ?? '',
    );
    await eraseByAge(365, order.updatedAt + 366 * DAY_MS);
    const bodies = await raw.rows("SELECT length(body) AS n FROM webhook_inbox WHERE id = 'told'");
    await raw.run("DELETE FROM webhook_inbox WHERE id = 'told'");
    await raw.run("DELETE FROM superseded_orders WHERE merchant_reference = 'earlier'");
    await raw.run(
      "UPDATE orders SET gateway_reference = NULL, gateway_order_id = NULL WHERE gateway_order_id = 'its-id'",
    );
    expect(bodies).toEqual([{ n: 0 }]);
  });

  it('stays erased when the gateway is asked again, and can still be refunded and reported to the paisa', async () => {
    const order = await over(await charged(world));
    await eraseByAge(365, order.updatedAt + 366 * DAY_MS);
    await syncOrder(order.reference, 'page');
    await refundOrder({ orderId: order.id, amount: all, actor });
    await syncOrder(order.reference, 'page');
    const after = await now(order);
    expect(after).toMatchObject({ erased: 'contact', email: '', status: 'FULLY_REFUNDED' });
    const payments = await paymentsOfOrder(reader(), order.id);
    expect(payments.map(({ instrument }) => Object.keys(instrument ?? {}))).toEqual([['label']]);
    expect((await moved(world, order)).balance?.refunded).toBe(after.refundedPaise);
    await deliverMail();
    const refunded = (await rowsOf('outbox', order)).find(({ kind }) => kind === 'refunded');
    expect(refunded).toMatchObject({ state: 'dropped', error: 'The customer’s address was erased' });
    const report = await script('reconcile', ['--report', '--since', '7d']);
    expect(report.output).not.toContain(order.reference);
  });

  it.each([
    ['a fetch from the gateway', 'UPDATE orders SET next_check_at = 1 WHERE id = ?'],
    ['money that is held', "UPDATE orders SET status = 'AUTHORIZED' WHERE id = ?"],
    [
      'a call without its answer',
      "UPDATE operations SET state = 'unknown' WHERE kind = 'create' AND order_id = ?",
    ],
    ['a message', "UPDATE outbox SET state = 'waiting' WHERE order_id = ?"],
    [
      'a review',
      "INSERT INTO reviews (id, order_id, kind, details, opened_at) VALUES ('open', ?, 'mismatch', '[]', 0)",
    ],
    [
      'a device',
      "INSERT INTO device_requests (id, order_id, kind, reference, identifiers, state, actor, created_at) VALUES ('d', ?, 'block', 'd', '[]', 'unknown', 'a', 0)",
    ],
    [
      'an earlier order at the gateway',
      "INSERT INTO superseded_orders (merchant_reference, order_id, superseded_at) VALUES ('earlier', ?, 0)",
    ],
  ])('is left alone while %s waits', async (_, statement) => {
    const order = await over(await charged(world));
    const later = order.updatedAt + 366 * DAY_MS;
    await raw.run(statement, order.id);
    await eraseByAge(365, later);
    expect((await now(order)).erased).toBeNull();
  });
});

describe('an order that changes between being listed and being erased', () => {
  it('is left alone', async () => {
    const order = await over(await placed(world, false));
    const later = order.updatedAt + 366 * DAY_MS;
    const due = (await dueOnRequest({ reference: order.reference }, later))?.due ?? [];
    expect(due).toHaveLength(1);
    await raw.run("UPDATE orders SET status = 'PENDING', next_check_at = 1 WHERE id = ?", order.id);
    expect(await erase(due, 'request', later)).toBe(0);
    expect((await now(order)).erased).toBeNull();
  });
});

describe('the daily sweep', () => {
  it('erases as RETENTION_DAYS says, and takes the texts of old messages away', async () => {
    const young = await over(await placed(world, false));
    const old = await over(await placed(world, false));
    await raw.run('UPDATE orders SET updated_at = ? WHERE id = ?', Date.now() - 200 * DAY_MS, old.id);
    const told = await over(await charged(world));
    await raw.run(
      'UPDATE outbox SET created_at = ? WHERE order_id = ?',
      Date.now() - BODY_KEPT_MS - 1,
      told.id,
    );
    const { code } = await script('reconcile', [], { RETENTION_DAYS: '180' });
    expect(code).toBe(0);
    expect((await now(old)).erased).toBe('everything');
    expect((await now(young)).erased).toBeNull();
    expect((await now(told)).erased).toBeNull();
    expect((await rowsOf('outbox', told)).map(({ said }) => said)).toEqual([null]);
  });
});

describe('npm run retention', () => {
  it('changes nothing until it is told to', async () => {
    const order = await over(await placed(world, false));
    await raw.run('UPDATE orders SET updated_at = ? WHERE id = ?', Date.now() - 200 * DAY_MS, order.id);
    const shown = await script('retention', ['--days', '180']);
    expect(shown.output).toMatch(/^Due to be erased: everything personal of 1 orders/);
    expect((await now(order)).erased).toBeNull();
    const done = await script('retention', ['--days', '180', '--erase']);
    expect(done.output).toMatch(/^Erased: everything personal of 1 orders/);
    expect(await raw.rows('SELECT action, result, actor, details FROM audit_log ORDER BY number')).toEqual([
      { action: 'data.erase', result: 'asked', actor: 'command', details: '{"command":"retention"}' },
      {
        action: 'data.erase',
        result: 'done',
        actor: 'command',
        details: '{"command":"retention","orders":1}',
      },
    ]);
    expect((await now(order)).erased).toBe('everything');
  }, 60_000);
});
