/** The EMI line of a listing: from what the shop was told, and refreshed behind a page that was drawn. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { lowestInstalments, refreshListed } from '@/lib/methods/instalments/offers/listed';
import { KEPT_MS, productOffers } from '@/lib/methods/instalments/offers/product-offers';
import { paise } from '@/lib/money';
import { startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
afterEach(() => {
  vi.useRealTimers();
});

const asked = async () => (await world.sandbox.ledger({ endpoint: 'discovery' })).requests.length;
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
const card = (number: number) => ({ id: `p${number}`, price: paise(2_000_000 + number * 100) });

it('what a product’s page was told stands in a listing, and no listing asks by itself', async () => {
  const [known, unknown] = [card(1), card(2)];
  const plans = await productOffers(undefined, known.price);
  const lowest = Math.min(
    ...plans.filter(({ tenure }) => tenure.months > 0).map(({ tenure }) => tenure.monthly),
  );
  const before = await asked();
  expect(await lowestInstalments([known, unknown])).toEqual(new Map([['p1', lowest]]));
  expect(await asked()).toBe(before);
  // Long after the plans themselves are too old.
  later(KEPT_MS + 60_000);
  expect((await lowestInstalments([known])).size).toBe(1);
});

it('behind a drawn page eight that are not known or old are asked for, and nothing that is fresh', async () => {
  const cards = Array.from({ length: 10 }, (_, at) => card(100 + at));
  const before = await asked();
  await refreshListed(cards);
  expect(await asked()).toBe(before + 8);
  await refreshListed(cards);
  await refreshListed(cards);
  expect(await asked()).toBe(before + 10);
  expect((await lowestInstalments(cards)).size).toBe(10);
  later(KEPT_MS + 1_000);
  await refreshListed(cards.slice(0, 1));
  expect(await asked()).toBe(before + 11);
});

it('a product that nobody lends for has no line, and is not asked about again and again', async () => {
  const cheap = { id: 'cheap', price: paise(100) };
  await refreshListed([cheap]);
  const before = await asked();
  await refreshListed([cheap]);
  expect([await asked(), (await lowestInstalments([cheap])).size]).toEqual([before, 0]);
});

it('while a build draws pages nobody is asked', async () => {
  vi.stubEnv('NEXT_PHASE', 'phase-production-build');
  const before = await asked();
  await refreshListed([card(300)]);
  vi.unstubAllEnvs();
  expect(await asked()).toBe(before);
});
