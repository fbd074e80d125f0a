/**
 * Every request, before Next.js sees it, whatever started the server: `next start`, `next dev` or a standalone one. Node
 * publishes each request on a channel before the server handles it.
 */
import 'server-only';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { UPLOAD_PATH } from '@/lib/media/limits';
import { isGatewayAddress } from '../gateway-addresses';
import { type Arrival, arrivalOf, nameAsked } from './arrival';
import { refuseLargeBody } from './body-limit';
import { compressed } from './compressed';
import { answerQuestion } from './door-question';
import { addressIsKnown, isOtherName } from './own-door';
import { answering } from './pages/unavailable';
import { NO_PAGE, pathOf, requestTarget } from './request-target';

export function openFrontDoor(): void {
  const guarded = new WeakSet<Server>();
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { readonly server: Server };
    if (!guarded.has(server)) guard(server);
    guarded.add(server);
  });
}

/** From the request on that is about to be handled. */
function guard(server: Server): void {
  const handlers = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  // Next.js keeps a connection that asks for another protocol open for ever where it has no page, past this door. The shop speaks
  // none: without a listener Node takes it for the plain request that it also is. In development pages are reloaded over one.
  if (process.env.NODE_ENV !== 'development') server.removeAllListeners('upgrade');
  server.on('request', (request, response) => {
    if (isAnswered(request, response)) return;
    compressed(request, response, () =>
      answering(request, response, () => {
        for (const handler of handlers) handler.call(server, request, response);
      }),
    );
  });
}

/** @returns whether Next.js has nothing to do. It sees what this has made of the request. */
function isAnswered(request: IncomingMessage, response: ServerResponse): boolean {
  const arrival = arrivalOf(request);
  request.url = requestTarget(request.url ?? '');
  const path = pathOf(request.url);
  // Callback, webhook and uploads have a limit of their own: lib/http/read-body.ts.
  if (!isGatewayAddress(path) && path !== UPLOAD_PATH && refuseLargeBody(request, response)) return true;
  if (answerQuestion(request, response, arrival)) return true;
  const shop = new URL(env().PUBLIC_URL);
  const location = whereItBelongs(request, arrival, shop);
  if (location !== undefined) {
    // A name that is led on by mistake must not be remembered by browsers.
    response.writeHead(308, { Location: location, 'Cache-Control': 'no-store' }).end();
    return true;
  }
  asTheShopIsCalled(request, arrival, shop);
  return false;
}

/**
 * A page that is asked for under another name is at PUBLIC_URL. A form is not led on: the browser would send what was typed to
 * another site without an Origin, and the action refuses it there as it does here.
 */
function whereItBelongs(
  { method, url = '' }: IncomingMessage,
  arrival: Arrival,
  shop: URL,
): string | undefined {
  const path = pathOf(url);
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  if (url === NO_PAGE || isGatewayAddress(path) || /^\/api\/health(\/|$)/.test(path)) return undefined;
  const name = nameAsked(arrival, shop);
  return name !== undefined && isOtherName(name, shop)
    ? new URL(`${env().PUBLIC_URL}${url}`).href
    : undefined;
}

/**
 * Next.js compares the Origin of an action with these, and the proxy may pass on any name: the shop has one. It also fills in
 * a missing X-Forwarded-For with the address of whoever connected, which is the proxy's: empty, it stays no address.
 */
function asTheShopIsCalled(
  { headers }: IncomingMessage,
  { forwardedFor = '' }: Arrival,
  { host, protocol }: URL,
): void {
  headers.host = host;
  headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  headers['x-forwarded-for'] = addressIsKnown() ? forwardedFor : '';
}
