/** What the shopper reads when an order was not placed. Pure. */
import { failed } from '@/lib/action';
import { oneDeviceEachWords } from '@/lib/methods/devices/rules/one-device-each';
import { formatINR } from '@/lib/money';
import type { PlaceOrderResult } from '@/lib/orders/types';
import { MAX_ORDER_AMOUNT, MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { inWords } from '@/lib/wait-words';

export type Refusal = Exclude<PlaceOrderResult, { placed: true }>;

/** `typed` goes back into the form, so that nothing is lost. A fault of the cart stands under `cart`. */
export function refused(refusal: Refusal, typed: Record<string, string>, now = Date.now()) {
  const { message, cart } = refusalWords(refusal, now);
  return failed(message, cart === undefined ? {} : { cart }, typed);
}

/**
 * Where a plan is chosen. The total is the one that the checkout form was sent with, so that sending it again would never
 * end: the way on is back there. `cart` says why, and the form puts the way back beside it.
 */
export function refusedBesidePlans(refusal: Refusal, safe: { readonly plan: string }) {
  const { message, cart } = planRefusalWords(refusal);
  return failed(message, cart === undefined ? {} : { cart }, { ...safe });
}

export function planRefusalWords(refusal: Refusal): { message: string; cart?: string } {
  const words = refusalWords(refusal);
  if (refusal.reason !== 'total-changed') return words;
  return { ...words, cart: `${CHANGED_MEANWHILE} Nothing was ordered and nothing was charged.` };
}

const CHANGED_MEANWHILE = 'A price or your cart has changed since you opened this page.';

export function refusalWords(refusal: Refusal, now = Date.now()): { message: string; cart?: string } {
  switch (refusal.reason) {
    case 'empty-cart':
      return { message: 'Your cart is empty.', cart: 'Put something in it first.' };
    case 'total-changed':
      return {
        message: `The total is now ${formatINR(refusal.total)}.`,
        cart: `${CHANGED_MEANWHILE} If you agree, submit again.`,
      };
    case 'out-of-stock':
      return {
        message: 'Some of your cart has just been sold.',
        cart: `${refusal.lines.map(whatIsLeft).join('; ')}.`,
      };
    case 'total-out-of-range':
      return {
        message: 'This total cannot be paid online.',
        cart: `One order can be from ${formatINR(MIN_ORDER_AMOUNT)} to ${formatINR(MAX_ORDER_AMOUNT)}.`,
      };
    case 'one-device-each':
      return {
        message: 'This cart cannot be paid by EMI without a card.',
        cart: oneDeviceEachWords(refusal.products),
      };
    case 'too-many-unpaid':
      return {
        message: `There are orders from here that wait for their payment. Pay for one of them, or try again ${inWords(refusal.until, now)}.`,
      };
  }
}

function whatIsLeft({ name, available }: { name: string; available: number }): string {
  return `${name}: ${available > 0 ? `only ${available} left` : 'none left'}`;
}
