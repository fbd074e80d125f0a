/** The list over random shops: every filter, sort and page against the same done in memory. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { isByAmount, isDownwards } from '@/db/order-sorts';
import { mergeFigures } from '@/db/queries/order-figures';
import type { NewOrder } from '@/db/queries/orders';
import { orderEvents } from '@/db/schema';
import { addOrders, orderRow } from '@/db/testing/orders';
import type { OrderStatus } from '@/db/types';
import { DAY_MS, dayStart } from '@/lib/figures/indian-day';
import { temporaryDatabase } from '@/tests/support/accounts';
import { ORDER_VIEWS, type OrderFilters, SORTS, statusesOf } from '../filters';
import { matchingOrders } from './matching';
import { readOrders } from './read-orders';
import { sumsOf } from './sums';

// So few that what is read one by one, and what is read along the sort, both happen in a small shop.
const MOST_COUNTED = 12;
const MOST_LISTED = 12;
vi.mock('../../list-limits', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../list-limits')>()),
  MOST_SORTED: 12,
  MOST_COUNTED: 12,
  MOST_LISTED: 12,
}));

const NOW = Date.parse('2026-03-10T12:00:00+05:30');
const FIRST_DAY = dayStart('2026-02-20') ?? 0;
const DAYS = 19;
const STATUSES: OrderStatus[] = [
  'CREATED',
  'ATTEMPTED',
  'AUTHORIZED',
  'PROCESSED',
  'PARTIALLY_REFUNDED',
  'FAILED',
];
const COUNT = 160;

/** Many of one amount and of one moment, so that the id has to tell them apart; some statuses and methods are rare. */
function shop(): NewOrder[] {
  let state = 7;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  return Array.from({ length: COUNT }, (_, n) => {
    const status = STATUSES[below(12) === 0 ? 0 : 1 + below(STATUSES.length - 1)] ?? 'CREATED';
    const total = 10_000 * (1 + below(9));
    const authorised = ['CREATED', 'ATTEMPTED', 'FAILED'].includes(status) ? 0 : total;
    const captured = status === 'AUTHORIZED' ? 0 : authorised;
    return orderRow(`o${String(n).padStart(3, '0')}`, {
      status,
      preAuth: below(9) === 0,
      method: authorised > 0 ? (['CARD', 'UPI', 'WALLET'][below(20) === 0 ? 2 : below(2)] ?? null) : null,
      subtotalPaise: total,
      totalPaise: total,
      authorisedPaise: authorised,
      capturedPaise: captured,
      refundedPaise: status === 'PARTIALLY_REFUNDED' ? below(2) * captured : 0,
      dispatchedAt: captured > 0 && below(3) > 0 ? NOW : null,
      createdAt: FIRST_DAY + below(DAYS) * DAY_MS + below(4) * 8 * 3_600_000 - 1,
    });
  });
}
const ORDERS = shop();
const [ASHA, RAVI, MINA] = ['asha@shop.example', 'ravi@shop.example', 'mina@shop.example'];
const LAST_WEEK = FIRST_DAY + 12 * DAY_MS;
/** Of the days before, and worked on then. */
const WORKED = ORDERS.filter(({ createdAt }, n) => createdAt < LAST_WEEK && n % 7 === 0).map(({ id }) => id);

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await temporaryDatabase();
  await addOrders(ORDERS);
  const act = (cause: string, at: number) => (orderId: string) => ({
    cause,
    orderId,
    at,
    kind: 'note',
    summary: '',
  });
  const since = ORDERS.filter(({ createdAt }) => createdAt >= LAST_WEEK).map(({ id }) => id);
  const rows = [
    ...WORKED.map(act(ASHA, LAST_WEEK - 1)),
    // More than are looked through without days, and on the newest orders.
    ...since.map(act(ASHA, NOW - 1)),
    ...WORKED.slice(0, 3).map(act(RAVI, NOW - 1)),
    // More than are looked through for some days, and all before them.
    ...Array.from({ length: 20 * MOST_LISTED }, () => WORKED[0] ?? '').map(act(MINA, LAST_WEEK - 1)),
  ];
  await transaction('test', (tx) => tx.insert(orderEvents).values(rows));
});
afterAll(() => cleanUp());

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const filters: fc.Arbitrary<OrderFilters> = fc.record(
  {
    from: one('2026-02-25', '2026-03-03'),
    to: one('2026-03-05', '2026-03-09'),
    preset: one('today', '7d', 'last-month'),
    view: one('to-capture', 'paid', 'waiting'),
    status: one(...STATUSES),
    method: one('CARD', 'WALLET', 'NETBANKING'),
    least: one('200', '800'),
    most: one('300', '₹ 850'),
    hold: one('yes', 'no'),
    dispatched: one('yes', 'no', 'due'),
    attention: one('holds'),
    // Of ten orders each: the beginning of an end of their references.
    q: one('o01', 'o15'),
    sort: one(...SORTS),
  },
  { requiredKeys: [] },
);

