/** The words of lib/payments that routes and pages use. */
import type { UnitKey } from '@/lib/devices/device-form';
import type { Paise } from '@/lib/money';

/** What brought about a look at the gateway: it is written to the order's history. */
export type Cause = 'callback' | 'webhook' | 'reconcile' | 'page' | `admin:${string}`;

/** The outcome of an administrator's capture, cancel or refund. */
export type OperationResult =
  | { outcome: 'succeeded'; message: string }
  /** No good answer came: the shop finds out by looking. Never shown as a failure. */
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
