/** Instalment plans on the hosted page: which banks lend for this order, for how long, on which of their cards. */

import { inr } from '../domain/inr';
import { toPay } from '../domain/money';
import type { Amount, ChargeOrder } from '../domain/order';
import { type Basket, choosePlan, productsOf } from '../emi/chosen-plan';
import { discoverOffers } from '../emi/discovery';
import { issuerById } from '../emi/issuers';
import type { IssuerOffers, OfferData, Tenure } from '../emi/wire';

export type EmiMethod = 'CREDIT_EMI' | 'DEBIT_EMI';

export function isEmi(method: string): method is EmiMethod {
  return method === 'CREDIT_EMI' || method === 'DEBIT_EMI';
}

export function plansOf(order: ChargeOrder, method: EmiMethod | 'CARDLESS_EMI'): IssuerOffers[] {
  return discoverOffers({ ...basketOf(order), methods: [method] });
}

/** What the payment keeps of the plan that was chosen. @returns undefined when this order has no such plan. */
export function planOf(
  order: ChargeOrder,
  method: EmiMethod | 'CARDLESS_EMI',
  chosen: { readonly issuer: string | undefined; readonly tenure: string | undefined },
): OfferData | undefined {
  const { issuer = '', tenure = '' } = chosen;
  if (issuerById(issuer)?.method !== method) return undefined;
  return choosePlan(issuer, tenure, basketOf(order));
}

/** What the customer pays over the whole time, the bank's fee included. @returns paise. */
export function totalCost(tenure: Tenure): number {
  return tenure.total_emi_amount.value + (tenure.processing_fee_details?.amount.value ?? 0);
}

/** Paid at once, a plan has none. */
export function interestOf({ interest_amount }: Tenure): Amount {
  return interest_amount ?? inr(0);
}

/** A subvention that the bank pays back later, rather than one that made the loan smaller at once. */
export function comesBack(tenure: Tenure): boolean {
  return tenure.details.some(({ subvention }) => subvention?.subvention_type === 'POST');
}

function basketOf(order: ChargeOrder): Basket {
  return { amount: toPay(order).value, products: productsOf(order) };
}

/** A card of each bank that the sandbox knows, for the panel and for what is paid without typing. By issuer id. */
const EMI_TEST_CARDS: Readonly<Record<string, { readonly number: string; readonly cvv: string }>> = {
  '23': { number: '4012001037141112', cvv: '065' },
  '25': { number: '5200000000001096', cvv: '123' },
  '6': { number: '4690000046910000', cvv: '123' },
  '7': { number: '5419190411211587', cvv: '123' },
  '2': { number: '6000000060200000', cvv: '123' },
};

export function emiTestCard(issuerId: string): { readonly number: string; readonly cvv: string } | undefined {
  return EMI_TEST_CARDS[issuerId];
}

/** Not every number that the gateway publishes for tests carries a right check digit. */
export function isPublishedCard(number: string): boolean {
  return Object.values(EMI_TEST_CARDS).some((card) => card.number === number);
}
