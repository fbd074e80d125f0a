/**
 * A form that was sent without scripts to an action of an older build. Next.js answers with a line of plain text;
 * here it becomes a page that says what has happened, and the way back to the form.
 */

import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { speakIn } from '#language';
import { languageOfPath } from '@/lib/language/languages';
import { markup } from '@/lib/mail/render/markup';
import { formNotTaken as t } from '@/shop/messages';
import { linkTo, plainPage } from './plain-page';

/** Next.js sets it on that answer. */
const NOT_FOUND = 'x-nextjs-action-not-found';

/** For every server of this process. Node publishes a request on this channel before the server sees it. */
export function explainUnknownActions(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as {
      readonly request: IncomingMessage;
      readonly response: ServerResponse;
    };
    const byBrowser = request.headers.accept?.includes('text/html') === true;
    // With scripts the page itself knows what to do.
    if (request.method !== 'POST' || !byBrowser || request.headers['next-action'] !== undefined) return;
    // The door compresses before it comes to us; what a form without scripts is answered with goes as it is.
    delete request.headers['accept-encoding'];
    explain(response, updatedPage(request.url ?? '/'));
  });
}

/** Puts the page in the place of whatever is answered once Next.js has said that it does not know the action. */
function explain(response: ServerResponse, page: string): void {
  const { setHeader, write, end } = response;
  let unknown = false;
  // What Next.js says of its own line of text, from then on. The headers may be sent before the end.
  const instead: Record<string, string | number> = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    etag: '""',
  };
  response.setHeader = (name, value) => {
    unknown ||= name.toLowerCase() === NOT_FOUND;
    return setHeader.call(response, name, unknown ? (instead[name.toLowerCase()] ?? value) : value);
  };
  response.write = ((...args: Parameters<typeof write>) =>
    unknown ? true : write.apply(response, args)) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    if (!unknown) return end.apply(response, args);
    response.write = write;
    return end.call(response, page, 'utf8');
  }) as typeof end;
}

/** @param url of the request: a path and a query. */
export function updatedPage(url: string): string {
  return speakIn(languageOfPath(url), () =>
    plainPage(t.title, t.heading, [t.nothingSent, markup`${t.again(linkTo(url, t.reopen))}`]),
  );
}
