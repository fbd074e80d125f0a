/** What a plan takes off, at once and later. Pure. */
import type { Benefit, Tenure } from '../emi-types';

/** Paid back by the bank after the payment, so that it takes nothing off it. */
export function isLater({ type }: Pick<Benefit, 'type'>): boolean {
  return type === 'POST' || type === 'DEFERRED';
}

/** What is taken off the price at once, paise: discount, and interest that others pay now. */
export function takenOff(tenure: Tenure): number {
  const subventions = tenure.details.flatMap(({ subvention }) =>
    subvention?.type === 'INSTANT' ? [subvention.amount] : [],
  );
  return atOnce(tenure) + sum(subventions);
}

function atOnce(tenure: Tenure): number {
  const later = discountsOf(tenure).filter(isLater);
  return discountOf(tenure) - sum(later.map(({ amount }) => amount));
}

/** The discount of the whole plan, or those of its products where it states none. */
export function discountsOf({ discount, details }: Tenure): Benefit[] {
  return discount ? [discount] : details.flatMap((product) => product.discount ?? []);
}

export function discountOf({ discount, totalDiscount, details }: Tenure): number {
  return (
    totalDiscount ?? discount?.amount ?? sum(details.flatMap((product) => product.discount?.amount ?? []))
  );
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
