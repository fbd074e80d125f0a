/** The two cookies of a cart: a signed one that only we read, and the count beside it that the header shows. */
import 'server-only';
import { cookies } from 'next/headers';
import { servedOverHttps } from '@/lib/env';
import { newCartId, packCartCookie, unpackCartCookie } from './cookie-value';

const CART = 'cart';
const COUNT = 'cart_count';
const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** The cart of this request; undefined when it has none or its cookie is not ours. */
export async function currentCartId(): Promise<string | undefined> {
  return unpackCartCookie((await cookies()).get(CART)?.value);
}

/** The cart of this request, or a new id; sets the cookie for another 30 days. In server actions only. */
export async function keepCartId(): Promise<string> {
  const id = (await currentCartId()) ?? newCartId();
  (await cookies()).set(CART, packCartCookie(id), { ...attributes(), httpOnly: true });
  return id;
}

/** What the header shows. It proves nothing and nothing is decided by it. In server actions only. */
export async function setCartCount(count: number): Promise<void> {
  (await cookies()).set(COUNT, String(count), attributes());
}

/** Once the cart has become an order. In server actions only. */
export async function clearCartCount(): Promise<void> {
  (await cookies()).delete(COUNT);
}

function attributes() {
  return { sameSite: 'lax', secure: servedOverHttps(), path: '/', maxAge: THIRTY_DAYS_S } as const;
}
