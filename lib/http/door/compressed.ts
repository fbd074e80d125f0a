/**
 * Answers are compressed here and not by Next.js, which compresses a prerendered page anew for each reader: that takes more of the
 * processor than all else of its answer. Here the compressed bytes are kept.
 */
import 'server-only';
import { hash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import compression from 'compression';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import vary from 'vary';

const MOST_BYTES = 32 * 1024 * 1024;
const kept = new LRUCache<string, Buffer>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ length }) => length,
});

/** Of brotli, 0 to 11: what is kept may take a few milliseconds once. */
const QUALITY = 6;
const CODINGS = new Map<string, (page: string | Buffer) => Buffer>([
  ['br', (page) => brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })],
  ['gzip', (page) => gzipSync(page)],
]);

const compress = compression({
  filter: (request, response) => !isPrerendered(response) && compression.filter(request, response),
});

/** Runs `handle`, whose answer is compressed as the request takes it. */
export function compressed(request: IncomingMessage, response: ServerResponse, handle: () => void): void {
  // The types are Express's; it asks for Node's alone.
  compress(request as never, response as never, () => {
    const { end } = response;
    response.end = ((body?: unknown, ...rest: unknown[]) =>
      Reflect.apply(end, response, [keptBytes(request, response, body), ...rest])) as typeof end;
    handle();
  });
}

/** @returns the compressed bytes of a prerendered page that is sent in one piece, otherwise `body`. */
function keptBytes(request: IncomingMessage, response: ServerResponse, body: unknown): unknown {
  if (!isPrerendered(response) || response.headersSent) return body;
  vary(response, 'Accept-Encoding');
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) return body;
  const taken = new Negotiator(request).encodings([...CODINGS.keys()]);
  const found = [...CODINGS].find(([name]) => taken.includes(name));
  if (!found) return body;
  const [coding, code] = found;
  const key = `${coding} ${hash('sha256', body, 'base64')}`;
  const before = kept.get(key);
  const bytes = before ?? code(body);
  if (!before) kept.set(key, bytes);
  response.setHeader('Content-Encoding', coding);
  response.setHeader('Content-Length', bytes.length);
  return bytes;
}

function isPrerendered(response: ServerResponse): boolean {
  const isPage = response.statusCode === 200 || response.statusCode === 304;
  // Addresses that nobody has are prerendered, too: a stranger would fill what is kept.
  return isPage && response.getHeader('x-nextjs-prerender') === '1';
}
