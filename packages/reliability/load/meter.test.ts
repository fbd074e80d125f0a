import { expect, it } from 'vitest';
import { Meter, percentile } from './meter';

const page = (status: number) => ({ url: new URL('http://shop.example/'), status, html: '' });

it('knows the middle and the slow end', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(values, 0.5)).toBe(50);
  expect(percentile(values, 0.95)).toBe(95);
  expect(percentile([], 0.5)).toBe(0);
});

it('keeps what broke, and counts the rest', async () => {
  const meter = new Meter();
  await meter.measure('the cart', async () => page(200));
  await meter.measure('the cart', async () => page(503));
  const lost = await meter.measure('the cart', () => Promise.reject(new Error('no answer')));
  expect(lost).toBeUndefined();
  expect([...meter.statuses]).toEqual([
    [200, 1],
    [503, 1],
  ]);
  expect(meter.failures).toEqual(['the cart: HTTP 503', 'the cart: no answer']);
});
