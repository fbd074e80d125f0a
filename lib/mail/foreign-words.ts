/** A payment in the card's own currency, in words. Pure. */
import { formatINRExact } from '@/lib/money';
import { shop } from '@/lib/shop';
import type { MailFacts } from './facts';

type Foreign = NonNullable<MailFacts['foreign']>;

/** A yen has no decimals, a dinar three. @throws RangeError when it is no currency code. */
function formatOf(currency: string): { format: Intl.NumberFormat; unit: number } {
  const format = new Intl.NumberFormat(shop.locale, { style: 'currency', currency, currencyDisplay: 'code' });
  return { format, unit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
}

/** `USD 18.44`. @param value in minor units of `currency`, three capital letters. */
export function foreignAmount(value: number, currency: string): string {
  const { format, unit } = formatOf(currency);
  return format.format(value / unit).replace(/\s/g, ' ');
}

/** What the card was charged and what that stands for: `USD 18.44 for ₹1,499.00, at USD 0.0123 for ₹1`. */
export function foreignWords(foreign: Foreign): string {
  const { value, currency, base, rate } = foreign;
  const words = `${foreignAmount(value, currency)} for ${formatINRExact(base)}`;
  if (rate === undefined || rate <= 0 || value <= 0 || base <= 0) return words;
  return `${words}, at ${isForOneRupee(foreign, rate) ? `${currency} ${rate} for ₹1` : `₹${rate} for ${currency} 1`}`;
}

/** A rate is given for a rupee or for a unit of the other currency; the amounts beside it tell which. */
function isForOneRupee({ value, currency, base }: Foreign, rate: number): boolean {
  const forOneRupee = value / formatOf(currency).unit / (base / 100);
  return Math.abs(Math.log(rate / forOneRupee)) <= Math.abs(Math.log(rate * forOneRupee));
}
