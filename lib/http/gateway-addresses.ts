/**
 * The two addresses that the gateway calls answer with doubled and trailing slashes too. Next.js answers those with a
 * redirect before any of our code runs, the gateway follows none, and every webhook would be lost over one character
 * in its dashboard. All other addresses keep Next's redirect. Pure.
 */
const ADDRESSES: readonly string[] = ['/api/pinelabs/callback', '/api/pinelabs/webhook'];

export function isGatewayAddress(path: string): boolean {
  return ADDRESSES.includes(path);
}

/** @returns the request's address as Next.js is to see it. */
export function gatewayAddress(url: string): string {
  const [path = '', ...query] = url.split('?');
  const plain = path.replace(/\/+/g, '/').replace(/\/$/, '');
  return isGatewayAddress(plain) ? [plain, ...query].join('?') : url;
}
