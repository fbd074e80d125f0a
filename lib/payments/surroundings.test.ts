import { afterEach, expect, it, vi } from 'vitest';
import type { PineLabs } from '@/lib/pinelabs';
import { productsToReturn } from './operations/money-operations';
import { each, gateway, providePayments } from './surroundings';

afterEach(() => providePayments(undefined));

const GIVEN = {
  gateway: () => ({}) as PineLabs,
  merchantId: () => '1',
  readPlan: vi.fn(),
  database: { reader: vi.fn(), transaction: vi.fn() },
};
const tx = {} as Parameters<typeof productsToReturn>[0];
const which = { returns: [], everything: true };

it('fails where nothing was given, instead of leaving out what follows a change', () => {
  expect(() => gateway()).toThrow('wirePayments()');
  expect(() => each('changed')).toThrow('wirePayments()');
});

it('asks each extension that has a part in it, in the order of the list', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  providePayments({
    ...GIVEN,
    extensions: [{ changed: first }, { released: vi.fn() }, { changed: second }],
  });
  expect(each('changed')).toEqual([first, second]);
  expect(each('fetched')).toEqual([]);
});

it('names no products in a refund where nobody keeps devices', async () => {
  providePayments({ ...GIVEN, extensions: [] });
  expect(await productsToReturn(tx, 'order', which)).toEqual({ products: null });
});
