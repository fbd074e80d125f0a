import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { MAX_QUANTITY } from '../cart/types';

const shelf = vi.hoisted(() => ({ rows: [] as object[], asked: 0, fault: undefined as Error | undefined }));
vi.mock('@/lib/log');
vi.mock('@/db/client', () => ({ reader: () => undefined }));
vi.mock('@/db/queries/catalogue', () => ({
  pricesAndStock: async () => {
    shelf.asked += 1;
    if (shelf.fault) throw shelf.fault;
    return shelf.rows;
  },
}));

const START = Date.UTC(2026, 0, 1);
const kurta = { id: 'kurta', pricePaise: 149_900, available: MAX_QUANTITY + 5 };

/** As in a server that has just started; each call comes after the time in which nothing is asked again. */
async function freshServer() {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  vi.resetModules();
  Object.assign(shelf, { rows: [kurta], asked: 0, fault: undefined });
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
  ['a price', { pricePaise: 150_000 }],
  ['stock that a cart can notice', { available: MAX_QUANTITY - 1 }],
])('%s changes every page that was drawn until a moment after it was seen', async (_name, change) => {
  await changedAt();
  shelf.rows = [{ ...kurta, ...change }];
  const at = await changedAt();
  expect(at).toBeGreaterThan(Date.now());
  expect(await changedAt()).toBe(at);
});

it('stock that no cart can notice changes nothing', async () => {
  const before = await changedAt();
  shelf.rows = [{ ...kurta, available: MAX_QUANTITY }];
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
  Object.assign(shelf, { fault: undefined, rows: [{ ...kurta, pricePaise: 1 }] });
  expect(await changedAt()).toBeGreaterThan(before);
});
