/** The convenience fee: what a customer pays for the way of paying, beside the goods. Pure. */

import type { ConvenienceFee } from './amount';
import { inr } from './inr';

/** Paise. The sandbox's own: no page says how much it is. */
const MAXIMUM = 10_000;
const TAX_PERCENT = 18;

/** The points' worth is the customer's own, and the lender's plan is settled after the payment has begun. */
const WITHOUT_FEE: readonly string[] = ['POINTS', 'CARDLESS_EMI'];

/** Of money that is held, what names the fee. */
export const FEE_ON = ['both', 'payment', 'capture'] as const;

export interface FeeSettings {
  readonly convenience_fee: number;
  readonly convenience_fee_on: (typeof FEE_ON)[number];
}

/** Per cent that a payment of the order carries. */
export function percentOfPayment(
  { convenience_fee, convenience_fee_on }: FeeSettings,
  { pre_auth }: { readonly pre_auth: boolean },
): number {
  return pre_auth && convenience_fee_on === 'capture' ? 0 : convenience_fee;
}

/** @param amount paise that are due for the goods. @param percent of the merchant's account; 0 is none. */
export function convenienceFee(method: string, amount: number, percent: number): ConvenienceFee | undefined {
  if (percent === 0 || WITHOUT_FEE.includes(method)) return undefined;
  const fee = Math.min(MAXIMUM, Math.round((amount * percent) / 100));
  const tax = Math.round((fee * TAX_PERCENT) / 100);
  return {
    fee_amount: inr(fee),
    tax_amount: inr(tax),
    additional_fee_amount: inr(0),
    maximum_fee_amount: inr(MAXIMUM),
    applicable_fee_amount: inr(fee + tax),
    subvented_fee_amount: inr(0),
  };
}