/** In the order of the list. */
async function expectedOf(some: OrderFilters): Promise<NewOrder[]> {
  const { filter, sort } = await matchingOrders(some, NOW);
  const statuses = statusesOf(some);
  const kept = ORDERS.filter((order) => {
    const due =
      !order.dispatchedAt && (order.capturedPaise ?? 0) - (order.feePaise ?? 0) > (order.refundedPaise ?? 0);
    return (
      (!some.q || order.id.startsWith(some.q)) &&
      (!statuses || statuses.includes(order.status)) &&
      (!some.method || order.method === some.method) &&
      (!some.hold || order.preAuth === (some.hold === 'yes')) &&
      (!some.dispatched ||
        (some.dispatched === 'due' ? due : !!order.dispatchedAt === (some.dispatched === 'yes'))) &&
      order.createdAt >= (filter.since ?? 0) &&
      order.createdAt < (filter.until ?? NOW + 100 * DAY_MS) &&
      order.totalPaise >= (filter.least ?? 0) &&
      order.totalPaise <= (filter.most ?? Number.MAX_SAFE_INTEGER)
    );
  });
  const sign = isDownwards(sort) ? -1 : 1;
  return kept.sort(
    (a, b) =>
      sign *
      ((isByAmount(sort) ? a.totalPaise - b.totalPaise : 0) ||
        a.createdAt - b.createdAt ||
        (a.id < b.id ? -1 : 1)),
  );
}

/** Every page from the first on, or back from the last. */
async function walk(some: OrderFilters, size: number) {
  const matching = await matchingOrders(some, NOW);
  const pages: string[][] = [];
  const place = (row: { createdAt: number; id: string; totalPaise: number } | undefined) =>
    row && { ...row, amount: row.totalPaise };
  let page = await readOrders(matching, { direction: 'older' }, size);
  pages.push(page.rows.map(({ id }) => id));
  while (page.hasOlder) {
    page = await readOrders(matching, { from: place(page.rows.at(-1)), direction: 'older' }, size);
    pages.push(page.rows.map(({ id }) => id));
  }
  const back = [pages.at(-1) ?? []];
  for (let n = pages.length - 1; n > 0; n -= 1) {
    page = await readOrders(matching, { from: place(page.rows[0]), direction: 'newer' }, size);
    back.unshift(page.rows.map(({ id }) => id));
  }
  expect(back).toEqual(pages);
  return pages.flat();
}

