import { expect, it } from 'vitest';
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { type Books, judge } from './judge';

const ORDER = {
  reference: 'BN-1',
  email: 'asha@example.com',
  status: 'PROCESSED',
  gatewayOrderId: 'v1-1',
  total: 500,
  authorised: 500,
  captured: 500,
  released: 0,
  refunded: 100,
};
const SHELF = { variant: 'TOFFEE', available: 9, taken: 1 };
const books = (changes: Partial<Books> = {}): Books => ({
  orders: [ORDER],
  unsettled: [],
  reviews: [],
  shelves: [SHELF],
  ...changes,
});
const movement = (kind: 'authorised' | 'captured' | 'refunded', amount: number) => ({
  order_id: 'v1-1',
  reference: 'BN-1',
  kind,
  cause: 'test',
  amount,
});
const ledger: Ledger = {
  requests: [],
  movements: [movement('authorised', 500), movement('captured', 500), movement('refunded', 100)],
  balances: { 'v1-1': { authorised: 500, captured: 500, released: 0, refunded: 100, held: 0 } },
};
const verdict = (changes: Partial<Books> = {}, said = ledger) =>
  judge(books(changes), said, new Set(['BN-1']), 10);

it('is content when both say the same', () => {
  expect(verdict()).toEqual([]);
});

it('sees a single paisa', () => {
  expect(verdict({ orders: [{ ...ORDER, refunded: 99 }] })).toEqual([
    'BN-1: refunded is 99 here and 100 in the ledger',
  ]);
});

it('sees an order that was paid twice, and one that was paid in vain', () => {
  const again = { ...ledger, movements: [...ledger.movements, movement('authorised', 500)] };
  expect(verdict({}, again)).toEqual(['BN-1: the customer paid 500 and 500, not 500']);
  const lost = { ...ORDER, gatewayOrderId: null, authorised: 0, captured: 0, refunded: 0 };
  expect(verdict({ orders: [lost] })).toContain('money moved for v1-1, which the shop does not know');
});

it('sees what is left open, what waits, what was ordered twice and what is missing from the shelf', () => {
  expect(
    verdict({
      unsettled: ['capture of BN-1'],
      reviews: ['mismatch of BN-1'],
      orders: [
        ORDER,
        { ...ORDER, reference: 'BN-2', gatewayOrderId: 'v1-2', authorised: 0, captured: 0, refunded: 0 },
      ],
      shelves: [{ ...SHELF, available: 8 }],
    }),
  ).toEqual([
    'asha@example.com has two orders for one checkout',
    'the capture of BN-1 has not come to its end',
    'a mismatch of BN-1 waits for a person',
    'of TOFFEE 8 are left and 1 taken, of 10',
  ]);
});
