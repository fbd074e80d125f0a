/**
 * What this browser knows of orders: the one that it placed last, for the page after a return that could not be verified,
 * and for which ones it has shown that its person is the customer (lib/orders/proof). What became of a payment is never read
 * from here.
 */
import 'server-only';
import { cookies } from 'next/headers';
import { proofOf } from '@/lib/orders/proof/proof';
import { hostCookie } from '@/lib/security/host-cookie';

const LAST = 'last_order';
const PROOFS = 'order_proofs';
const DAY = 24 * 60 * 60;
/** Each is 43 characters: a cookie has room for some 4,000. */
const MOST_PROOFS = 30;

async function keep(cookie: string, value: string, maxAge: number): Promise<void> {
  const { name, options } = hostCookie(cookie);
  (await cookies()).set(name, value, { ...options, maxAge });
}

async function kept(cookie: string): Promise<string | undefined> {
  return (await cookies()).get(hostCookie(cookie).name)?.value;
}

/** @param orderPath `/order/<token>`. Only from an action or a route handler. */
export async function rememberLastOrder(orderPath: string): Promise<void> {
  const token = orderPath.slice(orderPath.lastIndexOf('/') + 1);
  await keep(LAST, token, 2 * DAY);
  await rememberProof(token);
}

/** The token of the last order's page; undefined when there is none, or when it cannot be one. */
export async function lastOrderToken(): Promise<string | undefined> {
  const token = await kept(LAST);
  return token && /^[A-Za-z0-9_-]{16,128}$/.test(token) ? token : undefined;
}

/** From now on this browser sees the whole order. Only from an action or a route handler. */
export async function rememberProof(token: string): Promise<void> {
  const proof = proofOf(token);
  const others = (await proofs()).filter((one) => one !== proof);
  await keep(PROOFS, [proof, ...others].slice(0, MOST_PROOFS).join('.'), 90 * DAY);
}

export async function isProved(token: string): Promise<boolean> {
  return (await proofs()).includes(proofOf(token));
}

async function proofs(): Promise<string[]> {
  return ((await kept(PROOFS)) ?? '').split('.').filter((one) => one.length === 43);
}
