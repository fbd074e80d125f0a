/** An order's number as people write it: with a word before it, in small letters, without hyphens or with others. Pure. */
import { termOf } from '@/db/order-terms';
import { readCode } from '@/lib/typed/typed-digits';
import { shop } from '@/shop/config';

/** What people write before what they look for: `#BN-…`, `Order no. BN-…`, `RRN: …`, `card ending in 1112`. */
const LEAD =
  /^(?:#|:|order\b|ref(?:erence)?\b\.?|(?:no|nr)\b\.?|number\b|rrn\b|utr\b|(?:approval|auth) code\b|card\b|ending(?: in)?\b|x+(?=\d{4}$)|\*+|\s)+/i;
/** The later orders at the gateway of one order have a digit more: docs/payments.md. */
const WITH_NUMBER = /^(.*-[A-Z0-9]{4}){3}-\d$/i;

/** What a shop's numbers begin with. */
const PREFIX = '[A-Z]{2,6}';

/** @returns what is wrong with the prefix: orders under it could not be found by their number. */
export function prefixMistakes(prefix: string = shop.referencePrefix): string[] {
  if (new RegExp(`^${PREFIX}$`).test(prefix)) return [];
  return [`shop/config.ts: referencePrefix “${prefix}” must be two to six letters of A–Z, such as BN`];
}

/** @param text as `readCode` gives it. */
export function withoutLead(text: string): string {
  return text.replace(LEAD, '') || text;
}

/** Of the later orders at the gateway the number that people read out. */
export function withoutCount(text: string): string {
  return WITH_NUMBER.test(text) ? text.slice(0, -2) : text;
}

const NUMBER = new RegExp(`^(${PREFIX})?([0-9A-Z]{4})([0-9A-Z]{4})([0-9A-Z]{4})$`);

/**
 * @returns the number as orders have it, with the shop's prefix where none was typed; undefined for what cannot be one.
 */
export function readReference(typed: string): string | undefined {
  const code = termOf(withoutCount(withoutLead(readCode(typed)))).toUpperCase();
  const [, prefix, ...groups] = NUMBER.exec(code) ?? [];
  return groups.length === 0 ? undefined : [prefix ?? shop.referencePrefix, ...groups].join('-');
}
