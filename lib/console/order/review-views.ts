/** What a review says, in the console's words. Pure. */
import type { ReviewRow } from '@/db/queries/order-events';
import { reviews as t } from '../messages';
import { visibleText } from '../visible-text';

export interface ReviewView {
  id: string;
  /** A person may accept what the gateway shows, or give everything back. */
  maySettle: boolean;
  openedAt: Date;
  title: string;
  advice: string;
  differences: { field: string; ours: string; theirs: string }[];
}

export function reviewView(review: ReviewRow): ReviewView {
  return {
    id: review.id,
    maySettle: review.kind === 'mismatch' || review.kind === 'impossible_status',
    openedAt: new Date(review.openedAt),
    ...t.kinds[review.kind],
    differences: review.details.map(({ field, ours, theirs }) => ({
      field: visibleText(field, 60),
      ours: visibleText(ours, 120),
      theirs: visibleText(theirs, 120),
    })),
  };
}
