/** A coupon in words, for the console. Pure. */
import type { CouponRow } from '@/db/queries/coupons';
import { dayText } from '@/lib/coupons/days';
import { type CouponTerms, faultNow } from '@/lib/coupons/rules';
import { formatINR, paise } from '@/lib/money';
import { coupons as t } from '../messages/administration/coupons';

/** What the form says of a coupon. */
export type CouponTermsInput = Pick<
  CouponRow,
  | 'kind'
  | 'basisPoints'
  | 'amountPaise'
  | 'leastGoodsPaise'
  | 'categories'
  | 'startsAt'
  | 'endsAt'
  | 'usesInAll'
  | 'usesByCustomer'
  | 'note'
>;

/** `10%, at most ₹200, from ₹999, on apparel, once per customer`. */
export function termsText(
  terms: Omit<CouponTermsInput, 'startsAt' | 'endsAt' | 'usesInAll' | 'note'>,
  nameOf: (category: string) => string = (id) => id,
): string {
  const { leastGoodsPaise: least, categories, usesByCustomer } = terms;
  return [
    offText(terms),
    ...(least > 0 ? [t.from(formatINR(paise(least)))] : []),
    ...(categories.length > 0 ? [t.of(categories.map(nameOf).join(', '))] : []),
    ...(usesByCustomer === null ? [] : [t.byCustomer(usesByCustomer)]),
  ].join(', ');
}

function offText({
  kind,
  basisPoints,
  amountPaise,
}: Pick<CouponTermsInput, 'kind' | 'basisPoints' | 'amountPaise'>) {
  const amount = amountPaise === null ? undefined : formatINR(paise(amountPaise));
  if (kind === 'free-delivery') return t.freeDelivery;
  if (kind === 'amount') return amount ?? '';
  const share = t.percent(String((basisPoints ?? 0) / 100));
  return amount === undefined ? share : t.atMost(share, amount);
}

export function stateText(terms: CouponTerms, now: number): string {
  const fault = faultNow(terms, now);
  if (fault?.why === 'closed' || fault?.why === 'used-up') return t.states[fault.why];
  if (fault?.why === 'not-yet' || fault?.why === 'ended') return t.states[fault.why](dayText(fault.at, now));
  return terms.endsAt === null ? t.states.open : t.states.until(dayText(terms.endsAt - 1, now));
}
