/** The words of lib/payments that routes and pages use. */

import type { Settlement } from '@/db/types';
import type { Paise } from '@/lib/money';
import type { Difference } from './decide';

/** What brought about a sync: it is written to the order's history. */
export type Cause = 'callback' | 'webhook' | 'reconcile' | 'page' | `admin:${string}`;

/** The outcome of an administrator's capture, cancel or refund. */
export type OperationResult =
  | { outcome: 'succeeded'; message: string }
  /** No good answer came: the shop finds out by a sync. Never shown as a failure. */
  | { outcome: 'checking'; message: string }
  /** Not sent: the order's state, a limit or another administrator's action forbids it. */
  | { outcome: 'refused'; message: string }
  /** The gateway said no. */
  | { outcome: 'failed'; message: string; code: string };

export interface MoneyActionInput {
  orderId: string;
  /** Administrator's email: it goes into the history. */
  actor: string;
  reason?: string;
  /** One press of one button: a second call with it is refused. Random, from the form. */
  formToken?: string;
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
}

/** What may be done with an order's money now; a refusal carries its reason in plain words. */
export interface MoneyActions {
  capture: { allowed: true; max: Paise } | { allowed: false; reason: string };
  cancel: { allowed: true; amount: Paise } | { allowed: false; reason: string };
  /** `goods` is what is given back unless the convenience fee is asked for too. */
  refund: { allowed: true; max: Paise; goods: Paise } | { allowed: false; reason: string };
}

export type SettlementWay = Settlement['way'];

/** What the gateway shows now of an order whose money does not add up, and what may be settled. */
export interface SettlementView {
  /** Names all of this; a form sends it back. */
  seen: string;
  /** `₹1,400 was paid for the order of ₹1,499`. */
  says: string;
  /** What counts as explained once it is settled. */
  figures: { amountPaise: number; paidPaise: number };
  /** The gateway's word. */
  status: string;
  differences: Difference[];
  money: { authorised: Paise; captured: Paise; released: Paise; refunded: Paise };
  total: Paise;
  /** How everything would go back, or why it cannot. */
  back: { kind: 'refund' | 'cancel'; amount: Paise } | { refused: string };
}
