/** The figures are the orders' own: after any lives of any orders, every sum over them is the sum over the orders. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/admin/(console)/figures/csv/route';
import { reader, transaction } from '@/db/client';
import {
  declinesByCode,
  type Figures,
  figuresByDay,
  figuresByMethod,
  firstDay,
} from '@/db/queries/figures-by';
import { mergeFigures } from '@/db/queries/order-figures';
import { insertUser } from '@/db/queries/users';
import { orders, orderTerms, payments } from '@/db/schema';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { OrderStatus } from '@/db/types';
import { hashPassword } from '@/lib/auth/password';
import { writeSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { declineReasons, figureRows, figuresPeriod } from '@/lib/console/figures/read-figures';
import { addFigures } from '@/lib/console/figures/rows';
import { DAY_MS, dayNumber } from '@/lib/figures/indian-day';
import { openRaw, type RawDatabase } from '@/scripts/lib/raw-database';
import { addAccounts, temporaryDatabase, VIEWER } from '@/tests/support/accounts';
import { rows } from '@/tests/support/raw';

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock('@/lib/log');
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers({ 'user-agent': 'A browser' }),
}));

const PACKER = { id: 'user-packer', email: 'packer@shop.example', password: 'boxes and tape' };
const START = Date.parse('2026-11-01T00:00:00+05:30');
const EVER = { from: 0, to: 100_000 };
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addAccounts();
  const passwordHash = await hashPassword(PACKER.password);
  const packer = { id: PACKER.id, email: PACKER.email, name: 'Pavan', role: 'packer' as const };
  await transaction('test', (tx) => insertUser(tx, { ...packer, passwordHash, createdAt: 0 }));
});
afterAll(() => cleanUp());
beforeEach(() =>
  transaction('test', async (tx) => {
    await tx.delete(payments);
    await tx.delete(orderTerms);
    await tx.delete(orders);
  }),
);

/** A state that the database itself allows, whichever came before it. */
const state = fc
  .record({
    status: fc.constantFrom<OrderStatus>(
      ...(['PLACED', 'CREATED', 'ATTEMPTED', 'AUTHORIZED', 'PROCESSED', 'PARTIALLY_CAPTURED'] as const),
      ...(['PARTIALLY_REFUNDED', 'FULLY_REFUNDED', 'CANCELLED', 'FAILED', 'EXPIRED'] as const),
    ),
    method: fc.constantFrom(null, 'CARD', 'UPI', 'A_METHOD_OF_TOMORROW'),
    authorisedPaise: fc.oneof(fc.constant(0), fc.nat(200_000)),
    parts: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    dispatchedAt: fc.constantFrom(null, START),
  })
  .map(({ parts: [charged, back], authorisedPaise, ...rest }) => {
    const capturedPaise = Math.floor(authorisedPaise * charged);
    const refundedPaise = Math.floor(capturedPaise * back);
    const releasedPaise = rest.status === 'CANCELLED' ? authorisedPaise - capturedPaise : 0;
    return { ...rest, authorisedPaise, capturedPaise, refundedPaise, releasedPaise };
  });
const life = fc.record({
  placedAt: fc.integer({ min: START, max: START + 20 * DAY_MS }),
  states: fc.array(state, { minLength: 1, maxLength: 4 }),
  erased: fc.boolean(),
});

type State = typeof state extends fc.Arbitrary<infer One> ? One : never;
const change = (database: RawDatabase, id: string, one: State) =>
  database.run(
    'UPDATE orders SET status = ?, method = ?, authorised_paise = ?, captured_paise = ?, refunded_paise = ?, released_paise = ?, dispatched_at = ? WHERE id = ?',
    ...[one.status, one.method, one.authorisedPaise, one.capturedPaise],
    ...[one.refundedPaise, one.releasedPaise, one.dispatchedAt, id],
  );

const isPaid = ({ status, authorisedPaise }: { status: OrderStatus; authorisedPaise: number }) =>
  authorisedPaise > 0 ||
  ['AUTHORIZED', 'PROCESSED', 'PARTIALLY_CAPTURED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED'].includes(status);

