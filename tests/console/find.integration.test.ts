/** Orders are found by whatever somebody has at hand, on both engines. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { transaction } from '@/db/client';
import { addTerms, newestWith, termsBetween } from '@/db/queries/order-terms';
import { settlementLines, settlements } from '@/db/schema';
import { addOrders, orderRow } from '@/db/testing/orders';
import { findOrders } from '@/lib/console/find/find-orders';
import { planOf } from '../support/raw';
import { openShop } from '../support/shop-world';

vi.mock('@/db/queries/order-terms', { spy: true });

const AT = 1_800_000_000_000;

let close: () => Promise<void>;
beforeAll(async () => {
  close = await openShop();
});
afterAll(() => close());

const found = async (typed: string, limit = 10) => (await findOrders(typed, limit)).ids;

describe('an order', () => {
  beforeAll(() =>
    addOrders([
      orderRow('asha', {
        reference: 'BN-7K3M-9QXA-2TRW',
        email: 'asha.rao@mail.example',
        mobile: '9876543210',
        firstName: 'Asha',
        lastName: 'Rao-Iyer',
        totalPaise: 123_450,
        subtotalPaise: 123_450,
        gatewayOrderId: 'v1-261121-aa-Xy12',
      }),
      orderRow('jose', {
        reference: 'BN-2222-3333-4444',
        mobile: '9000011111',
        firstName: 'José',
        lastName: 'आशा',
        createdAt: AT + 1,
      }),
    ]),
  );

  it.each([
    'BN-7K3M-9QXA-2TRW',
    'bn7k3m9qxa2trw',
    '#BN-7K3M-9QXA-2TRW',
    'Order no. BN – 7K3M – 9QXA – 2TRW',
    'BN-7K3M-9QXA-2TRW-2',
    '7k3m',
    'm9q',
    '9QXA 2T',
    'trw',
    'asha',
    'Asha Rao',
    'rao asha',
    'iyer, asha',
    'asha.rao@mail.example',
    'Asha Rao <ASHA.RAO@mail.example>',
    '9876543210',
    '+91 98765-43210',
    '098765 43210',
    '98765',
    '3210',
    '₹1,234.50',
    '1234.50',
    'Rs. 1,234.50',
    'v1-261121-aa-Xy12',
    'v1-261121-aa-X',
  ])('is found by %j', async (typed) => {
    expect(await found(typed)).toEqual(['asha']);
  });

  it.each(['jose', 'José', 'JOSE', 'आशा', 'jose आशा'])('is found by its name %j', async (typed) => {
    expect(await found(typed)).toEqual(['jose']);
  });

  it.each(['', 'b', 'asha kumar', '₹1,234.51', '9876543211', 'K3M-9QXA-2TRX'])(
    'is not found by %j',
    async (typed) => {
      expect(await findOrders(typed, 10)).toEqual({ ids: [], more: false });
    },
  );

  it('is found by what is added later', async () => {
    await transaction('test', (tx) => addTerms(tx, 'asha', AT, ['HDFC N-334 55', 'HDFC N-334 55']));
    await transaction('test', (tx) => addTerms(tx, 'asha', AT, ['HDFC N-334 55']));
    expect(await found('hdfcn33455')).toEqual(['asha']);
  });
});

it('the orders that a transfer to the bank was for are found by its UTR', async () => {
  const when = { settledAt: AT, fetchedAt: AT };
  const sums = { transactions: 2, grossPaise: 2, deductedPaise: 0, settledPaise: 2 };
  const bank = { bankName: 'HDFC', bankAccount: '••1', programs: ['CARD'] };
  const line = {
    utr: 'HDFCN52026112901',
    transactedAt: AT,
    amountPaise: 1,
    deductedPaise: 0,
    settledPaise: 1,
  };
  await transaction('test', async (tx) => {
    await tx.insert(settlements).values({ utr: line.utr, ...when, ...sums, ...bank });
    await tx.insert(settlementLines).values([
      { ...line, position: 0, transactionId: 'a', orderId: 'jose' },
      { ...line, position: 1, transactionId: 'b', orderId: null },
    ]);
    const small = 'sbin52026112902';
    await tx.insert(settlements).values({ utr: small, ...when, ...sums, ...bank });
    await tx
      .insert(settlementLines)
      .values({ ...line, utr: small, position: 0, transactionId: 'c', orderId: 'jose' });
  });
  expect(await found('UTR hdfcn52026112901')).toEqual(['jose']);
  for (const typed of ['sbin52026112902', 'SBIN52026112902'])
    expect(await found(typed), typed).toEqual(['jose']);
});

it('the newest come first, and it is said that there are more', async () => {
  const MANY = { firstName: 'Lata', lastName: 'Menon', totalPaise: 500, subtotalPaise: 500 };
  await addOrders(Array.from({ length: 8 }, (_, at) => orderRow(`o${at}`, { ...MANY, createdAt: AT + at })));
  expect(await findOrders('lata', 3)).toEqual({ ids: ['o7', 'o6', 'o5'], more: true });
  expect(await findOrders('lat', 3)).toEqual({ ids: ['o7', 'o6', 'o5'], more: true });
  expect(await findOrders('menon lata', 3)).toEqual({ ids: ['o7', 'o6', 'o5'], more: true });
  expect(await findOrders('₹5', 3)).toEqual({ ids: ['o7', 'o6', 'o5'], more: true });
  expect((await findOrders('lata', 8)).more).toBe(false);
});

it('of each word some rows are read, however long a list is wanted and however often it was typed', async () => {
  vi.mocked(newestWith).mockClear();
  vi.mocked(termsBetween).mockClear();
  expect((await findOrders('menon lata menon lata', 10_000)).ids).toHaveLength(8);
  const words = ['menon', 'lata'];
  const exact = vi.mocked(newestWith).mock.calls.filter(([, term]) => words.includes(term));
  expect(exact.map(([, term]) => term)).toEqual(words);
  const begun = vi.mocked(termsBetween).mock.calls.filter(([, { after }]) => words.includes(after));
  const limits = [...exact.map(([, , limit]) => limit), ...begun.map(([, { limit }]) => limit)];
  expect(Math.max(...limits)).toBeLessThanOrEqual(1_000);
});

it('where one word is too common to be looked through it is said that there may be more', async () => {
  const MANY = { firstName: 'Kavi', lastName: 'Nair' };
  await addOrders(
    Array.from({ length: 301 }, (_, at) => orderRow(`k${at}`, { ...MANY, createdAt: AT + at })),
  );
  await addOrders([orderRow('k-other', { firstName: 'Kavi', lastName: 'Bose', createdAt: AT - 1 })]);
  expect(await findOrders('kavi bose', 100)).toEqual({ ids: ['k-other'], more: false });
  expect((await findOrders('kavi nair', 100)).more).toBe(true);
});

it('is answered from an index that has the orders in order of time', async () => {
  const plan = await planOf(
    "SELECT order_id FROM order_terms WHERE term = 'asha' ORDER BY created_at DESC, order_id DESC LIMIT 101",
  );
  expect(plan).toMatch(/order_terms_term_created_at_order_id_pk|sqlite_autoindex_order_terms_1/);
  expect(plan).not.toMatch(/Sort|TEMP B-TREE/);
});

it('of two words that are both common all are found, however many have one of them', async () => {
  const some = (count: number, name: string, order: Parameters<typeof orderRow>[1]) =>
    Array.from({ length: count }, (_, at) => orderRow(`${name}${at}`, order));
  const [MIRA, PILLAI] = [{ firstName: 'Mira' }, { lastName: 'Pillai' }];
  await addOrders([
    ...some(1_200, 'x', { ...MIRA, lastName: 'Das', createdAt: AT + 50 }),
    ...some(1_200, 'y', { ...PILLAI, firstName: 'Dev', createdAt: AT + 50 }),
    // Beyond the first page of either word, and with a word that only begins like it.
    orderRow('both-old', { ...MIRA, ...PILLAI, createdAt: AT - 50 }),
    orderRow('both-oldest', { firstName: 'Miranda', ...PILLAI, createdAt: AT - 60 }),
  ]);
  expect(await findOrders('mira pillai', 10_000)).toEqual({ ids: ['both-old', 'both-oldest'], more: false });
  expect(await findOrders('pillai mira', 1)).toEqual({ ids: ['both-old'], more: true });
});
