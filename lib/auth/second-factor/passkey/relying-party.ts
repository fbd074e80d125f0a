/** Who passkeys are made for: the shop's own address, never the one that a request names. */
import 'server-only';
import { isIP } from 'node:net';
import { env } from '@/lib/env';
import { shop } from '@/shop/config';

export interface RelyingParty {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
}

/** @returns undefined where browsers make no passkeys: at a bare IP address, and on plain http but for localhost. */
export function relyingParty(): RelyingParty | undefined {
  const { hostname, origin, protocol } = new URL(env().PUBLIC_URL);
  const local = hostname === 'localhost' || hostname.endsWith('.localhost');
  const bare = isIP(hostname) !== 0 || hostname.startsWith('[');
  if (bare || (protocol !== 'https:' && !local)) return undefined;
  return { id: hostname, name: shop.name, origin };
}
