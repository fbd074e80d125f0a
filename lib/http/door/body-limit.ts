/**
 * Bounds what a page takes. Next.js keeps the whole body of a request to a page behind proxy.ts in memory, up to 10 MB, before
 * any code of ours sees it, and cuts off the rest without a word.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { formNotTaken as t } from '@/shop/messages';

/** In bytes: many times the longest form of the shop. */
export const MAX_FORM_BYTES = 128 * 1024;

const tooLarge = () => `${t.tooLarge(`${MAX_FORM_BYTES / 1024} KB`)}\n`;

/** @returns true when the request was answered with 413. One of unknown length is, as soon as it is too long. */
export function refuseLargeBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > MAX_FORM_BYTES) {
    // The connection is kept: Node then reads the rest and throws it away, so that the client comes to see the answer.
    refuse(response);
    return true;
  }
  if (request.headers['transfer-encoding'] !== undefined) countChunks(request, response);
  return false;
}

function countChunks(request: IncomingMessage, response: ServerResponse): void {
  const pass = request.push.bind(request);
  let size = 0;
  request.push = (chunk: Buffer | null) => {
    size += chunk?.byteLength ?? 0;
    if (size <= MAX_FORM_BYTES) return pass(chunk);
    request.push = () => true;
    if (response.headersSent) request.destroy();
    else refuse(response, () => request.destroy());
    return true;
  };
}

function refuse(response: ServerResponse, then?: () => void): void {
  response.writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(tooLarge(), then);
}
