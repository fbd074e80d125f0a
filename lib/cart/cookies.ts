/** The two cookies of a cart: a signed one that only we read, and the count beside it that the header shows. */
import 'server-only';
import { cookies } from 'next/headers';
import { hostCookie } from '@/lib/security/host-cookie';
import { newCartId, packCartCookie, unpackCartCookie } from './cookie-value';

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;

/** The cart of this request; undefined when it has none or its cookie is not ours. */
export async function currentCartId(): Promise<string | undefined> {
  return unpackCartCookie((await cookies()).get(hostCookie('cart').name)?.value);
}

/** The cart of this request, or a new id; sets the cookie for another 30 days. In server actions only. */
export async function keepCartId(): Promise<string> {
  const id = (await currentCartId()) ?? newCartId();
  await keep('cart', packCartCookie(id), true);
  return id;
}

/** What the header shows. It proves nothing and nothing is decided by it. In server actions only. */
export async function setCartCount(count: number): Promise<void> {
  await keep('cart_count', String(count), false);
}

/** Once the cart has become an order. In server actions only. */
export async function clearCartCount(): Promise<void> {
  const { name, options } = hostCookie('cart_count');
  // Without its attributes a browser takes no cookie of such a name, an ended one neither.
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

async function keep(cookie: string, value: string, httpOnly: boolean): Promise<void> {
  const { name, options } = hostCookie(cookie);
  (await cookies()).set(name, value, { ...options, httpOnly, maxAge: THIRTY_DAYS_S });
}
