import { afterAll, beforeAll, expect, it } from 'vitest';
import { json } from '../testing/local-gateway';
import { failureOf, openShop, type Shop } from '../testing/shop';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.gateway.close());

it('asks for whole days and for pages of ten', async () => {
  shop.gateway.answer(json({ data: [] }), json({ data: [{ transactions: [], total_settled_amount: 0 }] }));
  await shop.client().listSettlements({ from: '2026-10-01', to: '2026-11-29', page: 2 });
  await shop.client().getSettlement('610092786849', 3);
  expect(shop.gateway.asked.map(({ path }) => decodeURIComponent(path))).toEqual([
    '/api/settlements/v1/list?page=2&per_page=10&start_date=2026-10-01T00:00:00&end_date=2026-11-29T23:59:59',
    '/api/settlements/v1/detail/610092786849?page=3&per_page=10',
  ]);
});

it.each([
  ['2026-11-02', '2026-11-01'],
  ['2026-10-01', '2026-11-30'],
  ['yesterday', '2026-11-30'],
])('%s to %s is not asked for', async (from, to) => {
  const error = await failureOf(shop.client().listSettlements({ from, to, page: 1 }));
  expect(error.code).toBe('INVALID_RANGE');
});

it.each(['../v1/list', 'a/b', '', '?x', '4'.repeat(51)])('%j is no UTR', async (utr) => {
  expect((await failureOf(shop.client().getSettlement(utr, 1))).code).toBe('INVALID_UTR');
});
