/**
 * Does a plan agree with itself? The shop shows the gateway's figures and computes none; what contradicts itself
 * must not be shown to anybody as an offer. In every plan that the gateway's documents print the total is the rounded
 * instalment times the months, to the paisa, however the bank rounds: so there is no tolerance. Pure.
 */
import type { Paise } from '../../money';
import type { Benefit, Tenure } from '../emi-types';
import { discountOf, discountsOf, isLater, sum, takenOff } from './taken-off';

export type TenureFault =
  /** monthly × months is not the total; of a plan in another unit, the total is no number of instalments. */
  | 'TOTAL'
  /** total − loan is not the interest. */
  | 'INTEREST'
  /** What is paid in the end is neither the total nor the total without the cashback. */
  | 'NET_PAYMENT'
  /** The parts of a discount or subvention are not the whole of it. */
  | 'SHARES'
  /** The totals of discount or subvention are not those of the plan's parts. */
  | 'BENEFITS'
  /** What is taken off at once does not lead from the price to the loan. */
  | 'LOAN'
  /** "No cost" that costs: what others pay does not reach the interest. */
  | 'NOT_NO_COST';

/**
 * @param price paise that discovery was asked about; without it the loan is not checked against it.
 * @returns what is wrong with the plan; nothing when it is sound.
 */
export function checkTenure(tenure: Tenure, price?: Paise): TenureFault[] {
  const { total, interest, loanAmount } = tenure;
  const faults: TenureFault[] = [];
  if (!totalIsRight(tenure)) faults.push('TOTAL');
  if (total - loanAmount !== interest) faults.push('INTEREST');
  if (!netIsRight(tenure)) faults.push('NET_PAYMENT');
  if (!allBenefits(tenure).every(sharesAddUp)) faults.push('SHARES');
  if (!totalsAreRight(tenure)) faults.push('BENEFITS');
  if (price !== undefined && price - takenOff(tenure) !== loanAmount) faults.push('LOAN');
  if (tenure.emiType === 'NO_COST' && interest > discountOf(tenure) + (tenure.subvention ?? 0)) {
    faults.push('NOT_NO_COST');
  }
  return faults;
}

/** How often an instalment falls due is known of months only. */
function totalIsRight({ unit, monthly, months, total, loanAmount }: Tenure): boolean {
  // No instalments: what is paid at once is the loan itself.
  if (months === 0) return total === loanAmount && monthly === total;
  return unit === 'MONTH' ? monthly * months === total : total % monthly === 0;
}

function netIsRight(tenure: Tenure): boolean {
  const { netPayment, total } = tenure;
  const later = discountsOf(tenure).filter(isLater);
  return netPayment === total || netPayment === total - sum(later.map(({ amount }) => amount));
}

function allBenefits({ discount, details }: Tenure): Benefit[] {
  const ofProducts = details.flatMap((product) => [product.discount, product.subvention]);
  return [discount, ...ofProducts].filter((benefit) => benefit !== undefined);
}

/** Rounded shares may lose a paisa each; parties that are not named bear nothing. */
function sharesAddUp({ amount, shares }: Benefit): boolean {
  const borne = Object.values(shares);
  return borne.length === 0 || Math.abs(sum(borne) - amount) < borne.length;
}

/** Each total against what it is the total of, where both are given. */
function totalsAreRight({ discount, totalDiscount, subvention, details }: Tenure): boolean {
  const discounts = details.flatMap((product) => product.discount?.amount ?? []);
  const subventions = details.flatMap((product) => product.subvention?.amount ?? []);
  const agree = (whole: number | undefined, parts: readonly number[]) =>
    whole === undefined || parts.length === 0 || whole === sum(parts);
  return (
    agree(totalDiscount, discount ? [discount.amount] : []) &&
    agree(discount?.amount ?? totalDiscount, discounts) &&
    agree(subvention, subventions)
  );
}
