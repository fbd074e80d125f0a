/** What the rest of the shop sees of the gateway: our names, its words. The wire format stays in this folder. */
import type { Paise } from '../money';
import type { Offers, Plan } from './emi-types';
import type {
  CardlessDiscoveryInput,
  DiscoveryInput,
  Eligibility,
  ImeiInput,
  ImeiResult,
  PaymentInput,
  RefundInput,
  ValidationInput,
} from './payment-types';
import type { Secret } from './secret';
import type { SettlementCalls } from './settlements/types';

/** `value` in minor units of `currency`: paise for INR. */
export interface Amount {
  readonly value: number;
  readonly currency: string;
}

export interface GatewayAddress {
  readonly fullName: string;
  readonly address1: string;
  readonly address2: string;
  readonly address3?: string | undefined;
  readonly city: string;
  readonly state: string;
  readonly pincode: string;
  readonly country: string;
}

export interface CheckoutCustomer {
  /** The same for the same person, in every order. */
  readonly id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Digits without the country's code. */
  readonly mobile: string;
  /** The country's code of the mobile number: `91` unless it is given. */
  readonly dialCode?: string | undefined;
  readonly billingAddress: GatewayAddress;
  readonly shippingAddress: GatewayAddress;
}

/** The account that a payment must come from. */
export interface BankDetails {
  readonly accountNumber: Secret;
  /** Like BANK0000123. */
  readonly ifsc?: string | undefined;
  readonly bankName?: string | undefined;
}

/** What Generate Checkout Link and Create Order share. The same `reference` twice is the same order at the gateway. */
interface OrderInput {
  readonly reference: string;
  /** What is to be paid: after coupons. */
  readonly amount: Paise;
  /** How the hosted page is shown: REDIRECT unless set. An order for a page of ours needs none. */
  readonly integrationMode?: 'REDIRECT' | 'IFRAME' | 'SDK' | undefined;
  readonly preAuth: boolean;
  readonly allowedPaymentMethods: readonly string[];
  readonly callbackUrl: string;
  readonly failureCallbackUrl: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly detailsUrl?: string | undefined;
    readonly imageUrl?: string | undefined;
    readonly originalUnitPrice: Paise;
    readonly unitPrice: Paise;
    readonly quantity: number;
  }[];
  /** One entry a unit of a product that has a product code at the gateway. */
  readonly products?: readonly { readonly code: string; readonly amount: Paise }[];
  readonly notes?: string | undefined;
  /** The merchant's own pairs. Ten at the most go along, and none that steers express checkout. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** What a coupon took off before. */
  readonly couponDiscount?: Paise | undefined;
  readonly bankDetails?: BankDetails | undefined;
}

export interface CheckoutInput extends OrderInput {
  readonly customer: CheckoutCustomer;
  readonly express?: false | undefined;
}

/** Express checkout: the hosted page asks for name and address; the fetched order then has them. */
export interface ExpressCheckoutInput extends OrderInput {
  readonly express: true;
  /** What is known already; the page lets it be changed. */
  readonly customer?: Partial<CheckoutCustomer> | undefined;
}

export interface CheckoutLink {
  readonly orderId: string;
  readonly redirectUrl: string;
}

/** What the customer pays for the way of paying, beside the goods. */
export interface ConvenienceFee {
  /** What was added to the payment: the one figure that sums are made with. */
  readonly applicable: Amount;
  readonly fee?: Amount | undefined;
  readonly tax?: Amount | undefined;
  readonly additional?: Amount | undefined;
  readonly maximum?: Amount | undefined;
  /** Borne by somebody else than the customer. */
  readonly subvented?: Amount | undefined;
}

export interface GatewayCapture {
  readonly reference: string | undefined;
  readonly amount: Amount;
  /** Part of `amount`. */
  readonly convenienceFee?: ConvenienceFee;
  /** UTC milliseconds. */
  readonly at?: number;
}

/** The bank behind a payment, or the lender: who is asked in a dispute. */
export interface Acquirer {
  readonly name?: string;
  readonly reference?: string;
  /** The gateway's own account with the bank, rather than the merchant's. */
  readonly aggregator?: boolean;
}

/** The gateway's words: `CONSUMER`, `IND`, `ALT_TOKEN`. */
export interface CardFacts {
  readonly category?: string;
  readonly country?: string;
  readonly tokenType?: string;
}

/** A foreign card that was charged in its own currency. */
export interface Conversion {
  readonly charged: Amount;
  /** The order's amount, which refunds are in. */
  readonly base: Amount;
  /** Of the charged currency for one of the base's, mark-up included. */
  readonly rate: number | undefined;
  /** The acquirer that converted. The gateway names no mark-up of its own. */
  readonly offeredBy: string | undefined;
}

export interface Instrument {
  readonly label: string;
  readonly last4?: string;
  readonly issuer?: string;
  /** A UPI address or a mobile number, masked. */
  readonly account?: string;
}

