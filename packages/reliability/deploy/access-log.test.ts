import { expect, it } from 'vitest';
import { keysIn, ordersAt, readAccessLog } from './access-log';

const line = (request: string, status: number, to: string) =>
  `10.1.2.3 [2026-11-28T21:00:00+00:00] "${request}" ${status} 512 0.120 "a browser" to ${to}`;

const LOG = [
  line('POST /checkout HTTP/1.1', 303, '127.0.0.1:3000 303 0.118'),
  line('POST /checkout HTTP/1.1', 303, '127.0.0.1:3000, 127.0.0.1:3001 502, 303 0.000, 0.118'),
  line('POST /checkout HTTP/1.1', 500, '127.0.0.1:3001 500 0.118'),
  line('GET /checkout HTTP/2.0', 200, '127.0.0.1:3001 200 0.118'),
  line('POST /order/- HTTP/2.0', 303, '127.0.0.1:3001 303 0.118'),
  line('GET / HTTP/1.1', 413, '- - -'),
].join('\n');

it('tells who answered each request', () => {
  const answered = readAccessLog(LOG);
  expect(answered).toHaveLength(5);
  expect(answered[1]).toEqual({ method: 'POST', path: '/checkout', status: 303, asked: [3000, 3001] });
});

it('counts an order at the instance that took it', () => {
  const answered = readAccessLog(LOG);
  expect([ordersAt(answered, 3000), ordersAt(answered, 3001)]).toEqual([1, 1]);
});

it('finds the keys of orders wherever they stand', () => {
  expect(
    keysIn('GET /x?from=/order/secret1 and "…/order/secret2/pay"', ['/order/secret1', '/order/secret3']),
  ).toBe(1);
});
