/**
 * The two addresses that the gateway calls answer with doubled and trailing slashes too. Next.js answers those with a
 * redirect before any of our code runs, the gateway follows none, and every webhook would be lost over one character
 * in its dashboard. All other addresses keep Next's redirect.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

const ADDRESSES: readonly string[] = ['/api/pinelabs/callback', '/api/pinelabs/webhook'];

/** @returns the request's address as Next.js is to see it. */
export function gatewayAddress(url: string): string {
  const [path = '', ...query] = url.split('?');
  const plain = path.replace(/\/+/g, '/').replace(/\/$/, '');
  return ADDRESSES.includes(plain) ? [plain, ...query].join('?') : url;
}

/** For every server of this process. Node publishes a request on this channel before the server sees it. */
export function mendGatewayAddresses(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    if (request.url !== undefined) request.url = gatewayAddress(request.url);
  });
}