export interface GatewayPayment {
  readonly id: string;
  /** Ours, of Create Payment. */
  readonly reference?: string;
  /** Upper case: PENDING, AUTHORIZED, CANCELLED, PROCESSED, FAILED, or a word that we do not know yet. */
  readonly status: string;
  /** CARD, UPI, NETBANKING, WALLET … */
  readonly method: string;
  /** What the customer's instrument was charged: under DCC in a foreign currency. */
  readonly paid: Amount;
  /** In the order's currency: `base_amount` where it is given, else `payment_amount`. Compare this one. */
  readonly amount: Amount;
  /** Part of `amount`. */
  readonly convenienceFee?: ConvenienceFee;
  readonly conversionRate: number | undefined;
  readonly captures: readonly GatewayCapture[];
  readonly instrument: Instrument | undefined;
  readonly conversion?: Conversion;
  /** Of an EMI payment. Absent also where it can't be read: the payment counts all the same. */
  readonly plan?: Plan;
  readonly acquirer?: Acquirer;
  readonly card?: CardFacts;
  readonly rrn: string | undefined;
  readonly approvalCode: string | undefined;
  readonly error: { readonly code: string; readonly message: string } | undefined;
  /** UTC milliseconds. */
  readonly createdAt: number | undefined;
}

export interface GatewayRefund {
  /** The refund's own order id. */
  readonly orderId: string;
  readonly parentOrderId: string | undefined;
  readonly reference: string | undefined;
  readonly status: string;
  readonly amount: Amount;
  readonly createdAt: number | undefined;
}

/** As the order has it: what the customer gave on the hosted page, in express checkout. */
export interface GatewayCustomer {
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  /** As the order has it: with or without the country's code. */
  readonly mobile?: string | undefined;
  /** Digits. */
  readonly dialCode?: string | undefined;
  readonly billingAddress?: Partial<GatewayAddress> | undefined;
  readonly shippingAddress?: Partial<GatewayAddress> | undefined;
}

export interface GatewayOrder {
  readonly orderId: string;
  readonly reference: string;
  /** Of a refund: the order whose money goes back. */
  readonly parentOrderId?: string;
  /** Whose order it is; not every answer says so. */
  readonly merchantId?: string;
  /** CHARGE or REFUND. */
  readonly type: string;
  readonly status: string;
  readonly amount: Amount;
  /** Undefined where the answer does not say. */
  readonly preAuth: boolean | undefined;
  /** Where the customer confirms a payment that we created. Send nobody there before `checkChallengeUrl`. */
  readonly challengeUrl?: string;
  /** Paid by several methods, as points and a card. */
  readonly partPayment?: boolean;
  readonly customer?: GatewayCustomer;
  readonly notes?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly couponDiscount?: Amount;
  readonly retriesRemaining: number | undefined;
  readonly payments: readonly GatewayPayment[];
  readonly refunds: readonly GatewayRefund[];
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
  /** Paths of fields that are there and could not be read; `unreadMoney` says which of them are about money. */
  readonly unread?: readonly string[];
}

/** The calls. Each throws `GatewayError`; `error.outcomeUnknown` says that the gateway may have acted all the same. */
export interface PineLabs extends SettlementCalls {
  createCheckout(input: CheckoutInput | ExpressCheckoutInput): Promise<CheckoutLink>;
  /** For the flows on a page of ours; followed by `createPayment`. */
  createOrder(input: CheckoutInput): Promise<GatewayOrder>;
  /** Asked for once. The answer's `challengeUrl` is where the customer confirms. */
  createPayment(orderId: string, payment: PaymentInput): Promise<GatewayOrder>;
  getOrder(orderId: string): Promise<GatewayOrder>;
  getOrderByReference(reference: string): Promise<GatewayOrder>;
  /** `amount` always goes along, so that a full and a part capture are asked for in the same way. */
  capture(orderId: string, input: { reference: string; amount: Paise }): Promise<GatewayOrder>;
  cancel(orderId: string): Promise<GatewayOrder>;
  /** The same `reference` twice is the same refund at the gateway. */
  refund(orderId: string, input: RefundInput): Promise<GatewayRefund>;
  /** The plans for an amount, on cards. */
  discoverOffers(input: DiscoveryInput): Promise<Offers>;
  /** The plans of cardless lenders for this customer; none when they turn the customer down. */
  discoverCardless(input: CardlessDiscoveryInput): Promise<Offers>;
  /** Would a payment with this plan be taken? A refusal (HTTP 422) is an answer, not an error. */
  validateOffer(input: ValidationInput): Promise<Eligibility>;
  /** Asked for once. What the brand refuses is a result of that product, not an error. */
  imei(orderId: string, input: ImeiInput): Promise<ImeiResult[]>;
}
