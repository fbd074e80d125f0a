/** What somebody typed into the console's search box, as the beginnings that the database looks for. */
import type { SearchPrefixes } from '@/db/queries/console';
import { cleanText } from '@/lib/orders/clean-text';

/** Fewer letters would find half the shop. */
export const SHORTEST_TERM = 3;
const LONGEST_TERM = 100;

/** @returns undefined when the text is too short or too long to look for. */
export function searchPrefixes(typed: string): SearchPrefixes | undefined {
  const term = cleanText(typed);
  if (term.length < SHORTEST_TERM || term.length > LONGEST_TERM) return undefined;
  return { reference: term.toUpperCase(), email: term.toLowerCase(), gatewayOrderId: term };
}
