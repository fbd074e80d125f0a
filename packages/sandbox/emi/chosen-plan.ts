/** From a plan that somebody chose to what the payment keeps of it; and back, held against our own figures. Pure. */
import { GatewayError } from '../domain/errors';
import { toPay } from '../domain/money';
import type { ChargeOrder } from '../domain/order';
import { PRIORITY } from './discovery';
import { type EmiMethod, type Issuer, issuerById } from './issuers';
import { type CartProduct, planFor } from './plan';
import type { OfferData, ProductDetail, Tenure } from './wire';

/** What is being paid for: the same amount and products that discovery was asked about. */
export interface Basket {
  /** Paise. */
  readonly amount: number;
  readonly products?: readonly CartProduct[] | undefined;
  /** The banks with their plans as they are now. */
  readonly issuers?: readonly Issuer[] | undefined;
}

/** A plan as a merchant sends it back. What it leaves out is not compared; what it says must be what was offered. */
export interface GivenPlan {
  readonly id: string;
  readonly name?: string | undefined;
  readonly display_name?: string | undefined;
  readonly issuer_type?: string | undefined;
  readonly priority?: number | undefined;
  readonly tenure: {
    readonly tenure_id: string;
    readonly issuer_offer_parameters: readonly {
      readonly program_type: string;
      readonly offer_id: string;
      readonly offer_parameter_id: string;
    }[];
    readonly details?: readonly ProductDetail[] | undefined;
    readonly discount?: GivenDiscount | undefined;
    readonly processing_fee_details?: { readonly amount?: Value | undefined } | undefined;
    readonly convenience_fee_breakdown?: { readonly applicable_fee_amount?: Value | undefined } | undefined;
  } & Readonly<Partial<Record<Figure, Value | undefined>>> &
    Readonly<Partial<Record<Plain, string | number | undefined>>>;
}

interface Value {
  readonly value: number;
}

interface GivenDiscount {
  readonly discount_type?: string | undefined;
  readonly percentage?: number | undefined;
  readonly amount?: Value | undefined;
  readonly discount_deferred_duration_value?: number | undefined;
  readonly discount_deferred_duration_type?: string | undefined;
}

const PLAIN = [
  'name',
  'tenure_type',
  'tenure_value',
  'interest_rate_percentage',
  'split_emi_percentage',
  'dealer_charges_percentage',
  'emi_type',
] as const;
type Plain = (typeof PLAIN)[number];

const FIGURES = [
  'loan_amount',
  'total_discount_amount',
  'net_payment_amount',
  'monthly_emi_amount',
  'total_emi_amount',
  'interest_amount',
  'total_subvention_amount',
] as const;
type Figure = (typeof FIGURES)[number];

/** An order's products, unless they cost more than the order: then they are no basis for a plan. */
export function productsOf(order: ChargeOrder): CartProduct[] {
  const products = (order.purchase_details.products ?? []).flatMap(({ product_code, product_amount }) =>
    product_amount ? [{ code: product_code, amount: product_amount.value }] : [],
  );
  const total = products.reduce((sum, product) => sum + product.amount, 0);
  return total <= toPay(order).value ? products : [];
}

/** The plan of a bank by its ids, for a payment. @returns undefined when there is no such plan for this basket. */
export function choosePlan(issuerId: string, tenureId: string, basket: Basket): OfferData | undefined {
  const issuer = issuerById(issuerId, basket.issuers);
  const tenure = issuer && planById(issuer, tenureId, basket);
  return tenure && offerData(issuer, tenure);
}

/**
 * Holds a plan that a merchant sent against the one that this gateway would offer.
 * @throws GatewayError 422 that names the first figure that differs.
 */
