/** What the rest of the shop sees of the gateway: our names, its words. The wire format stays in this folder. */
import type { Paise } from '../money';

/** `value` in minor units of `currency`: paise for INR. */
export interface Amount {
  readonly value: number;
  readonly currency: string;
}

export interface GatewayAddress {
  readonly fullName: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state: string;
  readonly pincode: string;
  readonly country: string;
}

/** Generate Checkout Link. The same `reference` twice is the same order at the gateway. */
export interface CheckoutInput {
  readonly reference: string;
  readonly amount: Paise;
  readonly preAuth: boolean;
  readonly allowedPaymentMethods: readonly string[];
  readonly callbackUrl: string;
  readonly failureCallbackUrl: string;
  readonly customer: {
    readonly id: string;
    readonly email: string;
    readonly firstName: string;
    readonly lastName: string;
    /** Ten digits. */
    readonly mobile: string;
    readonly billingAddress: GatewayAddress;
    readonly shippingAddress: GatewayAddress;
  };
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly detailsUrl: string;
    readonly imageUrl: string;
    readonly originalUnitPrice: Paise;
    readonly unitPrice: Paise;
    readonly quantity: number;
  }[];
  /** One entry a unit of a product that has a product code at the gateway. */
  readonly products?: readonly { readonly code: string; readonly amount: Paise }[];
  readonly notes?: string;
}

export interface CheckoutLink {
  readonly orderId: string;
  readonly redirectUrl: string;
}

export interface GatewayCapture {
  readonly reference: string | undefined;
  readonly amount: Amount;
}

export interface GatewayPayment {
  readonly id: string;
  /** Upper case: PENDING, AUTHORIZED, CANCELLED, PROCESSED, FAILED, or a word that we do not know yet. */
  readonly status: string;
  /** CARD, UPI, NETBANKING, WALLET … */
  readonly method: string;
  /** What the customer's instrument was charged: under DCC in a foreign currency. */
  readonly paid: Amount;
  /** In the order's currency: `base_amount` where it is given, else `payment_amount`. Compare this one. */
  readonly amount: Amount;
  readonly conversionRate: number | undefined;
  readonly captures: readonly GatewayCapture[];
  readonly instrument:
    | { readonly label: string; readonly last4?: string; readonly issuer?: string }
    | undefined;
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

export interface GatewayOrder {
  readonly orderId: string;
  readonly reference: string;
  /** Of a refund: the order whose money goes back. */
  readonly parentOrderId?: string;
  /** CHARGE or REFUND. */
  readonly type: string;
  readonly status: string;
  readonly amount: Amount;
  readonly preAuth: boolean;
  readonly retriesRemaining: number | undefined;
  readonly payments: readonly GatewayPayment[];
  readonly refunds: readonly GatewayRefund[];
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
}

/** The calls. Each throws `GatewayError`; `error.indefinite` says that the gateway may have acted all the same. */
export interface PineLabs {
  createCheckout(input: CheckoutInput): Promise<CheckoutLink>;
  getOrder(orderId: string): Promise<GatewayOrder>;
  getOrderByReference(reference: string): Promise<GatewayOrder>;
  /** `amount` always goes along, so that a full and a part capture are asked for in the same way. */
  capture(orderId: string, input: { reference: string; amount: Paise }): Promise<GatewayOrder>;
  cancel(orderId: string): Promise<GatewayOrder>;
  /** The same `reference` twice is the same refund at the gateway. */
  refund(orderId: string, input: { reference: string; amount: Paise }): Promise<GatewayRefund>;
}
