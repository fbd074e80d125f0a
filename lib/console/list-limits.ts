/** How far the console's lists go. */

export const PAGE_SIZE = 25;
/** Searches and lists of what needs attention are not paged: whoever finds more narrows the search. */
export const LONGEST_LIST = 100;
/** Rows that are read one by one for a count, or to be sorted otherwise than an index does: beyond, it is said as "at least". */
export const MOST_READ = 1_000;
/** Things that somebody of the console did last, of which their orders are listed. */
export const MOST_ACTS = 500;
/** How far a search, a list of what waits or a person's acts are looked through for orders that match the other filters too. */
export const MOST_FOUND = 10_000;

/** A call without an answer after this long is shown, in milliseconds; before, it is under way. */
export const UNANSWERED_AFTER_MS = 60_000;

/** For how long an order that the gateway refused is shown, in milliseconds. */
export const REFUSED_FOR_MS = 3 * 24 * 60 * 60_000;

/** Fewer letters would find half the shop. */
export { SHORTEST_TERM } from '@/db/order-terms';
