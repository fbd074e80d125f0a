/** "Tell me when it is back": kept for a variant, told once by whatever puts units on the shelf, stopped and erased. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, transaction } from '@/db/client';
import { deleteExpiredCounters } from '@/db/queries/rate-limits';
import { restockLines } from '@/db/queries/stock';
import { addStockAlert, stockAlertsOf, waitingFor } from '@/db/queries/stock-alerts';
import { queryPlans } from '@/db/testing/query-plans';
import type { Plan } from '@/lib/catalog/goods/plan/types';
import { writePlan } from '@/lib/catalog/goods/plan/write-plan';
import { correctStock } from '@/lib/console/products/correct-stock';
import { env } from '@/lib/env';
import { sweepDaily } from '@/lib/housekeeping/sweep';
import { deliverMail } from '@/lib/mail/send/deliver';
import {
  askForStock,
  FROM_ONE_NETWORK,
  isStopKey,
  MOST_WAITING,
  stopPath,
  stopStockAlerts,
  TO_ONE_RECIPIENT,
} from '@/lib/mail/stock-alerts';
import { cancelOrder } from '@/lib/payments/operations/money-operations';
import { exportCustomer } from '@/lib/retention/export';
import { dueOnRequest, eraseOnRequest } from '@/lib/retention/request';
import { shop } from '@/shop/config';
import { stockAlertMail } from '@/shop/messages';
import { charged, held } from '../support/money-orders';
import { KURTA, startWorld, type World } from '../support/payments-world';
import { rows, run } from '../support/raw';

const NO_PLAN: Plan = {
  ...{ categories: [], products: [], variants: [], stock: [], uncounted: 0, stockKept: 0, faults: [] },
  counts: {
    products: { created: 0, changed: 0, archived: 0, same: 0 },
    variants: { created: 0, changed: 0, archived: 0, same: 0 },
  },
};
const ASHA = 'asha@mail.example';
const DAY_MS = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await startWorld();
  process.env.MAIL_FOLDER = path.join(path.dirname(env().MAIL_FOLDER), 'alerts');
  mkdirSync(env().MAIL_FOLDER, { recursive: true });
}, 60_000);
afterAll(() => world?.close());

beforeEach(async () => {
  for (const table of ['outbox', 'stock_alerts']) await run(`DELETE FROM ${table}`);
  await transaction('test', (tx) => deleteExpiredCounters(tx, Number.MAX_SAFE_INTEGER));
  await shelf(0);
});

const shelf = (units: number) => run('UPDATE variants SET available = ? WHERE id = ?', units, KURTA.id);
const ask = (email = ASHA, address: string | undefined = undefined, now = Date.now()) =>
  askForStock({ sku: KURTA.id, email, address }, now);
const raise = (change = 1) =>
  correctStock({
    ...{ productId: 'kurta', sku: KURTA.id, correction: { change }, shown: 0, note: '' },
    ...{ formToken: randomUUID(), actor: 'test' },
  });
const states = async () =>
  (await rows('SELECT state FROM stock_alerts ORDER BY email')).map((row) => row.state);
const messages = async () =>
  (await rows("SELECT state FROM outbox WHERE kind = 'back-in-stock' ORDER BY id")).map((row) => row.state);
const mails = () =>
  readdirSync(env().MAIL_FOLDER)
    .filter((file) => file.includes('back-in-stock'))
    .map((file) => readFileSync(path.join(env().MAIL_FOLDER, file), 'utf8'));

describe('an address', () => {
  it('is noted once, with the same words, and only for what is sold out', async () => {
    expect(await ask()).toEqual({ state: 'noted' });
    expect(await ask()).toEqual({ state: 'noted' });
    expect(await states()).toEqual(['waiting']);
    expect(await waitingFor(reader(), [KURTA.id])).toEqual(new Map([[KURTA.id, 1]]));
    await shelf(2);
    expect(await ask('other@mail.example')).toEqual({ state: 'in-stock' });
    expect(await askForStock({ sku: 'no such', email: ASHA, address: undefined })).toEqual({
      state: 'not-sold',
    });
  });

  it('is limited by who would be written to, and by who asks', async () => {
    const now = Date.now();
    for (let n = 0; n < TO_ONE_RECIPIENT.atOnce; n += 1)
      expect((await ask(ASHA, '203.0.113.7', now)).state).toBe('noted');
    expect(await ask(ASHA, '198.51.100.9', now)).toMatchObject({ state: 'wait' });
    for (let n = TO_ONE_RECIPIENT.atOnce; n < FROM_ONE_NETWORK.atOnce; n += 1) {
      expect((await ask(`p${n}@mail.example`, '203.0.113.7', now)).state).toBe('noted');
    }
    expect(await ask('one.more@mail.example', '203.0.113.7', now)).toMatchObject({ state: 'wait' });
    expect((await ask('one.more@mail.example', '198.51.100.9', now)).state).toBe('noted');
  });
});

describe('where no proxy tells the address', () => {
  it('somebody who asks for hundreds of addresses shuts nobody out, and each address keeps its limit', async () => {
    const now = Date.now();
    for (let n = 0; n < 320; n += 1) await ask(`p${n}@mail.example`, undefined, now);
    for (let n = 0; n < TO_ONE_RECIPIENT.atOnce; n += 1) {
      expect(await ask(ASHA, undefined, now)).toEqual({ state: 'noted' });
    }
    expect(await ask(ASHA, undefined, now)).toMatchObject({ state: 'wait' });
  }, 60_000);

  it('no more than so many wait for one variant, and nobody is told so', async () => {
    await transaction('test', async (tx) => {
      for (let n = 0; n < MOST_WAITING; n += 1) await note(tx, `w${n}@mail.example`);
    });
    expect(await ask(ASHA)).toEqual({ state: 'noted' });
    expect((await waitingFor(reader(), [KURTA.id])).get(KURTA.id)).toBe(MOST_WAITING);
  }, 60_000);
});

describe('whoever waits is told once', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a correction', () => raise()],
    [
      'a file of goods',
      async () => {
        await shelf(4);
        const stock = [{ variantId: KURTA.id, units: 4, left: 4, why: 'import' as const }];
        const options = { now: Date.now(), note: 'goods.csv', progress: () => undefined };
        await transaction('test', (tx) => writePlan(tx, { ...NO_PLAN, stock }, options));
      },
    ],
  ])('by %s', async (_, back) => {
    await ask();
    await back();
    expect(await messages()).toEqual(['waiting']);
    await raise();
    expect(await messages()).toEqual(['waiting']);
    expect(await deliverMail()).toMatchObject({ sent: 1 });
    expect(await states()).toEqual(['told']);
    await shelf(0);
    await raise();
    expect(await messages()).toEqual(['sent']);
  });

  it('by a hold that is cancelled, and by units that come back of a charged order', async () => {
    for (const of of ['cancel', 'return'] as const) {
      await run('DELETE FROM outbox');
      await run('DELETE FROM stock_alerts');
      await shelf(1);
      const order = of === 'cancel' ? await held(world) : await charged(world);
      await ask();
      expect(await messages()).toEqual([]);
      if (of === 'cancel') await cancelOrder({ orderId: order.id, actor: 'admin@shop.example' });
      else
        await transaction('test', (tx) =>
          restockLines(tx, order.id, [{ position: 0, units: 1 }], { at: Date.now(), actor: null }),
        );
      expect(await messages(), of).toEqual(['waiting']);
    }
  });

  it('by two processes at once', async () => {
    for (let n = 0; n < 30; n += 1) await transaction('test', (tx) => note(tx, `p${n}@mail.example`));
    const workers = await Promise.all([worker(), worker()]);
    for (const { go } of workers) go();
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0]);
    const facts = (await rows("SELECT fact FROM outbox WHERE kind = 'back-in-stock'")).map(
      ({ fact }) => fact,
    );
    expect(facts).toHaveLength(30);
    expect(new Set(facts).size).toBe(30);
    expect(new Set(await states())).toEqual(new Set(['due']));
  }, 60_000);

  it('and not at all where it is sold out again before the message goes: the next units tell', async () => {
    await ask();
    await raise();
    await shelf(0);
    const before = mails().length;
    await deliverMail();
    expect([mails().length - before, await states(), await messages()]).toEqual([
      0,
      ['waiting'],
      ['dropped'],
    ]);
    await raise();
    await deliverMail();
    expect([mails().length - before, await states()]).toEqual([1, ['told']]);
  });

  it('and not again where a message may have gone before its worker ended', async () => {
    await ask();
    await raise();
    await run("UPDATE outbox SET attempts = 1 WHERE kind = 'back-in-stock'");
    await shelf(0);
    await deliverMail();
    expect(await states()).toEqual(['told']);
  });

  it('and not twice where they ask again while the message waits, nor by a message that comes back', async () => {
    await ask();
    await raise();
    await shelf(0);
    await ask();
    expect(await states()).toEqual(['due']);
    await raise();
    expect(await messages()).toEqual(['waiting']);
    await deliverMail();
    const before = mails().length;
    await run("UPDATE outbox SET state = 'waiting', attempts = 0, next_attempt_at = 0");
    await deliverMail();
    expect([mails().length - before, await messages()]).toEqual([0, ['dropped']]);
  });

  it('and again where they ask again', async () => {
    await ask();
    await raise();
    await deliverMail();
    await shelf(0);
    await ask();
    expect(await states()).toEqual(['waiting']);
  });
});

describe('the mail', () => {
  it('names the product, leads to it, and to where such mails are stopped', async () => {
    await ask();
    const [alert] = await stockAlertsOf(reader(), ASHA);
    const before = mails();
    await raise();
    await deliverMail();
    const mail = mails().find((one) => !before.includes(one)) ?? '';
    const plain = mail.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(plain).toContain(stockAlertMail.subject('Linen kurta, Size: M'));
    expect(plain).toContain(`${env().PUBLIC_URL}/product/kurta`);
    expect(plain).toContain(`${env().PUBLIC_URL}${stopPath(alert?.id ?? '')}`);
  });
});

describe('an address goes', () => {
  const key = async () =>
    stopPath((await stockAlertsOf(reader(), ASHA))[0]?.id ?? '')
      .split('/')
      .at(-1) ?? '';

  it('by the link in the mail, with all that it waits for, and nobody else’s does', async () => {
    await ask();
    await ask('other@mail.example');
    const link = await key();
    for (const forged of [
      `${link}x`,
      link.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
      '',
      '.',
      'a.b.c',
    ]) {
      expect([isStopKey(forged), await stopStockAlerts(forged)]).toEqual([false, false]);
    }
    expect(await stopStockAlerts(link)).toBe(true);
    expect(await stockAlertsOf(reader(), ASHA)).toEqual([]);
    expect(await stockAlertsOf(reader(), 'other@mail.example')).toHaveLength(1);
    // Whoever opens an old mail is told the same.
    expect([isStopKey(link), await stopStockAlerts(link)]).toEqual([true, true]);
  });

  it('where its message still waits: nothing is sent', async () => {
    await ask();
    await raise();
    const before = mails().length;
    await stopStockAlerts(await key());
    await deliverMail();
    expect([mails().length - before, await messages()]).toEqual([0, ['dropped']]);
  });

  it('with the person, who is given out what it waits for before', async () => {
    await ask();
    const who = { email: ASHA };
    expect(await exportCustomer(who, 'request', Date.now())).toMatchObject({
      waitsForStock: [{ article: KURTA.id }],
    });
    expect(await dueOnRequest(who, Date.now())).toMatchObject({ stockAlerts: 1 });
    await eraseOnRequest(who, 'request', Date.now());
    expect(await stockAlertsOf(reader(), ASHA)).toEqual([]);
  });

  it('after as many days as the shop says', async () => {
    const now = Date.now();
    await ask('old@mail.example', undefined, now - shop.stockAlertDays * DAY_MS - 1);
    await ask('new@mail.example', undefined, now - (shop.stockAlertDays - 1) * DAY_MS);
    expect(await sweepDaily(now)).toMatchObject({ stockAlerts: 1 });
    expect(await stockAlertsOf(reader(), 'new@mail.example')).toHaveLength(1);
  });
});

it('every question walks an index', async () => {
  const plans = queryPlans();
  for (const run of [() => stockAlertsOf(plans.db, ASHA), () => waitingFor(plans.db, [KURTA.id])]) {
    const steps = (await plans.stepsOf(run)).join('\n');
    expect(steps).toMatch(/stock_alerts_(email|one_an_address)/);
  }
});

const note = (tx: Parameters<typeof addStockAlert>[0], email: string) =>
  addStockAlert(tx, { id: randomUUID(), variantId: KURTA.id, email, language: null, createdAt: Date.now() });

/** A shop's process of its own, which waits for the word. */
async function worker() {
  const script = path.resolve('tests/support/raise-stock.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', script, 'kurta', KURTA.id, '10'],
    { stdio: ['pipe', 'pipe', 'inherit'], env: process.env },
  );
  await once(child.stdout, 'data');
  const ended = once(child, 'exit').then(([code]) => code as number);
  return { go: () => child.stdin.write('go'), ended };
}
