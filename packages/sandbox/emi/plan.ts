/** One bank, one length, one amount: the plan with all its figures. Pure. */
import { convenienceFee } from '../domain/fee';
import { inr } from '../domain/inr';
import { discounted, monthlyInstalment, share } from './arithmetic';
import { type BrandOffer, brandOffer, brandParameter, brandProduct } from './brands';
import type { Issuer, TenureTerms } from './issuers';
import type { Breakup, Discount, EmiType, OfferParameter, ProductDetail, Tenure } from './wire';

/** A product in the cart, with what is to be paid for it after any coupon. */
export interface CartProduct {
  readonly code: string;
  /** Paise. */
  readonly amount: number;
}

interface Support {
  readonly offer: BrandOffer;
  readonly detail: ProductDetail;
  readonly discount: number;
  readonly subvention: number;
}

/**
 * @param amount paise: what is to be paid, of which the products are a part.
 * @returns undefined when the bank lends less than this, or has no programme for it.
 */
export function planFor(
  issuer: Issuer,
  terms: TenureTerms,
  amount: number,
  products: readonly CartProduct[] = [],
): Tenure | undefined {
  const supports = products.flatMap((product) => supportOf(issuer, terms, product) ?? []);
  const bank = supports.length > 0 ? undefined : bankTerms(terms, amount);
  if (supports.length === 0 && !bank) return undefined;
  const discount = bank ? bank.discount : sum(supports.map((support) => support.discount));
  const subvention = sum(supports.map((support) => support.subvention));
  const instant = supports.filter(({ offer }) => offer.subvention.type === 'INSTANT');
  const as = supports.length > 0 || discount === 0 ? undefined : terms.discountAs;
  const after = as === undefined || as === 'cashback-only' ? undefined : PAID_BACK_AFTER[as];
  const later = after ? discount : 0;
  const loan = amount - (discount - later) - sum(instant.map((support) => support.subvention));
  if (loan < issuer.minimum) return undefined;
  const rate = terms.rate ?? issuer.rate;
  const months = as === 'cashback-only' ? 0 : terms.months;
  const monthly = months === 0 ? loan : monthlyInstalment(loan, rate, months, issuer.rounding);
  const total = months === 0 ? loan : monthly * months;
  const interest = total - loan;
  const paidBeside = convenienceFee(issuer.method, loan, issuer.feePercent ?? 0);
  const fee = supports.length > 0 ? Math.max(...supports.map(({ offer }) => offer.fee)) : terms.fee;
  return {
    tenure_id: terms.id,
    name: months === 0 ? 'No EMI' : `${months} Months`,
    tenure_type: 'MONTH',
    tenure_value: months,
    issuer_offer_parameters: bank ? bank.parameters : brandParameters(supports),
    details: supports.map((support) => support.detail),
    ...(as === 'cashback-only'
      ? { discount: bankCashback(discount, amount) }
      : discountPart(discount, supports, products.length > 0, after)),
    loan_amount: inr(loan),
    ...(discount > 0 && { total_discount_amount: inr(discount) }),
    net_payment_amount: inr(total - later),
    monthly_emi_amount: inr(monthly),
    total_emi_amount: inr(total),
    ...(months > 0 && { interest_amount: inr(interest) }),
    ...(subvention > 0 && { total_subvention_amount: inr(subvention) }),
    ...(terms.dealerCharges !== undefined && {
      split_emi_percentage: 0,
      dealer_charges_percentage: terms.dealerCharges,
    }),
    interest_rate_percentage: months === 0 ? 0 : rate,
    ...(fee !== undefined && { processing_fee_details: { amount: inr(fee) } }),
    ...(paidBeside && { convenience_fee_breakdown: paidBeside }),
    emi_type: emiType(interest, subvention),
  };
}

