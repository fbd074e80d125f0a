/** How far the console's lists go. */

export const PAGE_SIZE = 25;
/** Rows that are sorted when they are read: more are read along an index that has them sorted. */
export const MOST_SORTED = 1_000;
/** Orders of an amount that are counted: out of a million the database adds them up in 60 ms. Beyond, they are the first. */
export const MOST_COUNTED = 10_000;
/** Orders that a search, what waits or somebody's acts give to a list: each is looked up by its id, which takes twice as long. */
export const MOST_LISTED = 5_000;
/** The same for a file or a run over all that match, which may take longer than a page. */
export const MOST_FOUND = 10_000;

/** A call without an answer after this long is shown, in milliseconds; before, it is under way. */
export const UNANSWERED_AFTER_MS = 60_000;

/** For how long an order that the gateway refused is shown, in milliseconds. */
export const REFUSED_FOR_MS = 3 * 24 * 60 * 60_000;

/** Fewer letters would find half the shop. */
export { SHORTEST_TERM } from '@/db/order-terms';
