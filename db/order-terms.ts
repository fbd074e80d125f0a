/** What an order is found by: rows of `order_terms` are made here, and what somebody types is compared in the same form. Pure. */
import type { PaymentInstrument } from './types';

/** Fewer characters are compared as a whole and not as a beginning, which would find half the shop. */
export const SHORTEST_BEGINNING = 3;
/** A word of one letter finds nobody. */
export const SHORTEST_TERM = 2;
/** In characters: longer ones are cut, what is stored and what is typed alike. */
export const LONGEST_TERM = 100;

/** A reference without its prefix: three groups of four. */
const CODE_LENGTH = 12;
const LAST_DIGITS = 4;

/** Accents of Latin letters. Vowel signs of Indian scripts are letters to their readers, and stay. */
const ACCENTS = /[\u0300-\u036F]+/g;
/** Spaces, dashes, joiners and the signs that people put between groups. */
const BETWEEN = /(?:[\s\p{Pd}\u2212.,:;_/'’"()#]|\u200C|\u200D)+/gu;

/** In small letters, without accents and what stands between groups: `Asha-Rao` and `asharao` are one. */
export function termOf(text: string): string {
  const letters = text.toLowerCase().normalize('NFD').replace(ACCENTS, '').replace(BETWEEN, '');
  return letters.normalize('NFC').slice(0, LONGEST_TERM).toWellFormed();
}

/** The words of a name, each as a term. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Pd}.,]+/u).flatMap((word) => {
    const term = termOf(word);
    return term === '' ? [] : [term];
  });
}

interface Named {
  reference: string;
  email: string;
  /** Digits without the country's code. */
  mobile: string;
  firstName: string;
  lastName: string;
}

/** Amounts are paise. */
interface Paid {
  rrn: string | null;
  approvalCode: string | null;
  instrument: PaymentInstrument | null;
  amountPaise: number;
  capturedPaise: number;
}

interface Refunded {
  reference: string | null;
  amountPaise: number;
}

export interface TermSources {
  /** By which the order is found without a term. */
  totalPaise?: number;
  payments?: readonly Paid[] | undefined;
  refunds?: readonly Refunded[] | undefined;
}

/** What bank and gateway show where it is not the order's total. Nobody can type it as a text: it is read as an amount. */
export const amountTerm = (paise: number): string => `₹${paise}`;

/**
 * An order's terms, each once. Ids of the gateway are none: they have indexes of their own.
 * Of a reference there is each end, since any part of it is the beginning of an end.
 */
export function termsOf(
  { reference, email, mobile, firstName, lastName }: Named,
  sources: TermSources = {},
): string[] {
  const number = termOf(reference);
  const name = `${firstName} ${lastName}`;
  return distinct([
    number,
    ...endsOf(number.slice(-CODE_LENGTH)),
    email,
    name,
    ...wordsOf(name),
    mobile,
    mobile.slice(-LAST_DIGITS),
    ...gatewayTexts(sources),
  ]);
}

/** What a fetched order adds. */
export function gatewayTerms(sources: TermSources): string[] {
  return distinct(gatewayTexts(sources));
}

function gatewayTexts({
  totalPaise,
  payments = [],
  refunds = [],
}: TermSources): (string | null | undefined)[] {
  const amounts = [
    ...payments.map(({ capturedPaise }) => capturedPaise),
    ...[...payments, ...refunds].map(({ amountPaise }) => amountPaise),
  ];
  return [
    ...payments.flatMap(({ rrn, approvalCode, instrument }) => [rrn, approvalCode, instrument?.last4]),
    ...refunds.map(({ reference }) => reference),
    ...amounts.filter((amount) => amount > 0 && amount !== totalPaise).map(amountTerm),
  ];
}

function endsOf(code: string): string[] {
  return Array.from({ length: Math.max(0, code.length - SHORTEST_BEGINNING + 1) }, (_, from) =>
    code.slice(from),
  );
}

function distinct(texts: readonly (string | null | undefined)[]): string[] {
  const terms = texts.map((text) => termOf(text ?? '')).filter(({ length }) => length >= SHORTEST_TERM);
  return [...new Set(terms)];
}
