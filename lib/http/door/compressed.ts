/**
 * Answers are compressed here and not by Next.js, which compresses a prerendered page anew for each reader: that takes more of the
 * processor than all else of its answer. Here the compressed bytes are kept, and for a moment the whole answer.
 */
import 'server-only';
import { hash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import compression from 'compression';
import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import vary from 'vary';

/** Of each coding, its pages beside their compressed bytes. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Of brotli, 0 to 11: what is kept may take a few milliseconds once. */
const QUALITY = 6;

interface Kept {
  bytes: Buffer;
  etag: string;
}

const coding = (code: (page: string | Buffer) => Buffer) => ({
  code,
  // A page is the key of its own bytes: Next.js hands out the same string each time, which is found without a look at its text.
  kept: new LRUCache<string, Kept>({
    maxSize: MOST_BYTES,
    sizeCalculation: ({ bytes }, page) => bytes.length + page.length,
  }),
});
const CODINGS = new Map([
  [
    'br',
    coding((page) => brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })),
  ],
  ['gzip', coding((page) => gzipSync(page))],
]);

/** For so long a prerendered page is sent again without a question to Next.js, in milliseconds: a change of goods shows in five seconds. */
const MOMENT_MS = 1_000;

interface Answer {
  page: string | Buffer;
  headers: OutgoingHttpHeaders;
}

/** By address, as Next.js answered it last. */
const lately = new LRUCache<string, Answer>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ page }) => page.length + 1,
  ttl: MOMENT_MS,
});

/** By these a browser asks Next.js for something else than the page of an address. */
const ASKS_OTHERWISE = /^(?:rsc$|next-|x-nextjs-|x-middleware-|x-prerender-)/;

const compress = compression({
  filter: (request, response) => !isPrerendered(response) && compression.filter(request, response),
});

/** Runs `handle`, whose answer is compressed as the request takes it, unless the same page was sent a moment ago. */
export function compressed(request: IncomingMessage, response: ServerResponse, handle: () => void): void {
  const address = pageAsked(request);
  const answer = address === undefined ? undefined : lately.get(address);
  if (answer) {
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value ?? '');
    response.end(keptBytes(request, response, answer.page));
    return;
  }
  // The types are Express's; it asks for Node's alone.
  compress(request as never, response as never, () => {
    const { end } = response;
    response.end = ((body?: unknown, ...rest: unknown[]) => {
      if (!isWhole(body) || response.headersSent || !isPrerendered(response))
        return Reflect.apply(end, response, [body, ...rest]);
      if (address !== undefined) lately.set(address, { page: body, headers: { ...response.getHeaders() } });
      return Reflect.apply(end, response, [keptBytes(request, response, body), ...rest]);
    }) as typeof end;
    handle();
  });
}

function pageAsked({ method, url, headers }: IncomingMessage): string | undefined {
  return method === 'GET' && !Object.keys(headers).some((name) => ASKS_OTHERWISE.test(name))
    ? url
    : undefined;
}

const isWhole = (body: unknown): body is string | Buffer => typeof body === 'string' || Buffer.isBuffer(body);

/** @returns the compressed bytes of a prerendered page, none where the reader has them, the page itself for a reader who takes no coding. */
function keptBytes(
  request: IncomingMessage,
  response: ServerResponse,
  body: string | Buffer,
): string | Buffer | undefined {
  vary(response, 'Accept-Encoding');
  const taken = new Negotiator(request).encodings([...CODINGS.keys()]);
  const found = [...CODINGS].find(([name]) => taken.includes(name));
  if (!found) return body;
  const [name, { code, kept }] = found;
  const page = typeof body === 'string' ? body : hash('sha256', body, 'base64');
  const before = kept.get(page);
  const { bytes, etag } = before ?? withTag(code(body));
  if (!before) kept.set(page, { bytes, etag });
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match']?.includes(etag)) {
    response.statusCode = 304;
    response.removeHeader('Content-Length');
    return undefined;
  }
  response.setHeader('Content-Encoding', name);
  response.setHeader('Content-Length', bytes.length);
  return bytes;
}

const withTag = (bytes: Buffer): Kept => ({ bytes, etag: `"${hash('sha256', bytes, 'base64url')}"` });

function isPrerendered(response: ServerResponse): boolean {
  // Addresses that nobody has are prerendered, too: a stranger would fill what is kept.
  return response.statusCode === 200 && response.getHeader('x-nextjs-prerender') === '1';
}
