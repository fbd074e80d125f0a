/**
 * An order that waits for its payment, where a shopper comes back to it: in the cart, at the checkout, on the page of a product
 * that it holds.
 */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const waiting = /* @__PURE__ */ spoken('waiting', {
  heading: <Part>(reference: Part): Rich<Part> => ['Order ', reference, ' is not paid yet'],
  inDoubtHeading: <Part>(reference: Part): Rich<Part> => ['Order ', reference, ' is being checked'],
  inDoubt:
    'We are checking whether it was paid. Until we know, please do not pay again; its items stay in the order.',
  kept: 'These items are kept for you for some minutes while you pay.',
  items: 'Items of this order',
  line: (quantity: number, name: string) => `${quantity} × ${name}`,
  total: 'To pay',
  change: 'Change order',
  back: 'Put back in cart',
  working: 'One moment…',
  see: 'See order',
  backHint:
    '“Change order” leads to the checkout with the same items, “Put back in cart” to your cart. Either closes this order: please do not pay for it in another window then.',
  backDone:
    'Your items are back in your cart. The order is closed; please do not pay for it in another window.',
  checking:
    'We could not make sure that nobody is paying for this order, so its items stay in it. Please try again in a minute.',
  gone: 'This order is no longer waiting.',
  /** In place of the checkout's form. */
  checkoutTitle: 'Your order is waiting for payment',
  placed: (reference: string) => `These items are in your order ${reference}, which is not paid yet.`,
  placedAdvice: 'Pay for it, or change it: see above.',
  /** On the page of a product, in the browser's scripts. */
  inOrder: 'You have ordered this and not paid yet.',
  inOrderLink: 'Go to your order',
});
