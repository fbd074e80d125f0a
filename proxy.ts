/**
 * A nonce, `no-store` and a strict policy for the pages that are drawn for each request: those that take personal data, money or
 * a sign-in, the search, filtered categories and EMI. Prerendered pages have hashes in its place (decision 022).
 * The matcher stays narrow: a proxy on every route costs the catalogue a third of its speed, and the
 * callback and the webhook must see their bodies untouched.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { openableRule } from '@/lib/methods/confirmation/challenge-hosts';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { randomToken } from '@/lib/security/keys';
import { pagePolicy } from '@/lib/security/page-policy';

export const config = {
  matcher: [
    '/admin/:path*',
    // With the letters of a language before them, or bare.
    '/:lang([a-z]{2})?/cart',
    '/:lang([a-z]{2})?/checkout/:path*',
    '/:lang([a-z]{2})?/order/:path*',
    '/:lang([a-z]{2})?/search',
    '/:lang([a-z]{2})?/emi/:path*',
    '/:lang([a-z]{2})?/stock-alert/:path*',
    '/:lang([a-z]{2})?/category/:category/filter',
  ],
};

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = randomToken();
  const policy = pagePolicy(request.nextUrl.pathname, {
    nonce,
    gateway: await openableRule(),
    framed: isEnabled('frame'),
    development: process.env.NODE_ENV === 'development',
  });
  // Next.js takes the nonce for its own scripts from the request's policy.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  // The order page's address is its key. Not `no-referrer`: that turns a form's Origin into `null`.
  response.headers.set('Referrer-Policy', 'same-origin');
  return response;
}
