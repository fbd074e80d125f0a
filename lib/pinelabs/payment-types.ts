/** What the calls for EMI on our own page, devices and refunds take. */
import type { Paise } from '../money';
import type { Plan } from './emi-types';
import type { Secret } from './secret';

/** Of a card; which fields a bank wants says `cardFieldsOf`. What it does not want is not sent. */
export interface CardDetails {
  /** As on the card. */
  readonly name: string;
  /** 12 to 19 digits. */
  readonly number: Secret;
  readonly cvv?: Secret | undefined;
  /** `01` to `12`. */
  readonly expiryMonth?: Secret | undefined;
  /** `2030`. */
  readonly expiryYear?: Secret | undefined;
  /** That the bank knows the customer by: ten digits. */
  readonly mobile?: Secret | undefined;
}

export interface CardlessDetails {
  readonly mobile: Secret;
  /** Like ABCDE1234F. */
  readonly pan: Secret;
}

interface PaymentBase {
  /** Ours, one a try. Asked for twice on an order it is the same payment. Never the card's number, as a sample has it. */
  readonly reference: string;
  /** What is charged: with a plan its `loanAmount`. */
  readonly amount: Paise;
}

export interface CardEmiPayment extends PaymentBase {
  readonly method: 'CREDIT_EMI' | 'DEBIT_EMI';
  readonly card: CardDetails;
  readonly plan: Plan;
}

export interface CardlessPayment extends PaymentBase {
  readonly method: 'CARDLESS_EMI';
  readonly cardless: CardlessDetails;
  /** Without one the customer chooses on the lender's page. */
  readonly plan?: Plan | undefined;
}

export type PaymentInput = CardEmiPayment | CardlessPayment;

/** Products as the gateway knows them: one entry a unit. `amount` is what is to be paid for it. */
export interface OfferProduct {
  readonly code: string;
  readonly amount: Paise;
  /** What a coupon took off before. */
  readonly couponDiscount?: Paise | undefined;
}

export interface DiscoveryInput {
  /** What is left to pay. */
  readonly amount: Paise;
  readonly products?: readonly OfferProduct[] | undefined;
  /** What a coupon took off before. */
  readonly couponDiscount?: Paise | undefined;
  /** The first 6 to 9 digits of a card: its bank's offers alone. The gateway's pages say eight. */
  readonly bin?: string | undefined;
}

export interface CardlessDiscoveryInput extends CardlessDetails {
  readonly amount: Paise;
  readonly products?: readonly OfferProduct[] | undefined;
}

interface ValidationBase {
  /** Of the order, before the plan's discount. */
  readonly amount: Paise;
  readonly plan: Plan;
}

export type ValidationInput =
  | (ValidationBase & { readonly method: 'CREDIT_EMI' | 'DEBIT_EMI'; readonly card: Secret })
  | (ValidationBase & { readonly method: 'CARDLESS_EMI'; readonly cardless: CardlessDetails });

/** `code` is the gateway's: ELIGIBLE, or why not. */
export interface Eligibility {
  readonly eligible: boolean;
  readonly code: string;
}

interface ImeiProduct {
  readonly code: string;
  /** Or serial number: 1 to 50 letters and digits. */
  readonly imei: string;
  /** Some brands want these two. */
  readonly dealerCode?: string | undefined;
  readonly stateCode?: string | undefined;
}

export interface ImeiInput {
  /** Ours, one a request. */
  readonly reference: string;
  readonly type: 'BLOCKING' | 'UNBLOCKING';
  readonly products: readonly ImeiProduct[];
}

export interface ImeiResult {
  readonly code: string;
  readonly imei: string;
  /** `unknown`: the answer says nothing of this product that we can read. */
  readonly outcome: 'done' | 'refused' | 'unknown';
  /** BLOCKED or UNBLOCKED; of a refusal the brand's word, such as PRODUCT_ALREADY_BLOCKED. */
  readonly word: string | undefined;
}

export interface RefundInput {
  readonly reference: string;
  readonly amount: Paise;
  /** What comes back: names the devices that a partial refund releases. */
  readonly products?: readonly { readonly code: string; readonly imei?: string | undefined }[] | undefined;
}
