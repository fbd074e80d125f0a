import { afterAll, beforeEach, expect, it, vi } from 'vitest';

const GOODS = { goods: 'as it was', newest: 40, noticed: [38, 40] };
const shelf = vi.hoisted(() => ({
  shop: { stockWarningAt: 5 },
  state: {},
  asked: 0,
  few: 0,
  fault: undefined as Error | undefined,
}));
vi.mock('@/lib/log');
vi.mock('@/shop/config', () => ({ shop: shelf.shop }));
vi.mock('@/db/client', () => ({ reader: () => undefined }));
vi.mock('@/db/queries/catalogue-changes', () => ({
  WINDOW: 2_000,
  catalogueState: async (_db: unknown, few: number) => {
    shelf.asked += 1;
    shelf.few = few;
    if (shelf.fault) throw shelf.fault;
    return shelf.state;
  },
}));

const START = Date.UTC(2026, 0, 1);

/** As in a server that has just started; each call comes after the time in which nothing is asked again. */
async function freshServer() {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  vi.resetModules();
  Object.assign(shelf, { state: GOODS, asked: 0, fault: undefined });
  const { catalogueChangedAt } = await import('./changed-at');
  return (afterMs = 3_000) => {
    vi.setSystemTime(Date.now() + afterMs);
    return catalogueChangedAt();
  };
}
let changedAt: Awaited<ReturnType<typeof freshServer>>;
beforeEach(async () => {
  changedAt = await freshServer();
});
afterAll(() => void vi.useRealTimers());

it('pages that were drawn before the server started are older than any change', async () => {
  expect(await changedAt()).toBe(START);
});

it.each([
  ['goods', { goods: 'another price' }],
  ['stock that a cart can notice', { newest: 41, noticed: [38, 40, 41] }],
  ['a sale whose transaction ended later than a newer one', { noticed: [38, 39, 40] }],
  ['more sales than are looked through', { newest: 2_040, noticed: [] }],
])('%s changes every page that was drawn until a moment after it was seen', async (_name, change) => {
  await changedAt();
  shelf.state = { ...GOODS, ...change };
  const at = await changedAt();
  expect(at).toBeGreaterThan(Date.now());
  expect(await changedAt()).toBe(at);
});

it.each([
  ['sales that no cart can notice', { newest: 900 }],
  ['rows that are too old to be looked through', { newest: 2_039, noticed: [40] }],
])('%s change nothing', async (_name, change) => {
  const before = await changedAt();
  shelf.state = { ...GOODS, ...change };
  expect(await changedAt()).toBe(before);
});

it('asks every three seconds at the most', async () => {
  await changedAt();
  await changedAt(2_999);
  expect(shelf.asked).toBe(1);
  await changedAt(1);
  expect(shelf.asked).toBe(2);
});

it('keeps what it knew while the database is away, and sees the change afterwards', async () => {
  const before = await changedAt();
  shelf.fault = new Error('away');
  expect(await changedAt()).toBe(before);
  Object.assign(shelf, { fault: undefined, state: { ...GOODS, goods: 'another' } });
  expect(await changedAt()).toBeGreaterThan(before);
});

it.each([
  ['a cart takes ten at the most', 5, 11],
  ['the page warns from twenty on', 20, 21],
])('%s: every number below that is one that a page shows', async (_name, warningAt, few) => {
  shelf.shop.stockWarningAt = warningAt;
  changedAt = await freshServer();
  await changedAt();
  expect(shelf.few).toBe(few);
});
