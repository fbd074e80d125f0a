/** The cookies of a cart: a signed one that only we read, and beside it what prerendered pages show of it. */
import 'server-only';
import { cookies } from 'next/headers';
import { hostCookie } from '@/lib/security/host-cookie';
import { newCartId, packCartCookie, unpackCartCookie } from './cookie-value';

const THIRTY_DAYS_S = 30 * 24 * 60 * 60;
/** Ids are at most 64 characters, and a cookie has room for some 4,000. */
const MOST_IN_ORDERS = 20;

/** What scripts read. It proves nothing and nothing is decided by it. */
export interface CartSigns {
  /** Units, those of orders that wait for their payment among them. */
  count: number;
  /** The variants in these orders. */
  inOrders: readonly string[];
}

/** The cart of this request; undefined when it has none or its cookie is not ours. */
export async function currentCartId(): Promise<string | undefined> {
  return unpackCartCookie((await cookies()).get(hostCookie('cart').name)?.value);
}

/** The cart of this request, or a new id; sets the cookie for another 30 days. In server actions only. */
export async function keepCartId(): Promise<string> {
  const id = (await currentCartId()) ?? newCartId();
  const { name, options } = hostCookie('cart');
  (await cookies()).set(name, packCartCookie(id), { ...options, maxAge: THIRTY_DAYS_S });
  return id;
}

/** In server actions only. */
export async function setCartSigns(signs: CartSigns): Promise<void> {
  const jar = await cookies();
  for (const { name, value, options, maxAge } of signCookies(signs)) {
    jar.set(name, value, { ...options, httpOnly: false, maxAge });
  }
}

/** The same for `document.cookie`: a page that is only looked at sets no cookies. */
export function signTexts(signs: CartSigns): string[] {
  return signCookies(signs).map(
    ({ name, value, options, maxAge }) =>
      `${name}=${value}; Path=${options.path}; Max-Age=${maxAge}; SameSite=Lax${options.secure ? '; Secure' : ''}`,
  );
}

function signCookies({ count, inOrders }: CartSigns) {
  const values = {
    cart_count: count === 0 ? '' : String(count),
    in_orders: inOrders.slice(0, MOST_IN_ORDERS).join('~'),
  };
  // Without its attributes a browser takes no cookie of such a name, an ended one neither.
  return Object.entries(values).map(([cookie, value]) => ({
    ...hostCookie(cookie),
    value,
    maxAge: value === '' ? 0 : THIRTY_DAYS_S,
  }));
}
