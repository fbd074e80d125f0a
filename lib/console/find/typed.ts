/** What somebody typed into the console's one box, as what the database looks for. Pure. */
import { LONGEST_TERM, SHORTEST_TERM, termOf, wordsOf } from '@/db/order-terms';
import { indianDigits } from '@/lib/orders/form/indian-mobile';
import { withoutCount, withoutLead } from '@/lib/orders/proof/typed-reference';
import { readRupees } from '@/lib/typed/typed-amount';
import { readCode } from '@/lib/typed/typed-digits';
import { cleanEmail } from '@/lib/typed/typed-email';

export { SHORTEST_TERM };

export interface Wanted {
  /** Any of these, as a whole or as a beginning. */
  readonly terms: readonly string[];
  /** All of these, where more than one was typed: each once, and no more than five. */
  readonly words: readonly string[];
  /** The beginning of an id at the gateway. */
  readonly gatewayId: string | undefined;
  /** What an order was of, or what was held, charged or refunded of it, in paise. */
  readonly amountPaise: number | undefined;
}

/** Each is looked for by itself. A name has hardly more. */
const MOST_WORDS = 5;
/** Shorter ones are no ids, and would find whole days of them. */
const GATEWAY_ID = /^[\w-]{8,}$/;
/** @returns undefined when the text is too short or too long to look for. */
export function readWanted(typed: string): Wanted | undefined {
  const text = readCode(typed);
  const wanted = withoutLead(text);
  if (termOf(wanted).length < SHORTEST_TERM || wanted.length > LONGEST_TERM) return undefined;
  const rupees = readRupees(wanted);
  const amountPaise = 'amount' in rupees ? rupees.amount : undefined;
  // With the currency's sign it is nothing else.
  if (amountPaise !== undefined && !/^[\d.,]+$/.test(wanted)) return { ...NOTHING, amountPaise };
  const typedWords = wordsOf(wanted);
  const words = [...new Set(typedWords)];
  return {
    terms: termsTyped(wanted),
    words:
      typedWords.length > 1 && words.every(({ length }) => length >= SHORTEST_TERM)
        ? words.slice(0, MOST_WORDS)
        : [],
    gatewayId: GATEWAY_ID.test(wanted) ? wanted : undefined,
    amountPaise,
  };
}

const NOTHING = { terms: [], words: [], gatewayId: undefined } as const;

/** A number may be one with its country's code, and another that begins like it. */
function termsTyped(wanted: string): string[] {
  const plain = wanted.includes('@') ? cleanEmail(wanted) : wanted;
  const mobile = /^[+(]?\d/.test(wanted) ? indianDigits(wanted).replace(/^\+91/, '') : plain;
  const terms = [plain, mobile, withoutCount(plain)]
    .map(termOf)
    .filter(({ length }) => length >= SHORTEST_TERM);
  return [...new Set(terms)];
}
