/** Dynamic currency conversion: a foreign card may be charged in its own currency, at a rate that is shown first. Pure. */
import type { Amount, CardData } from './order';

export interface DccQuote {
  /** What the card is charged, in minor units of its currency. */
  readonly payment_amount: Amount;
  /** What the merchant asked for, in INR: what is compared, captured and refunded. */
  readonly base_amount: Amount;
  /** Currency for one rupee, mark-up included: `base_amount` times this is `payment_amount`. */
  readonly conversion_rate: number;
  /** The same without the mark-up. */
  readonly market_rate: number;
  /** Per cent. */
  readonly markup_percentage: number;
}

const MARKUP_PERCENT = 4;
/** Rates are given to four places: their smallest step. */
const RATE_UNIT = 10_000;

/** By the card's country (ISO 3166-1 alpha-3); `market` in hundred-thousandths of the currency for one rupee. */
const CURRENCIES: Readonly<Record<string, { readonly currency: string; readonly market: number }>> = {
  USA: { currency: 'USD', market: 1_183 },
};

/** @returns undefined for a card that is charged in INR: an Indian one, or of a currency that is not offered. */
export function dccQuote(base: Amount, card: Pick<CardData, 'country_code'>): DccQuote | undefined {
  const terms = CURRENCIES[card.country_code];
  if (!terms || base.currency !== 'INR') return undefined;
  const rate = Math.round((terms.market * (100 + MARKUP_PERCENT)) / 1_000);
  return {
    payment_amount: {
      value: Math.max(1, Math.round((base.value * rate) / RATE_UNIT)),
      currency: terms.currency,
    },
    base_amount: base,
    conversion_rate: rate / RATE_UNIT,
    market_rate: terms.market / (RATE_UNIT * 10),
    markup_percentage: MARKUP_PERCENT,
  };
}

/** The part of a quote that a payment carries. */
export type Conversion = Pick<DccQuote, 'payment_amount' | 'base_amount' | 'conversion_rate'>;

export function conversionOf({ payment_amount, base_amount, conversion_rate }: Conversion): Conversion {
  return { payment_amount, base_amount, conversion_rate };
}