/** The same out of the orders, row by row. */
async function figuresOfOrders(): Promise<{ day: number; method: string; figures: Figures }[]> {
  return (await reader().select().from(orders)).map((order) => ({
    day: dayNumber(order.createdAt),
    method: order.method ?? '',
    figures: {
      orders: 1,
      totalPaise: order.totalPaise,
      paid: isPaid(order) ? 1 : 0,
      heldPaise:
        order.status === 'AUTHORIZED' ? order.authorisedPaise - order.capturedPaise - order.releasedPaise : 0,
      chargedPaise: order.capturedPaise,
      refundedPaise: order.refundedPaise,
      failed: !isPaid(order) && (order.status === 'FAILED' || order.status === 'EXPIRED') ? 1 : 0,
    },
  }));
}

const summed = (rows: readonly (Figures & { key: string | number })[]) =>
  new Map(
    [...Map.groupBy(rows, ({ key }) => key)]
      .map(([key, same]) => [key, addFigures(same)] as const)
      .filter(([, { orders }]) => orders !== 0),
  );

let round = 0;
it('by day and by method they are the sums of the orders, whatever these go through', async () => {
  const database = openRaw();
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 6 }), fc.boolean(), async (lives, merged) => {
      round += 1;
      await transaction('test', async (tx) => {
        await tx.delete(orderTerms);
        await tx.delete(orders);
      });
      for (const [index, { placedAt, states, erased }] of lives.entries()) {
        const id = `r${round}-${index}`;
        await addOrders([orderRow(id, { createdAt: placedAt })]);
        for (const changes of states) {
          await change(database, id, changes);
        }
        if (!erased) continue;
        await database.run('DELETE FROM order_terms WHERE order_id = ?', id);
        await database.run('DELETE FROM orders WHERE id = ?', id);
      }
      if (merged) await transaction('test', (tx) => mergeFigures(tx, 100));
      const own = await figuresOfOrders();
      const byDay = await figuresByDay(reader(), EVER);
      const byMethod = await figuresByMethod(reader(), EVER);
      expect(summed(byDay.map((row) => ({ ...row, key: row.day })))).toEqual(
        summed(own.map(({ day, figures }) => ({ ...figures, key: day }))),
      );
      expect(summed(byMethod.map((row) => ({ ...row, key: row.method })))).toEqual(
        summed(own.map(({ method, figures }) => ({ ...figures, key: method }))),
      );
    }),
    { numRuns: 15 },
  );
  await database.close();
});

it('an order was paid once the bank said yes: not by a try alone, and though its hold was lost', async () => {
  const day = dayNumber(START);
  const of = (status: OrderStatus, authorisedPaise: number) => ({
    ...{ createdAt: START, method: 'CARD', status, authorisedPaise },
    releasedPaise: authorisedPaise,
  });
  await addOrders([
    orderRow('tried', of('CANCELLED', 0)),
    orderRow('cancelled', of('CANCELLED', 150_000)),
    orderRow('declined', of('FAILED', 0)),
    orderRow('lost', of('FAILED', 150_000)),
  ]);
  const read = () => figuresByDay(reader(), { from: day, to: day });
  expect(await read()).toMatchObject([{ orders: 4, paid: 2, failed: 1 }]);
  await transaction('test', (tx) => mergeFigures(tx, 100));
  expect(await read()).toMatchObject([{ orders: 4, paid: 2, failed: 1 }]);
});