export function checkPlan(given: GivenPlan, method: EmiMethod, basket: Basket): OfferData {
  const issuer = issuerById(given.id, basket.issuers);
  if (issuer?.method !== method) throw ineligible('id', `no such issuer for ${method}`);
  const bank = bankDifference(given, issuer);
  if (bank) throw ineligible(bank, 'is not what discovery offers');
  const products = basket.products ?? productsOfPlan(given);
  const plan = planById(issuer, given.tenure.tenure_id, { ...basket, products });
  if (!plan) throw ineligible('tenure.tenure_id', 'no such plan for this amount');
  if (isRefused(issuer, given)) throw ineligible('tenure.tenure_id', 'not for this customer');
  const differs = difference(given.tenure, plan);
  if (differs) throw ineligible(`tenure.${differs}`, 'is not what discovery offers');
  // A bank's own plan says nothing of products; what the merchant says of them stays with the payment.
  const details = plan.details.length > 0 ? plan.details : (given.tenure.details ?? []);
  return offerData(issuer, { ...plan, details });
}

function isRefused({ tenures }: Issuer, { tenure }: GivenPlan): boolean {
  return tenures.some(({ id, refused }) => id === tenure.tenure_id && refused === true);
}

function offerData(issuer: Issuer, plan: Tenure): OfferData {
  const fee = plan.processing_fee_details?.amount;
  return {
    offer_details: {
      id: issuer.id,
      name: issuer.name,
      issuer_type: issuer.type,
      priority: PRIORITY,
      tenure: {
        ...plan,
        ...(plan.total_discount_amount && { auth_amount: plan.loan_amount }),
        ...(fee && { processing_fee_amount: fee }),
      },
    },
  };
}

function ineligible(field: string, reason: string): GatewayError {
  return new GatewayError(422, 'OPERATION_NOT_ALLOWED', 'Offer is not eligible', {
    source: 'BUSINESS',
    step: 'OFFER_VALIDATION',
    reason: `offer_data.offer_details.${field}: ${reason}`,
  });
}

function planById(issuer: Issuer, tenureId: string, { amount, products }: Basket): Tenure | undefined {
  const terms = issuer.tenures.find(({ id }) => id === tenureId);
  return terms && planFor(issuer, terms, amount, products);
}

function productsOfPlan({ tenure }: GivenPlan): CartProduct[] {
  return (tenure.details ?? []).flatMap(({ product_code, product_amount }) =>
    product_amount ? [{ code: product_code, amount: product_amount.value }] : [],
  );
}

function bankDifference(given: GivenPlan, issuer: Issuer): string | undefined {
  const own = {
    name: issuer.name,
    display_name: issuer.displayName,
    issuer_type: issuer.type,
    priority: PRIORITY,
  } as const;
  const names = ['name', 'display_name', 'issuer_type', 'priority'] as const;
  return names.find((name) => given[name] !== undefined && given[name] !== own[name]);
}

function difference(given: GivenPlan['tenure'], plan: Tenure): string | undefined {
  const word = PLAIN.find((name) => given[name] !== undefined && given[name] !== plan[name]);
  if (word) return word;
  const figure = FIGURES.find((name) => given[name] !== undefined && given[name].value !== plan[name]?.value);
  if (figure) return figure;
  const fee = given.processing_fee_details?.amount;
  if (fee && fee.value !== plan.processing_fee_details?.amount.value) return 'processing_fee_details';
  const beside = given.convenience_fee_breakdown?.applicable_fee_amount;
  if (beside && beside.value !== plan.convenience_fee_breakdown?.applicable_fee_amount.value)
    return 'convenience_fee_breakdown';
  if (given.discount && discountDiffers(given.discount, plan.discount ?? {})) return 'discount';
  const keys = (parameters: GivenPlan['tenure']['issuer_offer_parameters']) =>
    parameters
      .map((one) => `${one.program_type}/${one.offer_id}/${one.offer_parameter_id}`)
      .toSorted()
      .join(' ');
  const same = keys(given.issuer_offer_parameters) === keys(plan.issuer_offer_parameters);
  return same ? undefined : 'issuer_offer_parameters';
}

function discountDiffers(given: GivenDiscount, own: GivenDiscount): boolean {
  const terms = ['discount_deferred_duration_value', 'discount_deferred_duration_type'] as const;
  return (
    terms.some((name) => given[name] !== undefined && given[name] !== own[name]) ||
    (given.discount_type !== undefined && given.discount_type !== own.discount_type) ||
    (given.percentage !== undefined && given.percentage !== own.percentage) ||
    (given.amount !== undefined && given.amount.value !== own.amount?.value)
  );
}
