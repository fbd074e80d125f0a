/** Offers as they go over the wire: in discovery's answer, and in a payment's `offer_data`. */
import type { Amount, ConvenienceFee } from '../domain/amount';

export type ProgramType = 'BANK_EMI' | 'BRAND_EMI' | 'MERCHANT_BANK_OFFER' | 'BRAND_OFFER';

export interface OfferParameter {
  readonly program_type: ProgramType;
  readonly offer_id: string;
  readonly offer_parameter_id: string;
}

/** Who pays for a discount or a subvention. The gateway's samples name a party with nothing in it, too. */
export interface Breakup {
  readonly merchant?: { readonly amount?: Amount };
  readonly issuer?: { readonly amount?: Amount };
  readonly brand?: { readonly amount?: Amount };
  readonly dealer?: { readonly amount?: Amount };
}

export interface Discount {
  /** `DEFERRED` is paid back by the bank after the time below, and takes nothing off the payment. */
  readonly discount_type: 'INSTANT' | 'DEFERRED';
  readonly percentage?: number;
  readonly amount: Amount;
  readonly discount_deferred_duration_value?: number;
  readonly discount_deferred_duration_type?: 'DAY' | 'MONTH';
  readonly breakup: Breakup;
}

export interface Subvention {
  /** `INSTANT` makes the loan smaller, `POST` is paid back to the customer later. */
  readonly subvention_type: 'INSTANT' | 'POST';
  readonly percentage: number;
  readonly amount: Amount;
  readonly breakup: Breakup;
}

/** A product within a plan. A merchant that sends a plan back may name less of it. */
export interface ProductDetail {
  readonly product_code: string;
  readonly product_display_name?: string | undefined;
  readonly brand_id?: string | undefined;
  readonly brand_name?: string | undefined;
  readonly product_offer_parameters?: readonly OfferParameter[] | undefined;
  readonly product_amount?: Amount | undefined;
  readonly interest_amount?: Amount | undefined;
  readonly interest_rate?: number | undefined;
  readonly subvention?: Subvention | undefined;
  readonly discount?: Discount | undefined;
  /** Once it is blocked for the order. */
  readonly product_imei?: string | undefined;
}

export type EmiType = 'NO_COST' | 'LOW_COST' | 'STANDARD';

/** One plan: what discovery lists, what a payment names, and what it is held against. */
export interface Tenure {
  readonly tenure_id: string;
  readonly name: string;
  readonly tenure_type: 'MONTH';
  readonly tenure_value: number;
  readonly issuer_offer_parameters: readonly OfferParameter[];
  readonly details: readonly ProductDetail[];
  /** Empty when there is none, and absent from plans that name products. */
  readonly discount?: Discount | Record<string, never>;
  readonly loan_amount: Amount;
  readonly total_discount_amount?: Amount;
  readonly net_payment_amount: Amount;
  readonly monthly_emi_amount: Amount;
  readonly total_emi_amount: Amount;
  /** Absent where nothing is paid in instalments. */
  readonly interest_amount?: Amount;
  readonly total_subvention_amount?: Amount;
  /** Per cent a year. */
  readonly interest_rate_percentage: number;
  readonly split_emi_percentage?: number;
  readonly dealer_charges_percentage?: number;
  readonly processing_fee_details?: { readonly amount: Amount };
  readonly convenience_fee_breakdown?: ConvenienceFee;
  readonly emi_type: EmiType;
}

export interface IssuerOffers {
  readonly id: string;
  readonly name: string;
  readonly display_name: string;
  /** `CC_BANK`, `DC_BANK`, or what the settings call the lender without a card. */
  readonly issuer_type: string;
  readonly priority: number;
  readonly tenures: readonly Tenure[];
  readonly issuer_data: Record<string, never>;
}

/** What a payment keeps of the plan that was chosen. The last two fields appear once it is a payment's. */
export interface OfferData {
  readonly offer_details: {
    readonly id: string;
    readonly name: string;
    readonly issuer_type: string;
    readonly priority: number;
    readonly tenure: Tenure & { readonly auth_amount?: Amount; readonly processing_fee_amount?: Amount };
  };
}
