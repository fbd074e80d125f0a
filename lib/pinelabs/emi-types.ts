/** Instalment plans as the gateway offers them: our names, its figures and words. */
import type { Paise } from '../money';

/** `INSTANT` at once; `POST` (cashback) and `DEFERRED` are paid back by the bank later; another word is the gateway's own. */
type Timing = 'INSTANT' | 'POST' | 'DEFERRED' | (string & {});

/** Who bears a discount or a subvention, as far as the gateway says. */
export type Party = 'merchant' | 'issuer' | 'brand' | 'dealer';

export interface Benefit {
  readonly type: Timing;
  /** Per cent. */
  readonly percentage?: number | undefined;
  readonly amount: Paise;
  /** Of a deferred one, how long after the payment it is paid back. */
  readonly after?: { readonly count: number /** DAY, MONTH. */; readonly unit: string } | undefined;
  readonly shares: Readonly<Partial<Record<Party, Paise>>>;
}

/** The gateway's keys of an offer: kept and handed back exactly, whatever they hold. */
export type OfferParameters = readonly Readonly<Record<string, unknown>>[];

/** A product within a plan, with what its brand adds. */
export interface PlanProduct {
  readonly code: string;
  readonly name?: string | undefined;
  readonly brandId?: string | undefined;
  readonly brandName?: string | undefined;
  readonly amount?: Paise | undefined;
  readonly interest?: Paise | undefined;
  /** Per cent a year. */
  readonly interestRate?: number | undefined;
  /** The device that is blocked for it. */
  readonly imei?: string | undefined;
  readonly discount?: Benefit | undefined;
  readonly subvention?: Benefit | undefined;
  readonly offerParameters?: OfferParameters | undefined;
}

export interface Tenure {
  readonly id: string;
  /** `3 Months`. */
  readonly name: string;
  /** The gateway's unit: MONTH, or another word; no page lists them. */
  readonly unit: string;
  /** How many of `unit`; 0: paid at once, for the discount alone. */
  readonly months: number;
  /** One instalment. */
  readonly monthly: Paise;
  readonly total: Paise;
  readonly interest: Paise;
  /** Per cent a year. */
  readonly interestRate: number;
  /** Per cent, of a cardless lender: the gateway's text says no more than "split EMI percentage". */
  readonly splitPercentage?: number | undefined;
  /** Per cent that the merchant is charged for this plan. */
  readonly dealerCharges?: number | undefined;
  /** What the payment is for: the price without what is taken off at once. */
  readonly loanAmount: Paise;
  readonly netPayment: Paise;
  /** What is added to the payment for paying in this way. */
  readonly convenienceFee?: Paise | undefined;
  readonly processingFee?: Paise | undefined;
  readonly discount?: Benefit | undefined;
  readonly totalDiscount?: Paise | undefined;
  /** Of all products together: what others pay of the interest. */
  readonly subvention?: Paise | undefined;
  /** NO_COST, LOW_COST, STANDARD, or the gateway's word. */
  readonly emiType: string;
  /** BANK_EMI, BRAND_EMI, MERCHANT_BANK_OFFER …: what `offerParameters` are of. */
  readonly programmes: readonly string[];
  readonly offerParameters: OfferParameters;
  readonly details: readonly PlanProduct[];
}

export type IssuerType = 'credit card' | 'debit card' | 'cardless' | 'other';

/** A bank or lender. */
export interface IssuerName {
  readonly id: string;
  /** The gateway's: `HDFC DC`. */
  readonly name: string;
  /** For people, where the gateway gives one: `HDFC BANK`. */
  readonly displayName?: string | undefined;
  readonly type: IssuerType;
  /** The gateway's word for it: CC_BANK, DC_NBFC … Absent when it gave none. */
  readonly typeWord?: string | undefined;
  readonly priority?: number | undefined;
}

export interface Issuer extends IssuerName {
  readonly tenures: readonly Tenure[];
}

export interface Offers {
  /** In the gateway's order of priority. */
  readonly issuers: readonly Issuer[];
  /** Plans of the answer that could not be read, and are not offered. */
  readonly unreadable: number;
}

/** What a customer chose. It is plain data; to keep it use `planToText` and `planFromText`. */
export interface Plan {
  readonly issuer: IssuerName;
  readonly tenure: Tenure;
}
