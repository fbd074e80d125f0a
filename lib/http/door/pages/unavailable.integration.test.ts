/** Answers as Next.js makes them of a fault, with and without its compression. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseUnavailableError } from '@/db/client';
import { unavailablePage as t } from '@/shop/messages';
import { answering, noteRequestError } from './unavailable';

const AWAY = new DatabaseUnavailableError('a test');
const LOCKED = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
const WRAPPED = new Error('a query failed', { cause: LOCKED });

const shop = createServer((request, response) =>
  answering(request, response, async () => {
    await new Promise(setImmediate);
    const faults = { '/away': AWAY, '/locked': WRAPPED, '/broken': new Error('a bug') };
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop.example');
    const fault = faults[pathname as keyof typeof faults];
    if (fault) noteRequestError(fault);
    if (searchParams.has('begun')) response.write('the top of the page');
    response.statusCode = fault ? 500 : 200;
    const type = searchParams.get('type') ?? 'text/html';
    if (!response.headersSent) response.setHeader('Content-Type', type);
    if (!searchParams.has('gzip')) return response.end('what Next.js says');
    response.setHeader('Content-Encoding', 'gzip');
    response.setHeader('ETag', '"x"');
    response.flushHeaders();
    response.write(gzipSync('what Next.js says'));
    return response.end();
  }),
);
let origin: string;
beforeAll(async () => {
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
});
afterAll(() => shop.close());

const BROWSER = { accept: 'text/html,*/*;q=0.8' };
const ask = (path: string, headers: Record<string, string> = BROWSER) => fetch(origin + path, { headers });

describe.each(['/away', '/away?gzip', '/locked'])('a page that the database failed: %s', (path) => {
  it('is 503, says when to come again, and what to do', async () => {
    const answer = await ask(path);
    expect(answer.status).toBe(503);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'retry-after': '5',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    expect(answer.headers.get('etag')).toBeNull();
    const text = await answer.text();
    for (const sentence of [t.title, t.text, t.paid, t.retry]) expect(text).toContain(`>${sentence}<`);
    expect(text).toContain(`href="${path}"`);
    expect(text).not.toContain('Next.js');
    expect(text.trimEnd().endsWith('</html>')).toBe(true);
  });
});

it('is a sentence for who reads no pages', async () => {
  const answer = await ask('/away?gzip', { accept: 'application/json' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toBe(`${t.text}\n`);
});

it('keeps what an action tells the scripts of its page, and is 503 all the same', async () => {
  const answer = await ask('/away?type=text/x-component', { accept: 'text/x-component' });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.text()).toBe('what Next.js says');
});

it('every other answer stays as it is', async () => {
  for (const [path, status] of [
    ['/broken', 500],
    ['/fine', 200],
  ] as const) {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-length')).toBe('17');
    expect(await answer.text()).toBe('what Next.js says');
  }
  const begun = await ask('/away?begun');
  expect(begun.status).toBe(200);
  expect(await begun.text()).toBe('the top of the pagewhat Next.js says');
});
