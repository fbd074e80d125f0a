/**
 * While the database is away, Next.js answers with its page for faults and 500. Here it becomes 503, which proxies and search
 * engines take for what it is, and a page that needs neither scripts nor the database. What the scripts of an open page have
 * asked for, they tell (components/error-message.tsx).
 */
import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { speakIn } from '#language';
import { isDatabaseUnavailable } from '@/db/client';
import { languageOfPath } from '@/lib/language/languages';
import { unavailablePage as t } from '@/shop/messages';
import { linkTo, plainPage } from './plain-page';

const RETRY_AFTER_SECONDS = '5';

/** Of the request that is being answered. */
interface Answer {
  lacksDatabase: boolean;
}
const current = new AsyncLocalStorage<Answer>();

/** For Next.js's `onRequestError`, which comes before anything is sent of what it makes of the fault. */
export function noteRequestError(error: unknown): void {
  const answer = current.getStore();
  if (answer && isDatabaseUnavailable(error)) answer.lacksDatabase = true;
}

/** Runs `handle`, whose 500 becomes 503 where the database was the reason. */
export function answering(request: IncomingMessage, response: ServerResponse, handle: () => void): void {
  const answer: Answer = { lacksDatabase: false };
  const { writeHead, write, end } = response;
  let instead: string | undefined;
  const begin = () => {
    if (answer.lacksDatabase && !response.headersSent) response.writeHead(response.statusCode);
  };
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (args[0] !== 500 || !answer.lacksDatabase) return writeHead.apply(response, args);
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    response.setHeader('Cache-Control', 'no-store');
    const forScripts = String(response.getHeader('content-type')).startsWith('text/x-component');
    if (!forScripts) instead = replace(request, response);
    return writeHead.call(response, 503);
  }) as typeof writeHead;
  response.write = ((...args: Parameters<typeof write>) => {
    begin();
    return instead === undefined ? write.apply(response, args) : true;
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    begin();
    return instead === undefined ? end.apply(response, args) : end.call(response, instead, 'utf8');
  }) as typeof end;
  current.run(answer, handle);
}

/** @returns the body. What was said of the one before goes. */
function replace({ headers, url = '/' }: IncomingMessage, response: ServerResponse): string {
  const html = headers.accept?.includes('text/html') === true;
  const body = html ? unavailableHtml(url) : `${t.text}\n`;
  for (const name of ['content-encoding', 'transfer-encoding', 'etag']) response.removeHeader(name);
  response.setHeader('Content-Type', `text/${html ? 'html' : 'plain'}; charset=utf-8`);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  return body;
}

/** @param url of the request: a path and a query. */
function unavailableHtml(url: string): string {
  return speakIn(languageOfPath(url), () =>
    plainPage(t.title, t.title, [t.text, t.form, t.paid, linkTo(url, t.retry)]),
  );
}
