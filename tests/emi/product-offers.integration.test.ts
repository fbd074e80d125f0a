import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { KEPT_MS, productOffers } from '@/lib/methods/instalments/offers/product-offers';
import { paise } from '@/lib/money';
import { startWorld, type World } from '../support/payments-world';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
afterEach(async () => {
  vi.useRealTimers();
  await world.sandbox.behave();
});

const asked = async () => (await world.sandbox.ledger({ endpoint: 'discovery' })).requests.length;

/** A price that no other test asks about. */
let last = 1_300_000;
const newPrice = () => {
  last += 100;
  return paise(last);
};

describe('instalments of a product', () => {
  it('are asked for once, however many look at once and soon after', async () => {
    const price = newPrice();
    const before = await asked();
    const many = await Promise.all(Array.from({ length: 12 }, () => productOffers(undefined, price)));
    for (const plans of many) expect(plans).toEqual(many[0]);
    expect(many[0]?.length).toBeGreaterThan(20);
    expect(await productOffers(undefined, price)).toEqual(many[0]);
    expect(await asked()).toBe(before + 1);
  });

  it('are asked for again after some minutes', async () => {
    const price = newPrice();
    await productOffers(undefined, price);
    const before = await asked();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + KEPT_MS - 5_000 });
    await productOffers(undefined, price);
    expect(await asked()).toBe(before);
    vi.setSystemTime(Date.now() + 10_000);
    expect((await productOffers(undefined, price)).length).toBeGreaterThan(0);
    expect(await asked()).toBe(before + 1);
  });

  it('are those of the product where it has a code', async () => {
    const price = paise(2_000_000);
    const types = async (code?: string) =>
      new Set((await productOffers(code, price)).map(({ tenure }) => tenure.emiType));
    expect(await types()).toEqual(new Set(['STANDARD']));
    expect(await types('redmi_1')).toEqual(new Set(['STANDARD', 'NO_COST', 'LOW_COST']));
  });

  it('are none when the gateway cannot say, and it is not asked again at once', async () => {
    const price = newPrice();
    await world.sandbox.fault({ endpoint: 'discovery', fault: 'malformed' });
    expect(await productOffers(undefined, price)).toEqual([]);
    const before = await asked();
    expect(await productOffers(undefined, price)).toEqual([]);
    expect(await asked()).toBe(before);
    await world.sandbox.forgetFaults();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect((await productOffers(undefined, price)).length).toBeGreaterThan(0);
  });

  it('are none below what any bank lends, and that is kept too', async () => {
    expect(await productOffers(undefined, paise(100))).toEqual([]);
    const before = await asked();
    expect(await productOffers(undefined, paise(100))).toEqual([]);
    expect(await asked()).toBe(before);
  });
});
