/** The sums of a cart and of an order: the one reckoning of goods, delivery and total. Pure. */
import { type CartCoupon, isFault, type JudgedCoupon, judgeCoupon } from '@/lib/coupons/rules';
import { otherStates } from '@/lib/delivery/place/pin-states';
import {
  type Days,
  type Destination,
  daysOf,
  feeOf,
  missingForFree,
  type Place,
  placesOf,
} from '@/lib/delivery/zones';
import { add, type Paise, paise, subtract, times, ZERO } from '@/lib/money';
import { delivery } from '@/shop/delivery';

/** A line that is to be bought. */
export interface TotalsLine {
  readonly unitPrice: Paise;
  readonly quantity: number;
  /** Of one unit, with its packing; null where nobody has noted it. */
  readonly weightGrams: number | null;
  readonly categoryId: string;
}

export interface CartTotals {
  subtotal: Paise;
  /** The least that it can be where `fee` is not known; nothing where nothing is delivered. */
  shipping: Paise;
  /** `depends`: on an address, or the rest of one. */
  fee: 'known' | 'depends' | 'not-delivered';
  /** Wherever the address can be, parcels go there. */
  everywhere: boolean;
  /** … and the total is the same, also where delivery is not: a coupon may pay for it. */
  settled: boolean;
  /** What is missing to free delivery; zero when there is nothing to say. */
  missingForFree: Paise;
  /** Of shop/delivery.ts, once it is known. */
  zone: string | undefined;
  /** On the way, from the soonest to the latest that it can be; undefined where the shop promises none. */
  days: Days | undefined;
  /** The cart's coupon: what it takes off, or why it does not count. */
  coupon: JudgedCoupon | undefined;
  couponPaise: Paise;
  /** What is to be paid. */
  total: Paise;
  /** Units. */
  count: number;
}

/**
 * Where state and PIN code do not fit together, the dearest of the places that it can be, and none where one of them is not
 * delivered to: or a state that is not true would be the cheaper one.
 * @param where what is known of the address: the whole of it once an order is placed.
 */
export function cartTotals(
  lines: readonly TotalsLine[],
  where?: Destination,
  coupon?: CartCoupon,
): CartTotals {
  const places = placesOf(where);
  const all = totalsAt(lines, places, coupon);
  if (otherStates(where?.pin, where?.state).length === 0) return all;
  const each = places.map((place) => totalsAt(lines, [place], coupon));
  const dearest = each.reduce((most, one) => (one.shipping > most.shipping ? one : most));
  const { days, missingForFree } = all;
  return { ...(each.find(({ fee }) => fee === 'not-delivered') ?? dearest), days, missingForFree };
}

/** What the same goods come to in one place or another. */
export function possibleTotals(lines: readonly TotalsLine[], coupon?: CartCoupon): Paise[] {
  return placesOf().map((place) => totalsAt(lines, [place], coupon).total);
}

/** What the goods come to wherever they go; undefined where that, or whether they can go there, depends on the address. */
export function totalAnywhere(lines: readonly TotalsLine[], coupon?: CartCoupon): Paise | undefined {
  const { total, settled } = cartTotals(lines, undefined, coupon);
  return settled ? total : undefined;
}

function totalsAt(
  lines: readonly TotalsLine[],
  places: readonly Place[],
  coupon: CartCoupon | undefined,
): CartTotals {
  const subtotal = add(...lines.map((line) => times(line.unitPrice, line.quantity)));
  const grams = lines.reduce((sum, line) => sum + weightOf(line), 0);
  const quotes = places.flatMap((place) => quoteOf(place, subtotal, grams));
  const shipping = quotes.reduce<Paise | undefined>(
    (least, { fee }) => (least === undefined || fee < least ? fee : least),
    undefined,
  );
  const most = paise(Math.max(0, ...quotes.map(({ fee }) => fee)));
  const judged = coupon && judgeCoupon(coupon.terms, lines, shipping ?? ZERO, coupon.now, most);
  const couponPaise = judged && !isFault(judged) ? judged.off : ZERO;
  const total = subtract(add(subtotal, shipping ?? ZERO), couponPaise);
  const everywhere = quotes.length === places.length;
  return {
    subtotal,
    shipping: shipping ?? ZERO,
    fee:
      shipping === undefined
        ? 'not-delivered'
        : quotes.every(({ fee }) => fee === shipping)
          ? 'known'
          : 'depends',
    everywhere,
    settled:
      everywhere &&
      (places.length === 1 || places.every((place) => totalsAt(lines, [place], coupon).total === total)),
    missingForFree: paysDelivery(judged) ? ZERO : (common(quotes.map(({ missing }) => missing)) ?? ZERO),
    zone: common(places.map(({ name }) => name)),
    days: daysOf(places),
    coupon: coupon &&
      judged && { code: coupon.terms.code, byCustomer: coupon.terms.usesByCustomer !== null, judged },
    couponPaise,
    total,
    count: lines.reduce((units, line) => units + line.quantity, 0),
  };
}

/** Whether delivery is the coupon's to pay, where it costs anything. */
export function paysDelivery(judged: JudgedCoupon['judged'] | undefined): boolean {
  return judged !== undefined && !isFault(judged) && judged.off === judged.delivery;
}

function weightOf({ weightGrams, quantity }: TotalsLine): number {
  return (weightGrams ?? delivery.gramsIfUnknown ?? 0) * quantity;
}

function quoteOf({ rates }: Place, subtotal: Paise, grams: number) {
  if (!rates) return [];
  const fee = feeOf(rates, subtotal, grams);
  return [{ fee, missing: missingForFree(rates, subtotal, fee) }];
}

function common<Value>([first, ...others]: readonly Value[]): Value | undefined {
  return others.every((other) => other === first) ? first : undefined;
}

/** Whether every quantity of one article up to `most` comes to the same anywhere. */
export function isSameAnywhere(unit: Omit<TotalsLine, 'quantity'>, most: number): boolean {
  const quantities = Array.from({ length: most }, (_, index) => index + 1);
  return quantities.every((quantity) => totalAnywhere([{ ...unit, quantity }]) !== undefined);
}
