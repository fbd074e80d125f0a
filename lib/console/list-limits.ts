/** How far the console's lists go. */

export const PAGE_SIZE = 25;
/** Searches and lists of what needs attention are not paged: whoever finds more narrows the search. */
export const LONGEST_LIST = 100;
/** Counts stop here and are shown as `999+`. */
export const COUNT_CAP = 1000;

/** A call without an answer after this long is shown, in milliseconds; before, it is under way. */
export const UNANSWERED_AFTER_MS = 60_000;

/** For how long an order that the gateway refused is shown, in milliseconds. */
export const REFUSED_FOR_MS = 3 * 24 * 60 * 60_000;