function bankTerms(
  terms: TenureTerms,
  amount: number,
): { parameters: readonly OfferParameter[]; discount: number } | undefined {
  const programme = terms.programmes.findLast(({ from }) => amount >= from);
  if (!programme) return undefined;
  const offer = terms.bankOffer && amount >= terms.bankOffer.from ? terms.bankOffer : undefined;
  return {
    parameters: offer ? [programme.parameter, offer.parameter] : [programme.parameter],
    discount: offer?.discount ?? 0,
  };
}

function supportOf(issuer: Issuer, terms: TenureTerms, product: CartProduct): Support | undefined {
  const known = brandProduct(product.code);
  const offer = known && brandOffer(issuer.id, terms.months, known);
  if (!offer) return undefined;
  const discount = share(product.amount, offer.discount);
  const left = product.amount - discount;
  const { type, percent } = offer.subvention;
  const subvention = type === 'INSTANT' ? left - discounted(left, percent) : share(left, percent);
  return {
    offer,
    discount,
    subvention,
    detail: {
      product_code: known.code,
      product_display_name: known.name,
      brand_id: known.brandId,
      brand_name: known.brandName,
      product_offer_parameters: [brandParameter(offer, 'BRAND_OFFER')],
      product_amount: inr(product.amount),
      subvention: {
        subvention_type: type,
        percentage: percent,
        amount: inr(subvention),
        breakup: { brand: { amount: inr(subvention) } },
      },
      discount: brandDiscount(discount, offer.discount),
    },
  };
}

/** Half the merchant's, half the brand's; the odd paisa is the brand's. */
function brandDiscount(amount: number, percentage?: number): Discount {
  const merchant = Math.floor(amount / 2);
  const breakup: Breakup = {
    merchant: { amount: inr(merchant) },
    brand: { amount: inr(amount - merchant) },
  };
  return {
    discount_type: 'INSTANT',
    ...(percentage !== undefined && { percentage }),
    amount: inr(amount),
    breakup,
  };
}

function discountPart(
  discount: number,
  supports: readonly Support[],
  withProducts: boolean,
  after: PaidBackAfter | undefined,
): Pick<Tenure, 'discount'> {
  const [first, ...others] = supports;
  if (first) {
    const same = others.every(({ offer }) => offer.discount === first.offer.discount);
    return { discount: brandDiscount(discount, same ? first.offer.discount : undefined) };
  }
  if (discount > 0) {
    const breakup = { merchant: {}, issuer: {}, brand: {}, dealer: {} };
    if (after) return { discount: { discount_type: 'DEFERRED', ...after, amount: inr(discount), breakup } };
    return { discount: { discount_type: 'INSTANT', amount: inr(discount), breakup } };
  }
  return withProducts ? {} : { discount: {} };
}

/** All the bank's, and said in per cent as well. */
function bankCashback(discount: number, amount: number): Discount {
  return {
    discount_type: 'INSTANT',
    percentage: Math.round((discount * 10_000) / amount) / 100,
    amount: inr(discount),
    breakup: { issuer: { amount: inr(discount) } },
  };
}

const PAID_BACK_AFTER = {
  deferred: { discount_deferred_duration_value: 3, discount_deferred_duration_type: 'MONTH' },
  'deferred-days': { discount_deferred_duration_value: 90, discount_deferred_duration_type: 'DAY' },
} as const;
type PaidBackAfter = (typeof PAID_BACK_AFTER)[keyof typeof PAID_BACK_AFTER];

function brandParameters(supports: readonly Support[]): OfferParameter[] {
  const unique = new Map(supports.map(({ offer }) => [`${offer.offerId}/${offer.parameterId}`, offer]));
  return [...unique.values()].map((offer) => brandParameter(offer, 'BRAND_EMI'));
}

/** What the subvention leaves of the interest: nothing, some, or all of it because there is none. */
function emiType(interest: number, subvention: number): EmiType {
  if (subvention === 0) return 'STANDARD';
  return subvention >= interest ? 'NO_COST' : 'LOW_COST';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
