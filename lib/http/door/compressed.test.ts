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

const server = createServer((incoming, response) =>
  compressed(incoming, response, () => answers[incoming.url ?? '']?.(response)),
);
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());
beforeEach(() => void vi.mocked(brotliCompressSync).mockClear());

async function get(path: string, accepted?: string, etag?: string) {
  const { port } = server.address() as AddressInfo;
  const headers = {
    ...(accepted !== undefined && { 'accept-encoding': accepted }),
    ...(etag !== undefined && { 'if-none-match': etag }),
  };
  const asked = request({ port, path, headers }).end();
  const [answer] = await once(asked, 'response');
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
