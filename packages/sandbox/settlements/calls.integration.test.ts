import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inr } from '../domain/inr';
import { type Merchant, merchant } from '../testing/merchant';
import { type SandboxProcess, startProcess } from '../testing/process';

let sandbox: SandboxProcess;
let shop: Merchant;

beforeAll(async () => {
  sandbox = await startProcess();
  shop = merchant(sandbox.url);
  await shop.signIn();
});
afterAll(() => sandbox.end());
beforeEach(async () => {
  await shop.control('POST', '/reset', {});
  await at('2026-11-10T06:00:00Z');
});

interface Summary {
  utr_number: string;
  total_amount: number;
  actual_transaction_amount: number;
  total_deduction_amount: number;
  total_transactions_count: number;
}
interface Detail {
  total_settled_amount: number;
  total_refund: number;
  transactions: { transaction_id: string; transaction_amount: number; settled_amount: number }[];
}

const at = async (now: string) => {
  await shop.control('POST', '/clock', { now });
  await shop.signIn();
};
const ask = (path: string) => shop.send('GET', `/api/settlements/v1/${path}`);
const RANGE = 'start_date=2026-11-01T00:00:00&end_date=2026-11-30T23:59:59';
const list = async (query = '') => (await ask(`list?${RANGE}${query}`)).json.data as unknown as Summary[];
const detail = async (utr: string, query = '') =>
  (await ask(`detail/${utr}?${query}`)).json.data as unknown as Detail;

async function paid(method = 'CARD', value = 149_900): Promise<string> {
  const { json } = await shop.create({ order_amount: inr(value) });
  await shop.pay(json.order_id, { method });
  return json.order_id;
}

describe('settlements', () => {
  it('go to the bank when the next Indian day begins, less the fee and the tax on it', async () => {
    const orderId = await paid();
    expect(await list()).toEqual([]);
    await at('2026-11-10T18:30:00Z');
    expect(await list()).toMatchObject([
      {
        utr_number: '420261111001',
        actual_transaction_amount: 1499,
        total_deduction_amount: 33.61,
        total_amount: 1465.39,
        total_transactions_count: 1,
      },
    ]);
    expect((await detail('420261111001')).transactions).toMatchObject([
      { transaction_id: `${orderId}-cc-a`, transaction_amount: 1499, settled_amount: 1465.39 },
    ]);
  });

  it('deduct what went back on the day', async () => {
    const orderId = await paid('UPI');
    const refund = await shop.refund(orderId, randomUUID(), 40_000);
    await at('2026-11-11T06:00:00Z');
    const shown = await detail('420261111001');
    expect(shown).toMatchObject({ total_settled_amount: 1099, total_refund: 400 });
    expect(shown.transactions.map((line) => [line.transaction_id, line.settled_amount])).toEqual([
      [`${orderId}-up-a`, 1499],
      [refund.json.data.order_id, -400],
    ]);
  });

  it('come ten a page, whatever lies between', async () => {
    for (let n = 0; n < 12; n += 1) await paid('UPI', 10_000 + n * 100);
    await at('2026-11-11T06:00:00Z');
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(async (page) => (await detail('420261111001', `page=${page}&per_page=10`)).transactions),
    );
    expect([first, second, third].map((page) => page?.length)).toEqual([10, 2, 0]);
    expect(new Set([...(first ?? []), ...(second ?? [])].map((line) => line.transaction_id)).size).toBe(12);
  });

  it.each([
    [`list?${RANGE}&per_page=11`, 400],
    [`list?${RANGE}&page=0`, 400],
    ['list?start_date=2026-10-01T00:00:00&end_date=2026-11-30T00:00:01', 400],
    ['list?start_date=2026-11-02T00:00:00&end_date=2026-11-01T00:00:00', 400],
    ['list?start_date=yesterday&end_date=2026-11-01T00:00:00', 400],
    ['list', 400],
    ['detail/420261111001', 404],
    ['detail/nobody', 404],
  ])('%s is refused with %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  it('name a payment of nobody, lack one or differ, as the settings say', async () => {
    const orderId = await paid('UPI');
    await at('2026-11-11T06:00:00Z');
    const lines = async (settlements: string) => {
      await shop.control('POST', '/settings', { settlements });
      return (await detail('420261111001')).transactions;
    };
    expect((await lines('stranger')).map((line) => line.transaction_amount)).toEqual([1499, 500]);
    expect((await lines('stranger'))[1]?.transaction_id).not.toContain(orderId);
    expect(await lines('one-missing')).toEqual([]);
    expect(await lines('differs')).toMatchObject([{ transaction_amount: 1498, settled_amount: 1498 }]);
  });

  it.each([['503'], ['403'], ['404']])('answer %s where the settings say so', async (settlements) => {
    await shop.control('POST', '/settings', { settlements });
    expect((await ask(`list?${RANGE}`)).status).toBe(Number(settlements));
  });
});
