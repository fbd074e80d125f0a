/** What somebody typed into the console's search box, as the beginnings that the database looks for. */
import type { SearchPrefixes } from '@/db/queries/console';
import { cleanEmail } from '@/lib/orders/typed-email';
import { readCode } from '@/lib/typed-digits';

/** Fewer letters would find half the shop. */
export const SHORTEST_TERM = 3;
const LONGEST_TERM = 100;

/** @returns undefined when the text is too short or too long to look for. */
export function searchPrefixes(typed: string): SearchPrefixes | undefined {
  const term = readCode(typed);
  if (term.length < SHORTEST_TERM || term.length > LONGEST_TERM) return undefined;
  return { reference: referenceOf(term), email: cleanEmail(term), gatewayOrderId: term };
}

/** What people write before a reference: `#BN-…`, `Order no. BN-…`. */
const LEAD = /^(?:#|:|order\b|ref(?:erence)?\b\.?|(?:no|nr)\b\.?|number\b|\s)+/i;
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** The beginning of a reference, as the shop writes it: `BN-7K3M-9QXA-2TRW`. Its own hyphens stay where they are. */
function referenceOf(term: string): string {
  const said = term
    .replace(LEAD, '')
    .toUpperCase()
    .replace(/[\s\p{Pd}._/]+/gu, '-');
  if (said.startsWith('BN-')) return said;
  const characters = said.replaceAll('-', '');
  if (!/^[0-9A-Z]+$/.test(characters)) return said;
  // Twelve are a reference without its BN, also where they happen to begin so.
  const code = characters.length === GROUPS * GROUP_LENGTH ? characters : characters.replace(/^BN/, '');
  const groups = code.slice(0, GROUPS * GROUP_LENGTH).match(/.{1,4}/g) ?? [];
  const more = code.slice(GROUPS * GROUP_LENGTH);
  return ['BN', ...groups, ...(more ? [more] : [])].join('-');
}
