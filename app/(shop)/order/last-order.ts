/**
 * What this browser knows of orders: the one that it placed last, for the page after a return that could not be verified,
 * and for which ones it has shown that its person is the customer (lib/orders/proof). What became of a payment is never read
 * from here.
 */
import 'server-only';
import { cookies } from 'next/headers';
import { servedOverHttps } from '@/lib/env';
import { proofOf } from '@/lib/orders/proof/proof';

const LAST = 'last_order';
const PROOFS = 'order_proofs';
const DAY = 24 * 60 * 60;
/** Each is 43 characters: a cookie has room for some 4,000. */
const MOST_PROOFS = 30;

async function keep(name: string, value: string, maxAge: number, path = '/order'): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', secure: servedOverHttps(), path } as const;
  (await cookies()).set(name, value, { ...options, maxAge });
}

/** @param orderPath `/order/<token>`. Only from an action or a route handler. */
export async function rememberLastOrder(orderPath: string): Promise<void> {
  const token = orderPath.slice(orderPath.lastIndexOf('/') + 1);
  await keep(LAST, token, 2 * DAY);
  await rememberProof(token);
}

/** The token of the last order's page; undefined when there is none, or when it cannot be one. */
export async function lastOrderToken(): Promise<string | undefined> {
  const token = (await cookies()).get(LAST)?.value;
  return token && /^[A-Za-z0-9_-]{16,128}$/.test(token) ? token : undefined;
}

/** From now on this browser sees the whole order. Only from an action or a route handler. */
export async function rememberProof(token: string): Promise<void> {
  const proof = proofOf(token);
  const kept = (await proofs()).filter((one) => one !== proof);
  // Everywhere: a checkout adds to those that are there.
  await keep(PROOFS, [proof, ...kept].slice(0, MOST_PROOFS).join('.'), 90 * DAY, '/');
}

export async function isProved(token: string): Promise<boolean> {
  return (await proofs()).includes(proofOf(token));
}

async function proofs(): Promise<string[]> {
  return ((await cookies()).get(PROOFS)?.value ?? '').split('.').filter((one) => one.length === 43);
}