describe('a list of orders', () => {
  it('shows what matches once, in the order of its sort, page by page in both directions', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 3, max: 40 }), async (some, size) => {
        expect(await walk(some, size)).toEqual((await expectedOf(some)).map(({ id }) => id));
      }),
      {
        numRuns: 150,
        examples: [
          [{}, 25],
          [{ hold: 'yes' }, 3],
          [{ view: 'waiting', sort: 'amount-up' }, 9],
          [{ q: 'o01', sort: 'amount-down' }, 3],
        ],
      },
    );
  });

  it('says how many match and what they come to, or that there are more', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (some) => {
        const expected = await expectedOf(some);
        const sum = (of: (order: NewOrder) => number | undefined) =>
          expected.reduce((total, order) => total + (of(order) ?? 0), 0);
        const { figures, atLeast, byStatus } = await sumsOf(await matchingOrders(some, NOW));
        if (atLeast) {
          expect(some.least ?? some.most).toBeDefined();
          expect(figures.orders).toBeLessThanOrEqual(expected.length);
          return;
        }
        expect(figures).toEqual({
          orders: expected.length,
          totalPaise: sum((order) => order.totalPaise),
          authorisedPaise: sum((order) => order.authorisedPaise),
          capturedPaise: sum((order) => order.capturedPaise),
          releasedPaise: sum((order) => order.releasedPaise),
          refundedPaise: sum((order) => order.refundedPaise),
        });
        for (const status of ORDER_VIEWS.paid) {
          if (byStatus && !some.view && !some.status && !some.attention)
            expect(byStatus.get(status) ?? 0).toBe(
              expected.filter((order) => order.status === status).length,
            );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is exact about amounts as long as few orders are of them', async () => {
    const few = { least: '900', most: '900' };
    const { figures, atLeast } = await sumsOf(await matchingOrders(few, NOW));
    const expected = await expectedOf(few);
    expect(atLeast).toBe(expected.length > MOST_COUNTED);
    expect(figures.orders).toBe(Math.min(expected.length, MOST_COUNTED + 1));
  });

  it('ends with the newest that a search finds, and says that there are more', async () => {
    const matching = await matchingOrders({ q: 'Rao' }, NOW);
    expect(await sumsOf(matching)).toMatchObject({ atLeast: true, figures: { orders: MOST_LISTED } });
    const newest = (await expectedOf({})).slice(0, MOST_LISTED).map(({ id }) => id);
    expect(await walk({ q: 'Rao' }, 5)).toEqual(newest);
  });

  it('looks for a word within the days that are asked for', async () => {
    const days = { from: '2026-02-20', to: '2026-02-20' };
    const there = (await expectedOf(days)).map(({ id }) => id);
    expect(there.length).toBeGreaterThan(0);
    expect(there.length).toBeLessThanOrEqual(MOST_LISTED);
    for (const q of ['Rao', 'Ash', 'Asha Rao', '₹100'])
      expect(await walk({ ...days, q }, 5), q).toEqual(
        q === '₹100' ? (await expectedOf({ ...days, least: '100', most: '100' })).map(({ id }) => id) : there,
      );
    expect((await sumsOf(await matchingOrders({ ...days, q: 'Rao' }, NOW))).atLeast).toBe(false);
  });

  it('of somebody’s work shows what matches, however much they did since', async () => {
    const days = { to: '2026-03-03', staff: ASHA };
    const worked = (await expectedOf({ to: days.to })).filter(({ id }) => WORKED.includes(id));
    expect(worked.length).toBeGreaterThan(3);
    expect(await walk(days, 5)).toEqual(worked.map(({ id }) => id));
    const status = worked[0]?.status;
    expect(await walk({ ...days, status }, 5)).toEqual(
      worked.filter((order) => order.status === status).map(({ id }) => id),
    );
    expect((await sumsOf(await matchingOrders(days, NOW))).atLeast).toBe(false);
    expect((await sumsOf(await matchingOrders({ staff: ASHA }, NOW))).atLeast).toBe(true);
    for (const all of [{ staff: RAVI }, { staff: MINA, from: '2026-03-04' }])
      expect((await sumsOf(await matchingOrders(all, NOW))).atLeast).toBe(false);
    expect((await sumsOf(await matchingOrders({ staff: MINA, from: '2026-03-03' }, NOW))).atLeast).toBe(true);
  });

  it('shows nothing while a day or an amount is impossible', async () => {
    const matching = await matchingOrders({ from: '2026-02-30' }, NOW);
    expect(matching.errors).toEqual({ from: expect.any(String) });
    expect((await readOrders(matching, { direction: 'older' }, 25)).rows).toEqual([]);
    expect((await sumsOf(matching)).figures.orders).toBe(0);
  });
});

it('figures that are merged say the same', async () => {
  const before = await sumsOf(await matchingOrders({}, NOW));
  let merged = 0;
  for (let days = 5; days > 0; merged += days) days = await transaction('test', (tx) => mergeFigures(tx, 5));
  expect(merged).toBeGreaterThan(5);
  expect(await sumsOf(await matchingOrders({}, NOW))).toEqual(before);
  expect(await transaction('test', (tx) => mergeFigures(tx, 5))).toBe(0);
  expect(
    (await readOrders(await matchingOrders({ hold: 'yes' }, NOW), { direction: 'older' }, 99)).rows,
  ).toHaveLength((await expectedOf({ hold: 'yes' })).length);
});
