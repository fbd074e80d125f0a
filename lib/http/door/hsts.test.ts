import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { hstsValue, sendHsts } from './hsts';

const on = { HSTS_SECONDS: 31_536_000, HSTS_SUBDOMAINS: 'off' as const, PUBLIC_URL: 'https://shop.example' };

it('speaks of this host alone, unless the merchant says that all below it have https', () => {
  expect(hstsValue(on)).toBe('max-age=31536000');
  expect(hstsValue({ ...on, HSTS_SUBDOMAINS: 'on' })).toBe('max-age=31536000; includeSubDomains');
});

it('is not sent when it is switched off, or the shop has no https', () => {
  expect(hstsValue({ ...on, HSTS_SECONDS: 0 })).toBeUndefined();
  expect(hstsValue({ ...on, PUBLIC_URL: 'http://localhost:3000' })).toBeUndefined();
});

it('is on every answer of the process', async () => {
  const server = createServer((_, response) => response.end('a page'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const header = async () =>
    (await fetch(`http://127.0.0.1:${port}/`)).headers.get('strict-transport-security');
  try {
    sendHsts({ ...on, HSTS_SECONDS: 0 });
    expect(await header()).toBeNull();
    sendHsts(on);
    expect(await header()).toBe('max-age=31536000');
  } finally {
    server.close();
  }
});
