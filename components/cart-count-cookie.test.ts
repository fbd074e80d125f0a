import { expect, it } from 'vitest';
import { cartCountIn, isInOrder } from './cart-count-cookie';

it.each([
  ['cart_count=3', 3],
  ['a=1; cart_count=12; b=2', 12],
  ['', 0],
  ['a=1; __Host-cart_count=4', 4],
  ['my_cart_count=3', 0],
  ['cart_count=-1', 0],
  ['cart_count=3x', 0],
  ['cart_count=1e9', 0],
  ['cart_count=<b>', 0],
])('reads the count in %j as %i', (cookie, count) => {
  expect(cartCountIn(cookie)).toBe(count);
});

it.each([
  ['in_orders=kurta~diya', true],
  ['a=1; __Host-in_orders=diya', true],
  ['in_orders=diya-lamp', false],
  ['in_orders=', false],
  ['not_in_orders=diya', false],
  ['', false],
])('reads from %j whether an order holds the diya: %s', (cookie, held) => {
  expect(isInOrder(cookie, 'diya')).toBe(held);
});
