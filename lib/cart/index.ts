/** What the checkout needs of the cart. */
export { readCart } from './cart';
export { clearCartCount, currentCartId } from './cookies';
export { cartTotals, shippingFor } from './totals';
export type { CartLine, CartView } from './types';
