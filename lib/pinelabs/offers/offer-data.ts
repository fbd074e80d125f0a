/** A chosen plan on its way back: `offer_data` of Create Payment and Offer Validation, and the text that keeps it. Pure. */
import type { Paise } from '../../money';
import type { Benefit, Plan, PlanProduct, Tenure } from '../emi-types';

/** A payment names the plan's products even where there are none; a validation then does not. */
export function offerData({ issuer, tenure }: Plan, purpose: 'payment' | 'validation'): object {
  const products = tenure.details.map(productBody);
  const details = purpose === 'payment' || products.length > 0 ? products : undefined;
  return {
    offer_details: {
      id: issuer.id,
      name: issuer.name,
      display_name: issuer.displayName,
      issuer_type: issuer.typeWord,
      priority: issuer.priority,
      tenure: { ...tenureBody(tenure), details },
    },
  };
}

/** What is undefined is not sent: the gateway compares what it gets with what it offered. */
function tenureBody(tenure: Tenure): object {
  return {
    tenure_id: tenure.id,
    name: tenure.name,
    tenure_type: tenure.unit,
    tenure_value: tenure.months,
    issuer_offer_parameters: tenure.offerParameters,
    discount: benefitBody('discount_type', tenure.discount),
    loan_amount: figure(tenure.loanAmount),
    total_discount_amount: figure(tenure.totalDiscount),
    net_payment_amount: figure(tenure.netPayment),
    monthly_emi_amount: figure(tenure.monthly),
    total_emi_amount: figure(tenure.total),
    interest_amount: tenure.months === 0 && tenure.interest === 0 ? undefined : figure(tenure.interest),
    total_subvention_amount: figure(tenure.subvention),
    interest_rate_percentage: tenure.interestRate,
    split_emi_percentage: tenure.splitPercentage,
    dealer_charges_percentage: tenure.dealerCharges,
    processing_fee_details:
      tenure.processingFee === undefined ? undefined : { amount: figure(tenure.processingFee) },
    convenience_fee_breakdown:
      tenure.convenienceFee === undefined
        ? undefined
        : { applicable_fee_amount: figure(tenure.convenienceFee) },
    emi_type: tenure.emiType,
  };
}

function productBody(product: PlanProduct): object {
  return {
    product_code: product.code,
    product_display_name: product.name,
    brand_id: product.brandId,
    brand_name: product.brandName,
    product_offer_parameters: product.offerParameters,
    product_amount: figure(product.amount),
    interest_amount: figure(product.interest),
    interest_rate: product.interestRate,
    product_imei: product.imei,
    subvention: benefitBody('subvention_type', product.subvention),
    discount: benefitBody('discount_type', product.discount),
  };
}

function benefitBody(typeField: string, benefit: Benefit | undefined): object | undefined {
  if (!benefit) return undefined;
  const shares = Object.entries(benefit.shares).map(([party, amount]) => [party, { amount: figure(amount) }]);
  return {
    [typeField]: benefit.type,
    percentage: benefit.percentage,
    amount: figure(benefit.amount),
    discount_deferred_duration_value: benefit.after?.count,
    discount_deferred_duration_type: benefit.after?.unit,
    breakup: shares.length > 0 ? Object.fromEntries(shares) : undefined,
  };
}

/** Zero is a figure here: an interest of nothing is what a plan may say. */
function figure(amount: Paise | undefined): { currency: 'INR'; value: number } | undefined {
  return amount === undefined ? undefined : { currency: 'INR', value: amount };
}

/** The plan as text to keep with an order. Holds nothing about the customer. */
export function planToText(plan: Plan): string {
  return JSON.stringify(offerData(plan, 'payment'));
}
