/** The cart, and what is said when it changes. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const cart = /* @__PURE__ */ spoken('cart', {
  title: 'Cart',
  /** For search engines and link previews. */
  description: 'What is in your cart, with delivery and the total to pay.',
  heading: 'Your cart',
  emptyTitle: 'Your cart is empty',
  emptyText: 'Items you add stay in your cart for 30 days.',
  emptyAction: 'Continue shopping',
  each: <Part>(amount: Part): Rich<Part> => [amount, ' each'],
  remove: 'Remove',
  fewer: (name: string) => `Reduce quantity of ${name}`,
  more: (name: string) => `Increase quantity of ${name}`,
  quantity: 'Quantity',
  missingForFreeDelivery: <Part>(amount: Part): Rich<Part> => [
    'Add items worth ',
    amount,
    ' more for free delivery.',
  ],
  blockedTitle: 'Your cart needs a change',
  blockedText: 'An item in your cart is not available as chosen. See the note beside it.',
  tooLarge: 'Too large for one order',
  checkout: 'Go to checkout',
  includesGst: 'All prices include GST.',
  footnote: 'You pay on Pine Labs’ page.',
  expressText: 'Pine Labs’ page asks for your name and address, and takes the payment.',
});

/** The sums in the cart, at the checkout, on the order page and in e-mails. */
export const summary = /* @__PURE__ */ spoken('summary', {
  title: 'Order summary',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  subtotal: 'Items',
  delivery: 'Delivery',
  free: 'Free',
  /** The least that it can be: more is known with the address. */
  from: <Part>(amount: Part): Rich<Part> => ['from ', amount],
  dependsOnAddress: 'Depends on your address',
  atLeast: (amount: string) => `at least ${amount}`,
  notDelivered: 'Not possible',
  total: 'Total',
  emiDiscount: 'EMI plan discount',
  convenienceFee: 'Convenience fee',
  paid: 'Paid',
});

/** Why a line of the cart cannot be ordered as it is. */
export const cartLine = /* @__PURE__ */ spoken('cartLine', {
  gone: 'No longer sold. Remove it to continue.',
  outOfStock: 'Out of stock. Remove it to continue.',
  left: (count: number) => `Only ${count} left. Reduce the quantity to continue.`,
});

export const express = /* @__PURE__ */ spoken('express', {
  button: 'Express checkout',
  opening: 'Opening Pine Labs…',
  notOffered: 'Please use the checkout: this shop asks for your address itself.',
});

/** In the browser's scripts: what the server says goes below. */
export const cookies = /* @__PURE__ */ spoken('cookies', {
  blocked:
    'Your browser blocks this shop’s cookies, so nothing stays in your cart. Allow cookies for this site, then add it again.',
});

export const cartChange = /* @__PURE__ */ spoken('cartChange', {
  gone: 'Sorry, this is no longer sold.',
  'sold-out': 'Sorry, this has just sold out.',
  'not-in-cart': 'That item is no longer in your cart.',
  'too-many-lines': (most: number) =>
    `A cart holds up to ${most} different items. Order these first, or remove one.`,
  added: 'Added to your cart.',
  removed: (name: string) => `${name} is removed from your cart.`,
  putBack: (name: string) => `${name} is back in your cart.`,
  undo: 'Undo',
  quantityNow: (name: string, quantity: number) => `${name}: quantity is now ${quantity}.`,
  stockLimit: (quantity: number) =>
    quantity === 1
      ? 'Only 1 left, and it is in your cart.'
      : `Only ${quantity} left, and all are in your cart.`,
  quantityLimit: (most: number) => `You can order up to ${most} of one item. Your cart holds ${most}.`,
  noSuchVariant: 'Not available in this combination. Please choose another.',
});

/** An order above what the gateway takes. */
export const orderLimit = /* @__PURE__ */ spoken('orderLimit', {
  max: (amount: string) => `One order can be up to ${amount}`,
  excess: (amount: string) => `Remove items worth ${amount} or more and order them separately.`,
  /** @param products more than one of each is in the cart. */
  oneDeviceEach: (products: readonly string[]) =>
    `Cardless EMI covers one ${products.join(' and one ')} per order, because the brand registers one device of each product. Place one order for each device, or pay in another way.`,
});
