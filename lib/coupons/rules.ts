/** Whether a coupon counts for a cart, and what it takes off. Pure; amounts are paise, times UTC milliseconds. */
import type { CouponRow } from '@/db/queries/coupons';
import { spread } from '@/lib/figures/spread';
import { add, type Paise, paise, subtract, times, ZERO } from '@/lib/money';
import { MIN_ORDER_AMOUNT } from '@/lib/pinelabs/orders/order-amount';

/** Of the row, what the decision depends on. */
export type CouponTerms = Omit<CouponRow, 'note' | 'version' | 'createdAt' | 'updatedAt'> & {
  /** As customers read them. */
  readonly categoryNames?: readonly string[];
};

/** A line that is to be bought. */
export interface CouponLine {
  readonly categoryId: string;
  readonly unitPrice: Paise;
  readonly quantity: number;
}

export interface CouponOff {
  readonly code: string;
  /** In all: the lines' shares and delivery's. */
  readonly off: Paise;
  /** What falls on each line, in their order. */
  readonly lines: readonly Paise[];
  readonly delivery: Paise;
  /** It would take off more, and the order would come to less than the gateway takes. */
  readonly cut: boolean;
}

/** Why a code does not count now. */
export type CouponFault =
  | { readonly why: 'unknown' | 'closed' | 'used-up' | 'used-by-you' | 'delivery-free' | 'nothing-off' }
  | { readonly why: 'not-yet' | 'ended'; readonly at: number }
  | { readonly why: 'other-goods'; readonly categories: readonly string[] }
  | {
      readonly why: 'too-little';
      readonly least: Paise;
      readonly missing: Paise;
      readonly categories: readonly string[];
    };

/** Whether it holds at all, whatever is in the cart. */
export function faultNow(terms: CouponTerms, now: number): CouponFault | undefined {
  if (!terms.active) return { why: 'closed' };
  if (terms.startsAt !== null && now < terms.startsAt) return { why: 'not-yet', at: terms.startsAt };
  if (terms.endsAt !== null && now >= terms.endsAt) return { why: 'ended', at: terms.endsAt - 1 };
  if (terms.usesInAll !== null && terms.used >= terms.usesInAll) return { why: 'used-up' };
  return undefined;
}

/**
 * @param delivery what it costs without the coupon.
 * @param most where the address is not known: the most that delivery can cost, of which {@link delivery} is the least.
 */
export function judgeCoupon(
  terms: CouponTerms,
  lines: readonly CouponLine[],
  delivery: Paise,
  now: number,
  most = delivery,
): CouponOff | CouponFault {
  return faultNow(terms, now) ?? couponOff(terms, lines, delivery, most);
}

/** A cart's coupon, as it is when the cart is looked at. */
export interface CartCoupon {
  readonly terms: CouponTerms;
  readonly now: number;
}

export interface JudgedCoupon {
  readonly code: string;
  /** Who orders decides whether it counts. */
  readonly byCustomer: boolean;
  readonly judged: CouponOff | CouponFault;
}

export const isFault = (judged: CouponOff | CouponFault): judged is CouponFault => 'why' in judged;

function couponOff(
  terms: CouponTerms,
  lines: readonly CouponLine[],
  delivery: Paise,
  mostDelivery: Paise,
): CouponOff | CouponFault {
  const { code, categories, categoryNames = categories } = terms;
  const amounts = lines.map(({ unitPrice, quantity }) => times(unitPrice, quantity));
  const counted = lines.map(({ categoryId }, position) =>
    categories.length === 0 || categories.includes(categoryId) ? (amounts[position] ?? ZERO) : ZERO,
  );
  const goods = add(...counted);
  if (goods === 0) return { why: 'other-goods', categories: categoryNames };
  const least = paise(terms.leastGoodsPaise);
  if (goods < least)
    return { why: 'too-little', least, missing: subtract(least, goods), categories: categoryNames };

  const wanted = wantedOff(terms, goods, delivery);
  if (terms.kind === 'free-delivery' && mostDelivery === 0) return { why: 'delivery-free' };
  const most = paise(Math.max(0, add(...amounts, delivery) - MIN_ORDER_AMOUNT));
  const off = paise(Math.min(wanted, most));
  const ofDelivery = terms.kind === 'free-delivery';
  if (off === 0 && !(ofDelivery && wanted === 0)) return { why: 'nothing-off' };
  return {
    code,
    off,
    lines: ofDelivery ? amounts.map(() => ZERO) : spread(off, counted),
    delivery: ofDelivery ? off : ZERO,
    cut: off < wanted,
  };
}

/** Nobody means an order of less than this with a coupon that names no least. */
const SMALL_ORDER = paise(10_000);

/** Whether there are orders of which it leaves less than the gateway takes: goods are given away then. */
export function takesWholeOrders(
  terms: Pick<CouponTerms, 'kind' | 'basisPoints' | 'amountPaise' | 'leastGoodsPaise'>,
): boolean {
  const goods = paise(Math.max(terms.leastGoodsPaise, SMALL_ORDER));
  return subtract(goods, wantedOff(terms, goods, ZERO)) < MIN_ORDER_AMOUNT;
}

/** What the terms alone take off. A percentage is rounded down to the paisa. */
function wantedOff(
  { kind, basisPoints, amountPaise }: Pick<CouponTerms, 'kind' | 'basisPoints' | 'amountPaise'>,
  goods: Paise,
  delivery: Paise,
): Paise {
  if (kind === 'free-delivery') return delivery;
  const most = paise(Math.min(goods, amountPaise ?? goods));
  if (kind === 'amount') return amountPaise === null ? ZERO : most;
  return paise(Math.min(most, Math.floor((goods * (basisPoints ?? 0)) / 10_000)));
}
