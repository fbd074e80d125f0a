/** The order object as it goes over the wire, field names and spelling included. Stored as it is answered. */
import type { OfferData } from '../emi/wire';
import type { Amount, ConvenienceFee } from './amount';
import type { FeeSettings } from './fee';

export type { Amount } from './amount';

export type OrderStatus =
  | 'CREATED'
  | 'PENDING'
  | 'ATTEMPTED'
  | 'AUTHORIZED'
  | 'PROCESSED'
  | 'PARTIALLY_CAPTURED'
  | 'CANCELLED'
  | 'FAILED'
  | 'FULLY_REFUNDED'
  | 'PARTIALLY_REFUNDED';

export type PaymentStatus = 'CREATED' | 'PENDING' | 'AUTHORIZED' | 'CANCELLED' | 'PROCESSED' | 'FAILED';

export interface CardData {
  readonly card_type: 'CREDIT' | 'DEBIT';
  readonly network_name: string;
  readonly issuer_name: string;
  readonly card_category: string;
  readonly country_code: string;
  readonly token_txn_type: 'ALT_TOKEN';
  readonly last4_digit: string;
  readonly save: boolean;
}

/** Who asks a lender, masked but for the last characters. */
export interface CardlessData {
  readonly registered_mobile_number: string;
  readonly pan_number: string;
}

export interface PaymentOption {
  readonly card_data?: CardData;
  /** `upi_id` is what the hosted page was given; an intent has none. */
  readonly upi_data?: { readonly txn_mode: string; readonly upi_id?: string };
  readonly netbanking_data?: { readonly pay_code: string; readonly bank_name: string };
  readonly cardless_data?: CardlessData;
  readonly wallet_data?: { readonly wallet_code: string; readonly wallet_name: string };
}

export interface AcquirerData {
  readonly approval_code: string;
  readonly acquirer_reference: string;
  readonly rrn: string;
  readonly is_aggregator: boolean;
  readonly acquirer_name?: string;
}

export interface Capture {
  readonly merchant_capture_reference: string;
  readonly capture_amount: Amount;
  readonly convenience_fee_breakdown?: ConvenienceFee;
  readonly created_at: string;
}

export interface ErrorOfPayment {
  readonly code: string;
  readonly message: string;
}

export interface Payment {
  readonly id: string;
  readonly merchant_payment_reference: string;
  readonly status: PaymentStatus;
  /** In the customer's currency: INR unless a foreign card was charged in its own. */
  readonly payment_amount: Amount;
  /** With a conversion only: the INR that `payment_amount` stands for, and the rate. */
  readonly base_amount?: Amount;
  readonly conversion_rate?: number;
  /** Part of `payment_amount`. */
  readonly convenience_fee_breakdown?: ConvenienceFee;
  readonly payment_method: string;
  readonly payment_option?: PaymentOption;
  readonly acquirer_data?: AcquirerData;
  readonly capture_data?: readonly Capture[];
  readonly offer_data?: OfferData;
  readonly error_detail?: ErrorOfPayment;
  readonly created_at: string;
  readonly updated_at: string;
}

/** What a refund's own answer, the order that it is, and the parent's `refunds[]` all show. */
export interface RefundOrder {
  readonly order_id: string;
  readonly parent_order_id: string;
  readonly merchant_order_reference: string;
  readonly type: 'REFUND';
  readonly status: 'CREATED' | 'PENDING' | 'PROCESSED' | 'FAILED';
  readonly merchant_id: string;
  readonly order_amount: Amount;
  readonly purchase_details?: Readonly<Record<string, unknown>>;
  readonly payments: readonly Payment[];
  readonly created_at: string;
  readonly updated_at: string;
}

export interface ChargeOrder {
  readonly order_id: string;
  readonly merchant_order_reference: string;
  readonly type: 'CHARGE';
  readonly status: OrderStatus;
  readonly challenge_url?: string;
  readonly merchant_id: string;
  readonly order_amount: Amount;
  readonly pre_auth: boolean;
  readonly allowed_payment_methods: readonly string[];
  readonly notes?: string;
  readonly callback_url?: string;
  readonly failure_callback_url?: string;
  readonly purchase_details: PurchaseDetails;
  readonly payments: readonly Payment[];
  readonly refunds?: readonly RefundOrder[];
  readonly created_at: string;
  readonly updated_at: string;
  readonly integration_mode: string;
  readonly payment_retries_remaining: number;
  readonly part_payment: boolean;
  readonly cart_coupon_discount_amount?: Amount;
  /** Not answered: what the gateway has begun and the bank has not ended. */
  readonly under_way?: UnderWay;
}

export type UnderWay =
  | { readonly kind: 'capture'; readonly request: CaptureRequest }
  | { readonly kind: 'cancel' }
  /** A payment that reads AUTHORIZED and is not held. */
  | { readonly kind: 'charge' };

export interface PurchaseDetails {
  readonly customer: Readonly<Record<string, unknown>>;
  readonly cart_details?: { readonly cart_items?: readonly CartItem[] | undefined } | undefined;
  readonly products?: readonly OrderedProduct[] | undefined;
  readonly [other: string]: unknown;
}

export interface OrderedProduct {
  readonly product_code: string;
  readonly product_amount?: Amount | undefined;
}

export interface CartItem {
  readonly item_name: string;
  readonly item_quantity: number;
  readonly item_discounted_unit_price?: number | undefined;
  readonly item_original_unit_price?: number | undefined;
}

export type Order = ChargeOrder | RefundOrder;

export interface CaptureRequest {
  readonly reference: string;
  readonly amount?: Amount | undefined;
  /** What the merchant's account takes for the way of paying, as it stands when this is asked. */
  readonly fee?: FeeSettings | undefined;
}
