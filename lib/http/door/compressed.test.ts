import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { compressed } from './compressed';

vi.mock('node:zlib', async (original) => {
  const real = await original<typeof import('node:zlib')>();
  return { ...real, brotliCompressSync: vi.fn(real.brotliCompressSync) };
});

const PAGE = '<p>Masala chai</p>'.repeat(500);

/** As Next.js sends what it has prerendered, and what it draws anew. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/kept': (response) => prerendered(response).end(PAGE),
  '/kept-bytes': (response) => prerendered(response).end(Buffer.from(PAGE)),
  '/in-pieces': (response) => {
    prerendered(response).removeHeader('content-length');
    response.write(PAGE);
    response.end('the rest');
  },
  '/other': (response) => prerendered(response).end(PAGE.toUpperCase()),
  '/drawn': (response) => {
    response.setHeader('content-type', 'text/html');
    response.write(PAGE);
    response.end();
  },
  '/nobody-has': (response) => {
    response.statusCode = 404;
    prerendered(response).end(PAGE);
  },
  '/picture': (response) => response.setHeader('content-type', 'image/webp').end(PAGE),
};
function prerendered(response: ServerResponse): ServerResponse {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-length', PAGE.length);
  response.setHeader('x-nextjs-prerender', '1');
  return response.setHeader('vary', 'rsc');
}

/** Addresses that Next.js was asked for. */
const asked: string[] = [];
const server = createServer((incoming, response) =>
  compressed(incoming, response, () => {
    asked.push(`${incoming.method} ${incoming.url}`);
    answers[incoming.url?.split('?')[0] ?? '']?.(response);
  }),
);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());
beforeEach(() => {
  vi.mocked(brotliCompressSync).mockClear();
  asked.length = 0;
});

async function get(
  path: string,
  accepted?: string,
  etag?: string,
  more: Record<string, string> = {},
  method = 'GET',
) {
  const { port } = server.address() as AddressInfo;
  const headers = {
    ...(accepted !== undefined && { 'accept-encoding': accepted }),
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...more,
  };
  const [answer] = await once(request({ port, path, headers, method }).end(), 'response');
  const parts: Buffer[] = await answer.toArray();
  const bytes = Buffer.concat(parts);
  const coding: string | undefined = answer.headers['content-encoding'];
  return { status: answer.statusCode, headers: answer.headers, coding, bytes, text: read(bytes, coding) };
}
function read(bytes: Buffer, coding: string | undefined): string {
  if (coding === 'br') return brotliDecompressSync(bytes).toString();
  return (coding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['deflate', undefined],
  ['identity', undefined],
  [undefined, undefined],
])('a prerendered page goes to a reader who takes %s as %s', async (accepted, coding) => {
  for (const path of ['/kept', '/kept-bytes']) {
    const answer = await get(path, accepted);
    expect(answer).toMatchObject({ status: 200, coding, text: PAGE });
    expect(answer.headers).toMatchObject({
      vary: 'rsc, Accept-Encoding',
      'content-length': `${answer.bytes.length}`,
    });
  }
});

it('is compressed once for all readers, and anew once it has changed', async () => {
  await get('/kept', 'br');
  vi.mocked(brotliCompressSync).mockClear();
  await get('/kept', 'br');
  expect(brotliCompressSync).not.toHaveBeenCalled();
  expect(await get('/other', 'br')).toMatchObject({ coding: 'br', text: PAGE.toUpperCase() });
  await get('/other', 'br');
  expect(brotliCompressSync).toHaveBeenCalledOnce();
});

it('a page that the reader has is not sent again, in that coding and until it changes', async () => {
  const { headers } = await get('/kept', 'br');
  const again = await get('/kept', 'br', `W/"older", ${headers.etag}`);
  expect(again).toMatchObject({ status: 304, coding: undefined, text: '', headers: { etag: headers.etag } });
  expect(again.headers.vary).toBe('rsc, Accept-Encoding');
  expect(await get('/kept', 'gzip', headers.etag)).toMatchObject({ status: 200, coding: 'gzip', text: PAGE });
  expect(await get('/other', 'br', headers.etag)).toMatchObject({ status: 200, text: PAGE.toUpperCase() });
});

it('what is drawn for one reader is compressed and not kept, a picture goes as it is', async () => {
  expect(await get('/drawn', 'gzip')).toMatchObject({ coding: 'gzip', text: PAGE });
  expect(await get('/picture', 'gzip')).toMatchObject({ coding: undefined, text: PAGE });
  expect(brotliCompressSync).not.toHaveBeenCalled();
});

it('an address that nobody has takes no room among what is kept', async () => {
  expect(await get('/nobody-has', 'br')).toMatchObject({ status: 404, coding: 'br', text: PAGE });
  expect(brotliCompressSync).not.toHaveBeenCalled();
});

it('a page that was sent a moment ago is sent again without Next.js, in each coding, and is asked for after it', async () => {
  const path = '/kept?by=hand';
  const first = await get(path, 'br');
  expect(await get(path, 'br', undefined, { cookie: 'cart=1' })).toMatchObject({ status: 200, text: PAGE });
  const again = await get(path, 'br');
  expect({ ...again.headers, date: '' }).toEqual({ ...first.headers, date: '' });
  expect(await get(path, 'gzip')).toMatchObject({ coding: 'gzip', text: PAGE });
  expect(await get(path)).toMatchObject({ coding: undefined, text: PAGE });
  expect(await get(path, 'br', first.headers.etag)).toMatchObject({ status: 304, text: '' });
  expect(asked).toEqual([`GET ${path}`]);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await get(path, 'br');
  expect(asked).toEqual([`GET ${path}`, `GET ${path}`]);
});

it.each(['rsc', 'next-router-prefetch', 'next-action', 'x-prerender-revalidate'])(
  'a request with %s is always for Next.js, and its answer for nobody else',
  async (name) => {
    const path = `/kept?${name}`;
    await get(path, 'br', undefined, { [name]: '1' });
    await get(path, 'br');
    await get(path, 'br', undefined, { [name]: '1' });
    expect(asked).toHaveLength(3);
  },
);

it('a form that is sent to the address of a page is always for Next.js', async () => {
  await get('/kept?form', 'br');
  await get('/kept?form', 'br', undefined, {}, 'POST');
  expect(asked).toEqual(['GET /kept?form', 'POST /kept?form']);
});

it('nothing but a prerendered page in one piece is sent again', async () => {
  const paths = ['/drawn', '/nobody-has', '/picture', '/in-pieces'];
  for (const path of [...paths, ...paths]) await get(path, 'br');
  expect(asked).toHaveLength(2 * paths.length);
});
