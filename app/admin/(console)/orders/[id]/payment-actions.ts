/** The three ways to move an order's money. */
import type { ButtonVariant } from '@/components/ui/button';
import { figuresAndWords } from '@/lib/console/actions/payment-amount';
import { paymentActions } from '@/lib/console/messages';
import { formatINR, type Paise } from '@/lib/money';
import type { MoneyActions } from '@/lib/payments/state/types';

export const PAYMENT_ACTIONS = ['capture', 'cancel', 'refund'] as const;
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number];

/** The look of each button; its sentences are `paymentActions` in lib/console/messages/. */
export const VARIANTS: Record<PaymentAction, ButtonVariant> = {
  capture: 'primary',
  cancel: 'harm',
  refund: 'harm',
};

/** What will happen, with amount and order repeated. */
export function actionSays(action: PaymentAction, amount: Paise, reference: string): string {
  // A cancel has no amount to choose, so that this sentence is where its amount stands in words.
  const shown = action === 'cancel' ? figuresAndWords(amount) : formatINR(amount);
  return paymentActions[action].says(shown, reference);
}

/** What a refund gives back unless more is chosen, where that is not everything: a convenience fee is refunded on request. */
export function goodsOf({ refund }: MoneyActions, action: PaymentAction): Paise | undefined {
  return action === 'refund' && refund.allowed && refund.goods < refund.max ? refund.goods : undefined;
}

export function isPaymentAction(text: string): text is PaymentAction {
  return PAYMENT_ACTIONS.some((action) => action === text);
}

/** The most that the action may take; undefined when the action is not allowed. */
export function allowedAmount(actions: MoneyActions, action: PaymentAction): Paise | undefined {
  const rule = actions[action];
  if (!rule.allowed) return undefined;
  return 'max' in rule ? rule.max : rule.amount;
}
