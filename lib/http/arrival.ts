/** How a request arrived: what proxies have made of it, before the shop changes anything. Pure. */
import type { IncomingMessage } from 'node:http';

export interface Arrival {
  readonly host?: string | undefined;
  readonly forwardedHost?: string | undefined;
  readonly forwardedFor?: string | undefined;
  readonly forwardedProto?: string | undefined;
  readonly origin?: string | undefined;
  /** The shop's own port. */
  readonly port?: number | undefined;
}

export function arrivalOf({ headers, socket }: IncomingMessage): Arrival {
  const text = (name: string) => headers[name]?.toString();
  return {
    host: headers.host,
    forwardedHost: text('x-forwarded-host'),
    forwardedFor: text('x-forwarded-for'),
    forwardedProto: text('x-forwarded-proto'),
    origin: headers.origin,
    port: socket.localPort,
  };
}

/** The name that the shop was asked under, as far as the proxy tells. */
export function nameAsked({ host, forwardedHost }: Arrival, publicUrl: URL): string | undefined {
  const name = (forwardedHost?.split(',')[0]?.trim() || host)?.toLowerCase();
  // A port that is the scheme's own is part of no name.
  return name && (URL.parse(`${publicUrl.protocol}//${name}`)?.host ?? name);
}

/** Sent as X-Forwarded-For with the question to the front door: an address that is nobody's (RFC 5737). */
export const NOBODY = '192.0.2.77';

/** How many entries proxies have written to the right of what the client sent. */
export function addedHops(forwardedFor: string | undefined): number {
  const entries = (forwardedFor ?? '').split(',').flatMap((entry) => entry.trim() || []);
  return entries.length - 1 - entries.lastIndexOf(NOBODY);
}

/** Nobody stands in front: the address that customers use is the shop's own port, as on a developer's machine. */
export function isDirect({ port }: Arrival, publicUrl: URL): boolean {
  return publicUrl.protocol === 'http:' && (publicUrl.port || '80') === String(port);
}
