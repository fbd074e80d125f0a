/** Coupons: in the cart and at the checkout, and why one does not count. Days and amounts come as text. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const coupon = /* @__PURE__ */ spoken('coupon', {
  label: 'Coupon code',
  codeMissing: 'Enter the code.',
  apply: 'Apply',
  applying: 'Checking…',
  remove: (code: string) => `Remove coupon ${code}`,
  removing: 'Removing…',
  removed: 'The coupon was removed.',
  /** In the sums of a cart, an order and a message. */
  line: (code: string) => `Coupon ${code}`,
  off: <Part>(amount: Part): Rich<Part> => ['−', amount],
  takesOff: (code: string, amount: string) => `Coupon ${code} takes ${amount} off.`,
  freeDelivery: (code: string) => `With coupon ${code} delivery is free.`,
  /** Why it does not count yet stands beside the sums. */
  kept: (code: string) => `Coupon ${code} is in your cart.`,
  /** Beside the sums, which are those without it. @param why a sentence of {@link couponFaults}. */
  notCounted: (code: string, why: string) =>
    why.includes(code) ? why : `Coupon ${code} does not count. ${why}`,
  cut: (least: string) =>
    `One order is ${least} or more, so the coupon takes off a little less than it could.`,
  /** Beside a cart whose coupon asks who orders. */
  noExpress: (code: string) =>
    `Express checkout cannot use coupon ${code}, which each customer has a limited number of times. Use the checkout, or remove the coupon.`,
  /** The last of its uses are few, and unpaid orders have some of them. */
  keptByUnpaid: (code: string) =>
    `Coupon ${code} is in orders from you or your network that are not paid yet. It can be used once one of them is paid or closed. Pay for an open order first, or remove the coupon.`,
  tooManyTries: (when: string) => `Too many codes were tried. Try again ${when}.`,
});

/** Why a code does not count. */
export const couponFaults = /* @__PURE__ */ spoken('couponFaults', {
  unknown: (code: string) => `There is no coupon ${code}. Check how it is spelled.`,
  closed: (code: string) => `Coupon ${code} can no longer be used.`,
  notYet: (code: string, day: string) => `Coupon ${code} can be used from ${day} on.`,
  ended: (code: string, day: string) => `Coupon ${code} ended on ${day}.`,
  usedUp: (code: string) => `Coupon ${code} has been used up.`,
  usedByYou: (code: string) =>
    `Coupon ${code} was used before with this e-mail address or mobile number, as often as one customer may. It was taken off your cart.`,
  deliveryFree: 'Delivery is free already.',
  nothingOff: 'There is nothing left to take off.',
  /** @param categories their names. */
  otherGoods: (categories: readonly string[]) => `It is for ${either(categories)} only.`,
  tooLittle: (least: string, missing: string, categories: readonly string[]) =>
    categories.length === 0
      ? `It is for orders of ${least} or more: add items worth ${missing}.`
      : `It is for ${either(categories)} from ${least} on: add ${either(categories)} worth ${missing}.`,
});

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
}
