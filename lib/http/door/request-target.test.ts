import { expect, it } from 'vitest';
import { NO_PAGE, requestTarget } from './request-target';

it.each([
  '/%A0',
  '/product/%A0',
  '/%A0/cart?x=1',
  '/a%',
  '/%E0%A4/x',
  '/%ZZ',
  'http://other.example/',
  'https://shop.example/cart',
  '*',
  '',
  'cart',
])('%s is no page', (target) => {
  expect(requestTarget(target)).toBe(NO_PAGE);
});

it.each(['/', '/cart', '/search?q=%A0', '/product/%E0%A4%95', '/%2e%2e/', '//cart', '/a?b=http://c'])(
  '%s is left to Next.js',
  (target) => {
    expect(requestTarget(target)).toBe(target);
  },
);

it('the gateway’s addresses are mended', () => {
  expect(requestTarget('//api/pinelabs/webhook/')).toBe('/api/pinelabs/webhook');
});
