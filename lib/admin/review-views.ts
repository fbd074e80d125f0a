/** What a review says, in the console's words. Pure. */
import type { ReviewRow } from '@/db/queries/order-events';
import { visibleText } from './visible-text';

export interface ReviewView {
  id: string;
  openedAt: Date;
  title: string;
  advice: string;
  differences: { field: string; ours: string; theirs: string }[];
}

const WORDS: Record<ReviewRow['kind'], { title: string; advice: string }> = {
  mismatch: {
    title: 'The gateway’s order differs from what we asked for, or an amount in it cannot be read',
    advice:
      'Nothing was taken over from it, and no money moves until somebody has looked. Compare both in the gateway’s dashboard; write to its support if theirs is wrong.',
  },
  late_payment: {
    title: 'Paid after we had given the order up',
    advice: 'Its stock may have been sold since. Send the goods if you have them, or refund the payment.',
  },
  impossible_status: {
    title: 'The gateway shows a status that cannot follow ours',
    advice: 'Our status was kept. Compare both in the gateway’s dashboard before you do anything else.',
  },
};

export function reviewView(review: ReviewRow): ReviewView {
  return {
    id: review.id,
    openedAt: new Date(review.openedAt),
    ...WORDS[review.kind],
    differences: review.details.map(({ field, ours, theirs }) => ({
      field: visibleText(field, 60),
      ours: visibleText(ours, 120),
      theirs: visibleText(theirs, 120),
    })),
  };
}
