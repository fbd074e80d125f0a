import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { gatewayAddress, mendGatewayAddresses } from './gateway-addresses';

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

it('a server of this process sees the mended address', async () => {
  mendGatewayAddresses();
  const server = createServer((request, response) => response.end(request.url));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const seen = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await seen('/api/pinelabs//webhook/?a=1')).toBe('/api/pinelabs/webhook?a=1');
  expect(await seen('/cart/')).toBe('/cart/');
  server.close();
});
