import { expect, it } from 'vitest';
import { fetchesTooClose, otherCalls } from './fetches';

const fetch = (order_id: string, seconds: number) => ({
  endpoint: 'get',
  order_id,
  at: new Date(1_760_000_000_000 + seconds * 1_000).toISOString(),
});

it('one fetch an order and minute is what may be', () => {
  expect(fetchesTooClose([fetch('a', 0), fetch('b', 1), fetch('a', 60), fetch('b', 61)])).toBe(0);
  expect(fetchesTooClose([fetch('a', 0), fetch('a', 30), fetch('a', 59)])).toBe(1 + 1);
});

it('a call that moves money is another matter', () => {
  const capture = { ...fetch('a', 0), endpoint: 'capture' };
  expect(otherCalls([fetch('a', 0), capture, { ...capture, endpoint: 'token' }])).toEqual([capture]);
});
