/** What a review says, in the console's words. Pure. */
import type { ReviewRow } from '@/db/queries/order-events';
import { visibleText } from './visible-text';

export interface ReviewView {
  id: string;
  /** A person may accept what the gateway shows, or give everything back. */
  maySettle: boolean;
  openedAt: Date;
  title: string;
  advice: string;
  differences: { field: string; ours: string; theirs: string }[];
}

const WORDS: Record<ReviewRow['kind'], { title: string; advice: string }> = {
  mismatch: {
    title: 'The gateway’s order differs from what we asked for, or an amount in it cannot be read',
    advice:
      'Nothing was taken over from it, and no money moves until somebody has looked. Compare both in the gateway’s dashboard; write to its support if theirs is wrong. If the money alone does not add up, settle it here: accept what the gateway shows, or give everything back.',
  },
  late_payment: {
    title: 'Paid after we had given the order up',
    advice: 'Its stock may have been sold since. Send the goods if you have them, or refund the payment.',
  },
  pre_auth_differs: {
    title: 'Held instead of charged, or charged instead of held',
    advice:
      'What happened is recorded: a charge is a charge, a hold has to be captured. Ask the gateway whether pre-authorisation is enabled for this merchant id; if it is not, set PINELABS_PRE_AUTH=off. Customers who chose to be charged on dispatch have been told that they were charged.',
  },
  payer_not_verified: {
    title: 'Not shown to come from the customer’s own account',
    advice:
      'The order is paid, by a method that does not tell from which bank account. Do not dispatch before you have compared the payer in the gateway’s dashboard; otherwise refund it. Ask the gateway whether account checks are enabled for this merchant id.',
  },
  paid_twice: {
    title: 'Paid twice: two orders at the gateway',
    advice:
      'Ours is the payment that the order keeps. Give the other one back in full: in the gateway’s dashboard, open the order with the id under “The gateway’s”, then refund it, or cancel it where it is only held. The shop fetches it until then, and the history says when it was given back.',
  },
  other_order_differs: {
    title: 'Another order at the gateway differs from what we asked for, or cannot be read',
    advice:
      'It is not the order that counts, whose money you can move. Look in the gateway’s dashboard whether the one under “The gateway’s” was paid: what was paid there has to go back. The shop fetches it on.',
  },
  capture_failed: {
    title: 'The payment could not be charged: the hold is gone',
    advice:
      'Nothing was charged, the bank has given the held amount back, and the units are on the shelf again. The customer has been told. Do not dispatch; mark the review as looked at once you have agreed with the customer whether to order again.',
  },
  impossible_status: {
    title: 'The gateway shows a status that cannot follow ours',
    advice:
      'Our status was kept. Compare both in the gateway’s dashboard before you do anything else. Where no amount got smaller, you can settle it here.',
  },
};

export function reviewView(review: ReviewRow): ReviewView {
  return {
    id: review.id,
    maySettle: review.kind === 'mismatch' || review.kind === 'impossible_status',
    openedAt: new Date(review.openedAt),
    ...WORDS[review.kind],
    differences: review.details.map(({ field, ours, theirs }) => ({
      field: visibleText(field, 60),
      ours: visibleText(ours, 120),
      theirs: visibleText(theirs, 120),
    })),
  };
}
