/** The text of the `cart` cookie: the cart's id and our signature on it, so that ids cannot be tried out. */
import 'server-only';
import { isSignedBy, randomToken, sign } from '@/lib/security/keys';

const ID = /^[A-Za-z0-9_-]{22}$/;

/** A random id of 128 bits. */
export function newCartId(): string {
  return randomToken(16);
}

export function packCartCookie(cartId: string): string {
  return `${cartId}.${sign('cart-cookie', cartId)}`;
}

/** The cart's id; undefined for anything that we did not sign. */
export function unpackCartCookie(value: string | undefined): string | undefined {
  const [id, signature, ...rest] = (value ?? '').split('.');
  if (!id || !signature || rest.length > 0 || !ID.test(id)) return undefined;
  return isSignedBy('cart-cookie', id, signature) ? id : undefined;
}
