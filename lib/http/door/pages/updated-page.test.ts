import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shop } from '@/shop/config';
import { formNotTaken as t } from '@/shop/messages';
import { explainUnknownActions, updatedPage } from './updated-page';

let server: Server;
let origin: string;

beforeAll(async () => {
  explainUnknownActions();
  // As Next.js answers.
  server = createServer((request, response) => {
    if (request.url?.startsWith('/known')) return response.end('done');
    response.setHeader('x-nextjs-action-not-found', '1');
    response.setHeader('Content-Type', 'text/plain');
    response.statusCode = 409;
    if (request.url?.startsWith('/streamed')) {
      response.flushHeaders();
      response.write('Server Action ');
      return response.end('unavailable.');
    }
    response.setHeader('Content-Length', 26);
    // As its compression does, before the end.
    if (request.url?.startsWith('/compressed')) response.writeHead(409);
    return response.end('Server Action unavailable.');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { method: 'POST', body: 'x', headers: { accept: 'text/html,*/*;q=0.8', ...headers } });

it.each(['/checkout', '/streamed', '/compressed'])(
  'answers a form without scripts with a page that leads back to it: %s',
  async (path) => {
    const response = await post(`${path}?a=1&b=2`);
    expect(response.status).toBe(409);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = await response.text();
    expect(text).toContain(`<html lang="${shop.locale}">`);
    for (const sentence of [t.title, t.heading, t.nothingSent]) expect(text).toContain(`>${sentence}<`);
    expect(text).not.toContain('unavailable');
    expect(text).toContain(`href="${path}?a=1&amp;b=2"`);
    expect(text.trimEnd().endsWith('</html>')).toBe(true);
  },
);

it('leaves every other answer as it is', async () => {
  expect(await (await post('/known')).text()).toBe('done');
  for (const headers of [{ 'next-action': '7f' }, { accept: '*/*' }]) {
    expect(await (await post('/streamed', headers)).text()).toBe('Server Action unavailable.');
  }
});

it('writes nothing of the address into the page but text, and leads to no other site', () => {
  expect(updatedPage('/cart"><script>alert(1)</script>')).not.toContain('<script');
  for (const elsewhere of ['//evil.example/x', '/\\evil.example/x', 'https://evil.example/x']) {
    expect(updatedPage(elsewhere)).toContain('href="/"');
  }
});
