/** The three ways to move an order's money, in the words of their forms. */
import type { ButtonVariant } from '@/components/ui/button';
import { figuresAndWords, type PartialAction } from '@/lib/console/payment-amount';
import { formatINR, type Paise } from '@/lib/money';
import type { MoneyActions } from '@/lib/payments/state/types';

export const PAYMENT_ACTIONS = ['capture', 'cancel', 'refund'] as const;
export type PaymentAction = (typeof PAYMENT_ACTIONS)[number];

export interface ActionWords {
  /** The button that opens the form. */
  open: string;
  title: string;
  /** What will happen, with amount and order repeated. */
  says: (amount: Paise, reference: string) => string;
  /** Where a part can be taken: the whole of it, and what taking a part means. */
  amounts?: { action: PartialAction; full: string; part: string };
  submit: string;
  pending: string;
  variant: ButtonVariant;
}

export const ACTION_WORDS: Record<PaymentAction, ActionWords> = {
  capture: {
    open: 'Capture',
    title: 'Capture the payment',
    says: (amount, reference) => `${formatINR(amount)} is held for order ${reference}.`,
    amounts: {
      action: 'capture',
      full: 'All of it',
      part: 'The rest goes back to the card for good: an order can be captured only once.',
    },
    submit: 'Capture',
    pending: 'Capturing…',
    variant: 'primary',
  },
  cancel: {
    open: 'Cancel order',
    title: 'Cancel the order',
    says: (amount, reference) =>
      `The ${figuresAndWords(amount)} held for order ${reference} goes back to the card. Nothing is charged, and this cannot be undone.`,
    submit: 'Cancel order',
    pending: 'Cancelling…',
    variant: 'harm',
  },
  refund: {
    open: 'Refund',
    title: 'Refund the customer',
    says: (amount, reference) => `Up to ${formatINR(amount)} of order ${reference} can be refunded.`,
    amounts: {
      action: 'refund',
      full: 'All that is left',
      part: 'The rest can be refunded later, unless it is less than ₹1.',
    },
    submit: 'Refund',
    pending: 'Refunding…',
    variant: 'harm',
  },
};

/** What a refund gives back by itself, where that is not everything: a convenience fee is refunded on request. */
export function goodsOf({ refund }: MoneyActions, action: PaymentAction): Paise | undefined {
  return action === 'refund' && refund.allowed && refund.goods < refund.max ? refund.goods : undefined;
}

export function isPaymentAction(text: string): text is PaymentAction {
  return PAYMENT_ACTIONS.some((action) => action === text);
}

/** The most that may be moved so; undefined when it may not be done at all. */
export function allowedAmount(actions: MoneyActions, action: PaymentAction): Paise | undefined {
  const rule = actions[action];
  if (!rule.allowed) return undefined;
  return 'max' in rule ? rule.max : rule.amount;
}
