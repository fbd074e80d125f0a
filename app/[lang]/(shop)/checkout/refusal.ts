/** What the shopper reads when an order was not placed. Pure. */
import { failed } from '@/lib/action';
import { faultText } from '@/lib/coupons/text';
import { formatINR } from '@/lib/money';
import type { PlaceOrderResult } from '@/lib/orders/types';
import { MAX_ORDER_AMOUNT, MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';
import { waitText } from '@/lib/wait-text';
import { coupon, couponFaults, deliveryFee, orderLimit, notPlaced as t, waiting } from '@/shop/messages';

export type Refusal = Exclude<PlaceOrderResult, { placed: true }>;

/** `typed` goes back into the form, so that nothing is lost. A fault of the cart stands under `cart`. */
export function refused(refusal: Refusal, typed: Record<string, string>, now = Date.now()) {
  const { message, cart } = refusalText(refusal, now);
  if (refusal.reason === 'not-delivered') return failed(message, placeFault(typed), typed);
  return failed(message, cart === undefined ? {} : { cart }, typed);
}

function placeFault({ shippingCountry = 'IN' }: Record<string, string>): Record<string, string> {
  return shippingCountry === '' || shippingCountry === 'IN'
    ? { shippingPincode: deliveryFee.notDelivered }
    : { shippingCountry: deliveryFee.notDeliveredAbroad };
}

/**
 * Where a plan is chosen. The total is the one that the checkout form was sent with, so that sending it again would never
 * end: the way on is back there. `cart` says why, and the form puts the way back beside it.
 */
export function refusedBesidePlans(refusal: Refusal, safe: { readonly plan: string }) {
  const { message, cart } = planRefusalText(refusal);
  return failed(message, cart === undefined ? {} : { cart }, { ...safe });
}

export function planRefusalText(refusal: Refusal): { message: string; cart?: string } {
  const words = refusalText(refusal);
  if (refusal.reason === 'coupon-used-by-you')
    return { ...words, cart: `${couponFaults.usedByYou(refusal.code)} ${t.nothingOrdered}` };
  if (refusal.reason !== 'total-changed') return words;
  return { ...words, cart: `${changedBy(refusal, Date.now())} ${t.nothingOrdered}` };
}

function changedBy({ delivery, coupon }: Extract<Refusal, { reason: 'total-changed' }>, now: number): string {
  if (coupon)
    return coupon.now === 'counts' ? t.couponCounts(coupon.code) : faultText(coupon.code, coupon.now, now);
  if (delivery === undefined) return t.changed;
  return delivery === 0 ? t.deliveryFree : t.deliveryCosts(formatINR(delivery));
}

export function refusalText(refusal: Refusal, now = Date.now()): { message: string; cart?: string } {
  switch (refusal.reason) {
    case 'empty-cart':
      return { message: t.emptyCart, cart: t.emptyCartAdvice };
    case 'waiting':
      return { message: waiting.placed(refusal.reference), cart: waiting.placedAdvice };
    case 'total-changed':
      return {
        message: t.totalNow(formatINR(refusal.total)),
        cart: `${changedBy(refusal, now)} ${t.submitAgain}`,
      };
    case 'coupon-asks-who':
      return { message: coupon.noExpress(refusal.code) };
    case 'coupon-used-by-you':
      return {
        message: t.totalNow(formatINR(refusal.total)),
        cart: `${couponFaults.usedByYou(refusal.code)} ${t.submitAgain}`,
      };
    case 'coupon-unpaid':
      return { message: coupon.keptByUnpaid(refusal.code) };
    case 'coupon-too-many-tries':
      return { message: coupon.tooManyTries(waitText(refusal.until, now)) };
    case 'not-delivered':
      return { message: t.notDelivered, cart: t.notDeliveredAdvice };
    case 'address-first':
      return { message: t.addressFirst };
    case 'out-of-stock':
      return {
        message: t.soldMeanwhile,
        cart: refusal.lines.map(({ name, available }) => t.left(name, available)).join('; '),
      };
    case 'total-out-of-range':
      return {
        message: t.outOfRange,
        cart: t.range(formatINR(MIN_ORDER_AMOUNT), formatINR(MAX_ORDER_AMOUNT)),
      };
    case 'one-device-each':
      return {
        message: t.notByCardless,
        cart: orderLimit.oneDeviceEach(refusal.products),
      };
    case 'too-many-unpaid':
      return { message: t.tooManyUnpaid(waitText(refusal.until, now)) };
  }
}
