/** What one customer may ask for: what the shop holds of them, and that it is erased. By the command, whose function the console calls. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { checkoutsOf, putCheckout } from '@/db/queries/checkouts';
import { eventsOfOrder } from '@/db/queries/order-history';
import type { OrderRow } from '@/db/queries/orders';
import { customers, waitText } from '@/lib/console/messages';
import { exportCustomer } from '@/lib/retention/export';
import { eraseOnRequest, readRequester } from '@/lib/retention/request';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { scratchFolder } from '@/scripts/lib/scratch';
import { charged, held, now, placed, placedWith } from '../support/money-orders';
import { startWorld, type World } from '../support/payments-world';
import * as raw from '../support/raw';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());

function customer(...args: string[]) {
  const env = projectEnv({ ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info' });
  return run('npm', ['run', '--silent', 'customer', '--', ...args], { cwd: root, env });
}

/** Under an address of its own; with `over`, nothing is to be fetched or sent any more. */
async function of(email: string, order: OrderRow, over = true): Promise<OrderRow> {
  await raw.run('UPDATE orders SET email = ? WHERE id = ?', email, order.id);
  if (over) {
    await raw.run(
      "UPDATE orders SET next_check_at = NULL, status = case when captured_paise > 0 then status else 'EXPIRED' end WHERE id = ?",
      order.id,
    );
    await raw.run("UPDATE outbox SET state = 'sent' WHERE order_id = ?", order.id);
  }
  return now(order);
}

/** What the audit log got since the last look, and that it does not say whose data it was. */
async function recorded(): Promise<unknown[]> {
  const rows = await raw.rows(
    'SELECT action, result, actor, address, details FROM audit_log WHERE number > ? ORDER BY number',
    seen,
  );
  seen += rows.length;
  expect(JSON.stringify(rows)).not.toContain('@mail.example');
  expect(rows.every(({ actor, address }) => actor === 'command' && address === null)).toBe(true);
  return rows.map(({ action, result }) => `${action} ${result}`);
}
let seen = 0;

async function checkoutUnder(email: string): Promise<void> {
  await transaction('test', (tx) =>
    putCheckout(tx, {
      id: `checkout of ${email}`,
      cartId: 'cart',
      channel: 'emi',
      details: { email, mobile: '9876543210', dialCode: '91', firstName: 'Rani' },
      totalPaise: 1,
      createdAt: Date.now(),
      expiresAt: Date.now() + 3_600_000,
    }),
  );
}

describe('who asks', () => {
  it.each([
    [{ email: ' mailto:RANI@mail.example' }, { email: 'rani@mail.example' }],
    [{ mobile: '+91 98765-43210' }, { mobile: { mobile: '9876543210', dialCode: '91' } }],
    [{ order: ' bn-1 ' }, { reference: 'BN-1' }],
  ])('is read from %o', (typed, who) => {
    expect(readRequester(typed)).toEqual(who);
  });

  it.each([
    [{}],
    [{ email: '' }],
    [{ email: 'rani' }],
    [{ mobile: '12' }],
    [{ email: 'rani@mail.example', mobile: '9876543210' }],
    [{ email: 'rani@mail.example', order: 'BN-1' }],
  ])('is nobody with %o', (typed) => {
    expect(readRequester(typed)).toBeUndefined();
  });
});

describe('npm run customer -- erase', () => {
  it('erases what may go whatever its age, and says what stays until when, and why the rest waits', async () => {
    const sold = await of('Rani@mail.example', await charged(world));
    const unpaid = await of('rani@mail.example', await placed(world, false), false);
    const onHold = await of('rani@mail.example', await held(world), false);
    await checkoutUnder('rani@mail.example');
    const shown = await customer('erase', '--email', ' mailto:RANI@mail.example');
    expect(shown.output).toContain(customers.canGo(customers.due(0, 1, 1)));
    expect(shown.output).toContain(customers.unsent(sold.reference));
    expect(shown.output).toContain('Nothing was changed');
    expect((await now(sold)).erased).toBeNull();

    expect(await recorded()).toEqual(['data.read asked', 'data.read done']);
    const done = await customer('erase', '--email', 'rani@mail.example', '--yes');
    expect(await recorded()).toEqual(['data.erase asked', 'data.erase done']);
    expect(done.code).toBe(0);
    expect(done.output).toContain(customers.erased(customers.due(0, 1, 1)));
    expect(done.output).toMatch(
      new RegExp(`${sold.reference}: name and address stay until 31 December \\d{4}, as tax law asks`),
    );
    expect(done.output).toMatch(`${unpaid.reference} cannot be erased yet: ${waitText.payment}`);
    expect(done.output).toMatch(`${onHold.reference} cannot be erased yet: ${waitText.hold}`);
    expect(await now(sold)).toMatchObject({ erased: 'contact', email: '', mobile: '', firstName: 'Asha' });
    for (const order of [unpaid, onHold]) {
      expect(await now(order)).toMatchObject({ erased: null, email: 'rani@mail.example' });
    }
    expect(await checkoutsOf(reader(), { email: 'rani@mail.example' })).toEqual([]);
  }, 60_000);

  it('says so where the shop holds nothing: a request that was mistyped must not seem done', async () => {
    expect(await customer('erase', '--email', 'ranni@mail.example', '--yes')).toMatchObject({
      code: 1,
      output: expect.stringContaining('holds nothing under this'),
    });
    expect(await recorded()).toEqual(['data.erase asked', 'data.erase refused']);
  }, 30_000);

  it.each([
    ['an empty address, which every order without a known customer has', ['--email', '']],
    ['an address together with a number', ['--email', 'rani@mail.example', '--mobile', '9876543210']],
  ])(
    'refuses %s',
    async (_, args) => {
      const order = await of('', await placed(world, false));
      expect((await customer('erase', ...args, '--yes')).code).toBe(1);
      expect((await now(order)).erased).toBeNull();
    },
    30_000,
  );
});

