/** The words of lib/payments that routes and pages use. */

import type {
  GatewayRefusal,
  OperationKind,
  OrderStatus,
  PersonRead,
  RefundedUnits,
  Settlement,
  StockState,
} from '@/db/types';
import type { Paise } from '@/lib/money';
import type { KeptPlan, ShownMoney } from './order-money';

/** What brought about a sync: it is written to the order's history. */
export type Cause = 'callback' | 'webhook' | 'reconcile' | 'page' | `admin:${string}`;

export interface Difference {
  field: string;
  ours: string;
  theirs: string;
}

export type ReviewKind =
  | 'mismatch'
  | 'late_payment'
  | 'paid_without_units'
  | 'impossible_status'
  | 'pre_auth_differs'
  | 'payer_not_verified'
  | 'paid_twice'
  | 'other_order_differs'
  | 'capture_failed'
  | 'payment_unclear';

export interface Review {
  kind: ReviewKind;
  details: Difference[];
}

/** What the order becomes; `review` calls a person beside it. */
export interface Change {
  kind: 'apply';
  status: OrderStatus;
  money: ShownMoney;
  stock: StockState;
  review?: Review;
  /** The money goes back at once: no message confirms the order. */
  givenBack?: true;
  /** The customer has closed it, and needs no message about it. */
  byCustomer?: true;
}

/** Of our order, what the decision depends on. Amounts in paise, times in UTC milliseconds. */
export interface HeldOrder extends KeptPlan {
  /** Our own at the gateway; compared where the gateway's order names one. */
  merchantId?: string;
  reference: string;
  gatewayReference?: string | null;
  gatewayOrderId: string | null;
  currency: string;
  /** What the customer owes, its coupon taken off. */
  totalPaise: number;
  /** The coupon, which the gateway's order names beside its amount. */
  couponPaise: number;
  /** What a person accepted in place of the total. */
  settlement?: Settlement | null;
  status: OrderStatus;
  authorisedPaise: number;
  capturedPaise: number;
  releasedPaise: number;
  refundedPaise: number;
  stock: StockState;
  gatewayUpdatedAt: number | null;
  createdAt: number;
}

/** Either a change, or nothing of the order changes; `review` calls a person all the same. */
export type Decision = { kind: 'keep'; review?: Review } | Change;

/** What a gateway call came to, as far as its operation is concerned. */
export interface Answer {
  state: 'succeeded' | 'failed' | 'unknown';
  gatewayId?: string;
  code?: string;
  /** Of a call that had no good answer. */
  requestId?: string;
  /** Of a "no": why, empty where the gateway gave no reason. */
  refusal?: GatewayRefusal;
  /**
   * Beside `unknown`: the gateway said "no" to a repeat. The call before it, whose answer was lost, may be the
   * very reason; so it ends the operation only when a later sync does not show that one's work.
   */
  refusedCode?: string;
}

/** Why nothing is asked of the gateway; its sentence is the console's. */
export type MoneyRefusal =
  | PlainMoneyRefusal
  | { code: 'left-below-least'; left: Paise }
  | { code: 'above-limit'; kind: 'capture' | 'cancel' | 'refund'; amount: Paise; max: Paise }
  | { code: 'gateway-not-asked'; error: string }
  | { code: 'unreadable'; fields: string[] }
  | { code: 'read-above'; amount: Paise; max: Paise }
  | { code: 'read-refunded'; least: Paise; most: Paise }
  | { code: 'unknown-status' | 'no-approved-payment' | 'status-without-money'; status: string }
  | ({ code: 'contradiction' | 'other-order' } & Difference)
  | { code: 'decreased'; field: string; ours: Paise; theirs: Paise };