describe('a period', () => {
  it('holds its own days alone, from Indian midnight to Indian midnight', async () => {
    const day = dayNumber(START);
    await addOrders([
      orderRow('before', { createdAt: START - 1 }),
      orderRow('first', { createdAt: START }),
      orderRow('last', { createdAt: START + DAY_MS - 1 }),
      orderRow('after', { createdAt: START + DAY_MS }),
    ]);
    expect(await figuresByDay(reader(), { from: day, to: day })).toMatchObject([{ day, orders: 2 }]);
    expect(await figuresByMethod(reader(), { from: day, to: day })).toMatchObject([
      { method: '', orders: 2 },
    ]);
    expect(await firstDay(reader())).toBeLessThanOrEqual(day - 1);
  });

  it('counts the tries that were declined in it by their code, the most frequent first', async () => {
    await addOrders([orderRow('o1', { createdAt: START })]);
    const payment = (id: string, errorCode: string | null, createdAt = START) => ({
      ...{ id, orderId: 'o1', status: 'FAILED', method: 'CARD', amountPaise: 1, capturedPaise: 0 },
      ...{ paidValue: 1, paidCurrency: 'INR', errorCode, createdAt },
    });
    await transaction('test', (tx) =>
      tx
        .insert(payments)
        .values([
          payment('p1', 'CARD_EXPIRED'),
          payment('p2', 'INSUFFICIENT_FUNDS'),
          payment('p3', 'INSUFFICIENT_FUNDS', START + DAY_MS - 1),
          payment('p4', null),
          payment('p5', 'CARD_EXPIRED', START - 1),
          payment('p6', 'CARD_EXPIRED', START + DAY_MS),
        ]),
    );
    expect(await declinesByCode(reader(), START, START + DAY_MS)).toEqual([
      { code: 'INSUFFICIENT_FUNDS', payments: 2 },
      { code: 'CARD_EXPIRED', payments: 1 },
    ]);
  });
});

describe('the file', () => {
  const get = (query: string) => GET(new Request(`http://localhost/admin/figures/csv?${query}`));
  beforeEach(() => signInAs(VIEWER));

  it('has the figures of the page: money in plain rupees, days without an order too', async () => {
    await addOrders([
      orderRow('a', {
        createdAt: START,
        status: 'PROCESSED',
        authorisedPaise: 149_950,
        capturedPaise: 149_950,
      }),
      orderRow('b', { createdAt: START, status: 'EXPIRED' }),
    ]);
    const response = await get('from=2026-11-01&to=2026-11-02');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="figures-2026-11-01-2026-11-02-by-day.csv"',
    );
    expect((await response.text()).split('\r\n')).toEqual([
      'ordered_from,ordered_to,orders,value_inr,paid,conversion_percent,still_held_inr,charged_so_far_inr,refunded_so_far_inr,failed',
      '2026-11-01,2026-11-01,2,2998,1,50,0,1499.50,0,1',
      '2026-11-02,2026-11-02,0,0,0,,0,0,0,0',
      '',
    ]);
    const byMethod = await (await get('from=2026-11-01&to=2026-11-02&group=method')).text();
    expect(byMethod).toContain('\r\n,2,2998,1,50,');
    expect(await (await get('from=2026-11-01&table=declines')).text()).toContain('reason,tries\r\n');
  });

  it('of a period that is impossible is refused with the field’s fault, and its making is recorded', async () => {
    expect((await get('from=2026-02-30')).status).toBe(400);
    await (await get('from=2026-11-01&to=2026-11-02&group=week')).text();
    const recorded = await rows(
      "SELECT result, actor, details FROM audit_log WHERE action = 'figures.export' ORDER BY number DESC LIMIT 2",
    );
    expect(recorded).toEqual(
      ['done', 'asked'].map((result) => ({
        ...{ result, actor: VIEWER.email },
        details: JSON.stringify({ from: '2026-11-01', to: '2026-11-02', group: 'week', table: 'orders' }),
      })),
    );
  });

  it('and the page are for who may read figures', async () => {
    await signInAs(PACKER);
    await expect(get('')).rejects.toEqual(
      expect.objectContaining({ digest: expect.stringContaining('404') }),
    );
    const days = { from: 0, to: 1 };
    for (const read of [() => figuresPeriod({}), () => figureRows(days, 'day'), () => declineReasons(days)])
      await expect(read()).rejects.toEqual(
        expect.objectContaining({ digest: expect.stringContaining('404') }),
      );
  });
});

async function signInAs(account: typeof VIEWER): Promise<void> {
  jar.clear();
  const result = await signIn({ ...account, address: undefined });
  if (result.outcome !== 'signed-in') throw new Error(`expected a session, got ${result.outcome}`);
  await writeSessionCookie(result.sessionId);
}
