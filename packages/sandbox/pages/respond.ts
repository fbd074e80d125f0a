/** Sends a page with the headers that keep it in bounds. */
import type { Context } from 'hono';
import type { JSX } from 'hono/jsx/jsx-runtime';

export interface PagePolicy {
  /** Origins besides our own that a form on the page leads to: the shop that the customer returns to. */
  readonly formAction?: readonly string[];
  /** Who may show the page in a frame; nobody without it. */
  readonly frameAncestors?: readonly string[];
  /** The page's script may ask this server for news. */
  readonly fetches?: boolean;
}

export type PageStatus = 200 | 400 | 403 | 404 | 410 | 422;

export async function page(
  c: Context,
  content: JSX.Element,
  { formAction = [], frameAncestors = [], fetches = false }: PagePolicy = {},
  status: PageStatus = 200,
): Promise<Response> {
  const html = `<!doctype html>${String(await content)}`;
  return c.newResponse(html, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      ...(fetches ? ["connect-src 'self'"] : []),
      "img-src 'self' data:",
      `form-action ${["'self'", ...formAction].join(' ')}`,
      "base-uri 'none'",
      `frame-ancestors ${frameAncestors.join(' ') || "'none'"}`,
    ].join('; '),
    'cache-control': 'no-store',
    // The link's token is in the address; the shop learns our origin, as from the real gateway, and no more.
    'referrer-policy': 'strict-origin',
    'x-content-type-options': 'nosniff',
  });
}

/** The origin of an address, for a policy; nothing when there is none. */
export function originsOf(...addresses: readonly (string | undefined)[]): string[] {
  const origins = addresses.flatMap((address) => (address === undefined ? [] : [new URL(address).origin]));
  return [...new Set(origins)];
}
