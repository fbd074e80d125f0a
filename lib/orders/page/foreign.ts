/** A payment in the card's own currency, written in the language of whoever reads. */
import { currentLocale } from '@/lib/language/in-language';
import { formatINRExact, type Paise, paise } from '@/lib/money';
import { cleanText } from '@/lib/typed/clean-text';
import { currency as own } from '@/shop/currency';
import { orderDetails as t } from '@/shop/messages';

export interface Foreign {
  /** What the card was charged, in minor units of `currency`. */
  value: number;
  /** Three capital letters. */
  currency: string;
  /** What that stands for: the amount that the order counts. */
  base: Paise;
  rate?: number | undefined;
  /** Who converted. */
  by?: string | undefined;
}

/** @returns undefined for a payment in rupees, and for a currency that cannot be one. */
export function foreignOf(payment: {
  paidCurrency: string;
  paidValue: number;
  amountPaise: number;
  conversionRate: number | null;
  conversionBy: string | null;
}): Foreign | undefined {
  const { paidCurrency, paidValue, amountPaise, conversionRate, conversionBy } = payment;
  if (paidCurrency === 'INR' || !/^[A-Z]{3}$/.test(paidCurrency)) return undefined;
  const by = conversionBy === null ? '' : cleanText(conversionBy).slice(0, 60);
  return {
    value: paidValue,
    currency: paidCurrency,
    base: paise(amountPaise),
    ...(conversionRate === null ? {} : { rate: conversionRate }),
    ...(by === '' ? {} : { by }),
  };
}

/** A yen has no decimals, a dinar three. @throws RangeError when it is no currency code. */
function formatOf(currency: string): { format: Intl.NumberFormat; unit: number } {
  const format = new Intl.NumberFormat(currentLocale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
  });
  return { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
}

/** `USD 18.44`. @param value in minor units of `currency`, three capital letters. */
export function foreignAmount(value: number, currency: string): string {
  const { format, unit } = formatOf(currency);
  return format.format(value / unit).replace(/\s/g, ' ');
}

/** What the card was charged and what that stands for: `USD 18.44 for ₹1,499.00, at USD 0.0123 for ₹1, offered by VISA`. */
export function foreignText(foreign: Foreign): string {
  const { value, currency, base, by } = foreign;
  return [
    t.foreign(foreignAmount(value, currency), formatINRExact(base)),
    rateText(foreign),
    by === undefined ? undefined : t.foreignBy(by),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function rateText(foreign: Foreign): string | undefined {
  const { value, currency, base, rate } = foreign;
  if (rate === undefined || rate <= 0 || value <= 0 || base <= 0) return undefined;
  return isForOneRupee(foreign, rate)
    ? t.foreignRate(`${currency} ${rate}`, `${own.sign}1`)
    : t.foreignRate(`${own.sign}${rate}`, `${currency} 1`);
}

/** A rate is given for a rupee or for a unit of the other currency; the amounts beside it tell which. */
function isForOneRupee({ value, currency, base }: Foreign, rate: number): boolean {
  const forOneRupee = value / formatOf(currency).unit / (base / 100);
  return Math.abs(Math.log(rate / forOneRupee)) <= Math.abs(Math.log(rate * forOneRupee));
}
