/**
 * The order that this browser placed last, for the page after a return that could not be verified. A
 * convenience only: what became of the payment is never read from here.
 */
import 'server-only';
import { cookies } from 'next/headers';
import { servedOverHttps } from '@/lib/env';

const COOKIE = 'last_order';
const TWO_DAYS = 2 * 24 * 60 * 60;

/** @param orderPath `/order/<token>`. Only from an action or a route handler. */
export async function rememberLastOrder(orderPath: string): Promise<void> {
  (await cookies()).set(COOKIE, orderPath.slice(orderPath.lastIndexOf('/') + 1), {
    httpOnly: true,
    sameSite: 'lax',
    secure: servedOverHttps(),
    path: '/order',
    maxAge: TWO_DAYS,
  });
}

/** The token of the last order's page; undefined when there is none, or when it cannot be one. */
export async function lastOrderToken(): Promise<string | undefined> {
  const token = (await cookies()).get(COOKIE)?.value;
  return token && /^[A-Za-z0-9_-]{16,128}$/.test(token) ? token : undefined;
}
