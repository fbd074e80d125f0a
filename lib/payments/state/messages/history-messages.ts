/** The sentences of an order's history. Pure. */
import { formatINR, paise } from '@/lib/money';
import type { Change, Review } from '../types';

const money = (value: number) => formatINR(paise(value));

interface Before {
  status: string;
  authorisedPaise: number;
  capturedPaise: number;
  releasedPaise: number;
  refundedPaise: number;
}

/** What changed, amounts first: `₹1,499 held; CREATED → AUTHORIZED`. */
export function describeChange(before: Before, after: Change): string {
  const parts: string[] = [];
  const grown = (label: string, from: number, to: number) => {
    if (to > from) parts.push(`${money(to - from)} ${label}`);
  };
  const captured = after.money.captured > before.capturedPaise;
  if (!captured) grown('held', before.authorisedPaise, after.money.authorised);
  grown('captured', before.capturedPaise, after.money.captured);
  grown('released', before.releasedPaise, after.money.released);
  grown('refunded', before.refundedPaise, after.money.refunded);
  if (before.status !== after.status) parts.push(`${before.status} → ${after.status}`);
  return parts.join('; ');
}

const REVIEW: Readonly<Record<Review['kind'], (list: string) => string>> = {
  late_payment: () =>
    'Paid after the order had been given up. Its stock may be sold: send it, or offer a refund.',
  paid_without_units: (list) => `Paid, and its units were not on the shelf any more (${list}).`,
  pre_auth_differs: (list) => `The gateway did not do as the customer chose (${list}).`,
  payer_not_verified: (list) => `Paid in a way that does not tell from which bank account (${list}).`,
  paid_twice: (list) =>
    `Paid twice, as two orders at the gateway (${list}). One of the payments has to go back.`,
  other_order_differs: (list) =>
    `Another order at the gateway, which does not count, differs from what we asked for, or cannot be read in full (${list}).`,
  capture_failed: (list) =>
    `The held amount could not be captured, and the hold is gone (${list}). Nothing was captured.`,
  payment_unclear: (list) =>
    `Beside what was due there is a payment of which nobody knows whether it was paid (${list}).`,
  impossible_status: (list) => `The gateway shows what cannot follow from what we recorded (${list}).`,
  mismatch: (list) =>
    `The gateway’s order differs from what we asked for, or cannot be read in full (${list}).`,
};

export function describeReview({ kind, details }: Review): string {
  return REVIEW[kind](
    details.map(({ field, ours, theirs }) => `${field}: ours ${ours}, theirs ${theirs}`).join('; '),
  );
}

const VERB = {
  create: 'order',
  payment: 'instalment payment',
  capture: 'capture',
  cancel: 'cancellation',
  refund: 'refund',
} as const;

export function describeOperation(
  kind: keyof typeof VERB,
  amount: number,
  state: 'asked' | 'asked-again' | 'succeeded' | 'failed' | 'unknown',
  code?: string | null,
): string {
  const what = kind === 'create' ? VERB.create : `${VERB[kind]} of ${money(amount)}`;
  switch (state) {
    case 'asked':
      return `Asked the gateway for the ${what}`;
    case 'asked-again':
      // The gateway takes no reference for a cancel: an order is cancelled once, however often it is asked for.
      return `Asked the gateway again for the ${what}${kind === 'cancel' ? '' : ', under the same reference'}`;
    case 'succeeded':
      return `The gateway confirmed the ${what}`;
    case 'failed':
      return `The ${what} did not happen${code ? ` (${code})` : ''}`;
    case 'unknown':
      return `No final answer for the ${what} yet; checking with the gateway`;
  }
}