/** Those whose sentence names no figure. */
export type PlainMoneyRefusal =
  | 'no-order'
  | 'form-sent-before'
  | 'not-at-gateway-yet'
  | 'review-first'
  | 'captured'
  | 'cancelled'
  | 'being-captured'
  | 'being-cancelled'
  | 'only-refundable'
  | 'nothing-held'
  | 'hold-settling'
  | 'nothing-captured'
  | 'all-refunded'
  | 'rest-being-refunded'
  | 'below-least'
  | 'unknown-at-gateway'
  | 'review-settled-before'
  | 'changed-since-seen'
  | 'no-amount'
  | 'nothing-to-settle'
  | 'products-unanswered'
  | 'products-changed'
  | 'products-being-returned'
  | 'units-back-already'
  | 'lines-refunded-already';

/** The outcome of an administrator's capture, cancel, refund or settlement. */
export type OperationResult =
  | { outcome: 'succeeded'; kind: OperationKind; amount: Paise }
  /** Of a settlement that moves nothing: what was accepted, as the history says it. */
  | { outcome: 'succeeded'; says: string }
  /** No good answer came: the shop finds out by a sync. `taken`: only the bank's confirmation is missing. */
  | { outcome: 'checking'; kind: OperationKind; amount: Paise; taken: boolean }
  /** Not sent: the order's state, a limit or another administrator's action forbids it. */
  | { outcome: 'refused'; reason: MoneyRefusal }
  /** The gateway said no. */
  | { outcome: 'failed'; kind: OperationKind; code: string };

export interface MoneyActionInput {
  orderId: string;
  /** An administrator's email, or `shopper`: it goes into the history. */
  actor: string;
  reason?: string;
  /** One press of one button: a second call with it is refused. Random, from the form. */
  formToken?: string;
  /** The call's own, where its caller must find it again after its process ended. A random one unless given. */
  reference?: string;
  /** With a refund or a cancel: the units that go back on the shelf. Without it a cancel gives all of them back, a refund none. */
  restock?: readonly UnitsBack[];
}

export interface CaptureInput extends MoneyActionInput {
  amount: Paise;
  /** `amount` is all that was seen to be held: where more is held now, nothing is charged, since the rest would go back for good. */
  whole?: boolean;
}

/** Units of an order's line that go back on the shelf. */
export interface UnitsBack {
  position: number;
  units: number;
}

/** A unit of an order's line. */
export interface UnitKey {
  readonly position: number;
  /** Counts from 0 within the line. */
  readonly unit: number;
}

/** A refund may name devices that come back with it: the gateway releases them. */
export interface RefundInput extends MoneyActionInput {
  amount: Paise;
  returns?: readonly UnitKey[];
  /** The units that it pays back, where it was reckoned by lines: they are not offered again. */
  refundedLines?: readonly RefundedUnits[];
}

/** What may be done with an order's money now, or why not. */
export interface MoneyActions {
  capture: { allowed: true; max: Paise } | { allowed: false; reason: MoneyRefusal };
  cancel: { allowed: true; amount: Paise } | { allowed: false; reason: MoneyRefusal };
  /** `goods` is what is given back unless the convenience fee is asked for too. */
  refund: { allowed: true; max: Paise; goods: Paise } | { allowed: false; reason: MoneyRefusal };
}

export type SettlementWay = Settlement['way'];

/** What a person types of an order at the gateway that the shop does not understand. */
export interface TypedReading {
  state: PersonRead['state'];
  amountPaise: Paise;
  /** In all; undefined: what can be read. */
  refundedPaise: Paise | undefined;
}

/** What the gateway shows now of an order whose money does not add up, and what may be settled. */
export interface SettlementView {
  /** Names all of this; a form sends it back. */
  seen: string;
  /** `₹1,400 was paid for the order of ₹1,499`. */
  says: string;
  /** What counts as explained once it is settled. */
  figures: { amountPaise: number; paidPaise: number };
  /** Of an order that the shop does not understand: what a person read. */
  read: PersonRead['state'] | undefined;
  /** The gateway's word. */
  status: string;
  differences: Difference[];
  money: { authorised: Paise; captured: Paise; released: Paise; refunded: Paise };
  total: Paise;
  /** How everything would go back, or why it cannot. */
  back: { kind: 'refund' | 'cancel'; amount: Paise } | { refused: MoneyRefusal };
}
