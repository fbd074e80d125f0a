/** What somebody typed into the console's search box, as the beginnings that the database looks for. */
import type { SearchPrefixes } from '@/db/queries/console';
import { readCode } from '@/lib/typed/typed-digits';
import { cleanEmail } from '@/lib/typed/typed-email';
import { shop } from '@/shop/config';

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
const PREFIX = shop.referencePrefix;
/** As orders were numbered before the shop changed its prefix. */
const WHOLE = /^[A-Z0-9]+(-[A-Z0-9]{4}){3}(-|$)/;
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** The beginning of a reference, as the shop writes it: `BN-7K3M-9QXA-2TRW`. Its own hyphens stay where they are. */
function referenceOf(term: string): string {
  const said = term
    .replace(LEAD, '')
    .toUpperCase()
    .replace(/[\s\p{Pd}._/]+/gu, '-');
  if (said.startsWith(`${PREFIX}-`) || WHOLE.test(said)) return said;
  const characters = said.replaceAll('-', '');
  if (!/^[0-9A-Z]+$/.test(characters)) return said;
  // Twelve are a reference without its prefix, also where they happen to begin so.
  const whole = characters.length === GROUPS * GROUP_LENGTH;
  const code = !whole && characters.startsWith(PREFIX) ? characters.slice(PREFIX.length) : characters;
  const groups = code.slice(0, GROUPS * GROUP_LENGTH).match(/.{1,4}/g) ?? [];
  const more = code.slice(GROUPS * GROUP_LENGTH);
  return [PREFIX, ...groups, ...(more ? [more] : [])].join('-');
}
