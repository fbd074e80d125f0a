import { expect, it } from 'vitest';
import { looksTooClose, otherCalls } from './fetches';

const look = (order_id: string, seconds: number) => ({
  endpoint: 'get',
  order_id,
  at: new Date(1_760_000_000_000 + seconds * 1_000).toISOString(),
});

it('one fetch an order and minute is what may be', () => {
  expect(looksTooClose([look('a', 0), look('b', 1), look('a', 60), look('b', 61)])).toBe(0);
  expect(looksTooClose([look('a', 0), look('a', 30), look('a', 59)])).toBe(1 + 1);
});

it('a call that moves money is another matter', () => {
  const capture = { ...look('a', 0), endpoint: 'capture' };
  expect(otherCalls([look('a', 0), capture, { ...capture, endpoint: 'token' }])).toEqual([capture]);
});