describe('erasing on request', () => {
  it.each([
    ['a refund', "UPDATE operations SET kind = 'refund', state = 'unknown' WHERE order_id = ?", 'refund'],
    ['a call', "UPDATE operations SET state = 'unknown' WHERE order_id = ?", 'call'],
    [
      'a review',
      "INSERT INTO reviews (id, order_id, kind, details, opened_at) VALUES ('r', ?, 'mismatch', '[]', 0)",
      'review',
    ],
    ['a message', "UPDATE outbox SET state = 'waiting' WHERE order_id = ?", 'message'],
    [
      'a device',
      "INSERT INTO device_requests (id, order_id, kind, reference, identifiers, state, actor, created_at) VALUES ('d', ?, 'block', 'd', '[]', 'unknown', 'a', 0)",
      'device',
    ],
    [
      'an earlier order',
      "INSERT INTO superseded_orders (merchant_reference, order_id, superseded_at) VALUES ('earlier', ?, 0)",
      'earlier-order',
    ],
    ['a fetch', 'UPDATE orders SET next_check_at = 1 WHERE id = ?', 'check'],
  ])('tells that %s is open, and leaves the order', async (name, statement, wait) => {
    const email = `${name.replaceAll(' ', '-')}@mail.example`;
    const order = await of(email, await charged(world));
    await raw.run(statement, order.id);
    expect(await eraseOnRequest({ email }, 'request', Date.now())).toMatchObject({
      due: [],
      kept: [],
      unfinished: [{ reference: order.reference, waits: [wait] }],
    });
    expect((await now(order)).erased).toBeNull();
  });

  it('takes a mobile number of one country alone, and says in the history who did it', async () => {
    const { row } = await placedWith(world, { mobile: '9123456780' });
    const order = await of('by-mobile@mail.example', row);
    const abroad = await of('abroad@mail.example', (await placedWith(world, { mobile: '9123456780' })).row);
    await raw.run("UPDATE orders SET dial_code = '44' WHERE id = ?", abroad.id);
    const mobile = { mobile: '9123456780', dialCode: '91' };
    await eraseOnRequest({ mobile }, 'owner@shop.example', Date.now());
    expect(await now(order)).toMatchObject({ erased: 'everything', mobile: '', lastName: '' });
    expect((await now(abroad)).erased).toBeNull();
    const told = (await eventsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'erased');
    expect(told).toMatchObject([{ cause: 'owner@shop.example' }]);
  });

  it('leaves no number of a device that came back', async () => {
    const order = await of('devices@mail.example', await placed(world, false));
    await raw.run(
      'UPDATE operations SET products = ? WHERE order_id = ?',
      JSON.stringify([{ code: 'P', imei: '356938035643809' }]),
      order.id,
    );
    await eraseOnRequest({ email: 'devices@mail.example' }, 'request', Date.now());
    expect(
      JSON.stringify(await raw.rows('SELECT * FROM operations WHERE order_id = ?', order.id)),
    ).not.toMatch('356938035643809');
  });
});

describe('npm run customer -- export', () => {
  it('writes what the shop holds of them as JSON for its owner alone, and of nobody else', async () => {
    const { row } = await placedWith(world, { bankAccount: { accountNumber: '500000004545' } });
    const order = await of('export@mail.example', row);
    await of('other@mail.example', await charged(world));
    await checkoutUnder('export@mail.example');
    const { folder, remove } = scratchFolder();
    const file = path.join(folder, 'customer.json');
    expect((await customer('export', '--email', 'export@mail.example', '--to', file)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    remove();
    expect(await recorded()).toEqual(['data.export asked', 'data.export done']);
    const { code, output } = await customer('export', '--email', 'export@mail.example');
    expect(code).toBe(0);
    expect(output).not.toContain('other@mail.example');
    expect(output).not.toContain('500000004545');
    expect(JSON.parse(output)).toMatchObject({
      about: { email: 'export@mail.example' },
      orders: [
        {
          number: order.reference,
          customer: {
            name: 'Asha Rao',
            email: 'export@mail.example',
            mobile: expect.stringMatching(/^\+91 /),
          },
          deliveryAddress: { city: 'Bengaluru' },
          bankAccount: expect.stringContaining('4545'),
          total: '₹1,499',
          kept: 'personal data can be erased once the order is over',
        },
      ],
      unfinishedCheckouts: [{ typed: { firstName: 'Rani' } }],
    });
    expect((await eventsOfOrder(reader(), order.id)).at(-1)).toMatchObject({ kind: 'exported' });
  }, 60_000);

  it('holds nothing of somebody unknown, and says until when a charged order keeps a name', async () => {
    expect(await exportCustomer({ email: 'nobody@mail.example' }, 'request', Date.now())).toBeUndefined();
    await of('sold@mail.example', await charged(world));
    const data = await exportCustomer({ email: 'sold@mail.example' }, 'request', Date.now());
    expect(JSON.stringify(data)).toMatch(/name and address until 31 December \d{4}/);
    expect(data?.orders).toMatchObject([
      {
        invoices: [{ name: 'Asha Rao', total: '₹1,499', deliveryAddress: { city: 'Bengaluru' } }],
      },
    ]);
  });
});
