/** How a request arrived: what proxies have made of it, before the shop changes anything. Pure. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';

/** Also what the front door answers to a question about it: lib/http/door/door-question.ts. */
export const arrivalSchema = z.object({
  host: z.string().optional(),
  forwardedHost: z.string().optional(),
  forwardedFor: z.string().optional(),
  forwardedProto: z.string().optional(),
  origin: z.string().optional(),
  /** The shop's own port. */
  port: z.number().optional(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

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

/** How many proxies have written X-Forwarded-For on the way of a request that was sent without it. */
export function addedHops(forwardedFor = ''): number {
  return forwardedFor.split(',').filter((entry) => entry.trim() !== '').length;
}

/** Nobody stands in front: the address that customers use is the shop's own port, as on a developer's machine. */
export function isDirect({ port }: Arrival, publicUrl: URL): boolean {
  return publicUrl.protocol === 'http:' && (publicUrl.port || '80') === String(port);
}
