import { expect, it } from 'vitest';
import { gatewayAddress } from './gateway-addresses';

it.each([
  ['/api/pinelabs/webhook/', '/api/pinelabs/webhook'],
  ['//api/pinelabs/webhook', '/api/pinelabs/webhook'],
  ['/api//pinelabs///callback//', '/api/pinelabs/callback'],
  ['/api/pinelabs/callback/?a=b//c/&d=?', '/api/pinelabs/callback?a=b//c/&d=?'],
])('%s is read as %s', (given, plain) => {
  expect(gatewayAddress(given)).toBe(plain);
});

it.each([
  '/api/pinelabs/webhook',
  '/api/pinelabs/webhook?x=/',
  '/cart/',
  '//cart',
  '/api/pinelabs/',
  '/api/pinelabs/webhook/more/',
  '/api/pinelabs/../pinelabs/webhook/',
  '/api/pinelabs/Webhook/',
  '/api/pinelabs/webhook%2F',
  '\\\\api/pinelabs/webhook',
  'http://shop.example//api/pinelabs/webhook',
  '/?next=//api/pinelabs/webhook/',
])('%s is left as it is', (url) => {
  expect(gatewayAddress(url)).toBe(url);
});
