/** The count beside the signed cart cookie: for showing, never for deciding. */
import { keepForScripts } from './script-cookie';

/** Dispatched on `window` by a form once its action has changed the cart. */
export const CART_CHANGED = 'cart-changed';

/** The count in a `document.cookie`; 0 for anything that is not a small whole number. */
export function cartCountIn(cookie: string): number {
  const match = /(?:^|;\s*)(?:__Host-)?cart_count=(\d{1,3})(?:;|$)/.exec(cookie);
  return match ? Number(match[1]) : 0;
}

/** Whether an order that waits for its payment holds this variant of a product, by a `document.cookie`. */
export function isInOrder(cookie: string, variantId: string): boolean {
  const match = /(?:^|;\s*)(?:__Host-)?in_orders=([A-Za-z0-9._~-]*)/.exec(cookie);
  return match?.[1]?.split('~').includes(variantId) ?? false;
}

/** Whether the browser keeps cookies of this site. `navigator.cookieEnabled` is true where they are blocked for one site alone. */
export function keepsCookies(): boolean {
  keepForScripts('cookie_check', 10);
  return /(?:^|;\s*)(?:__Host-)?cookie_check=1/.test(document.cookie);
}
