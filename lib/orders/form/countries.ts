/** The countries that an address or a mobile number can be of. */
import 'server-only';
import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { byLocale } from '@/lib/language/in-language';
import { shop } from '@/shop/config';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: CountryCode;
  readonly name: string;
  /** Digits, without a plus sign. */
  readonly dialCode: string;
}

/** India first, the others by name. */
function countriesIn(locale: string): readonly Country[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return getCountries()
    .map((code) => ({ code, name: names.of(code) ?? code, dialCode: getCountryCallingCode(code) }))
    .sort(
      (a, b) => Number(b.code === 'IN') - Number(a.code === 'IN') || a.name.localeCompare(b.name, locale),
    );
}

/** As an order keeps them, and the gateway and invoices are told: in the first language. */
export const COUNTRIES = countriesIn(shop.locale);

/** As a form shows them: in the language of whoever reads. */
export const shownCountries = byLocale(countriesIn);

const byCode: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [country.code, country]));
const byText: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((country) => [
    [country.code.toLowerCase(), country],
    [country.name.toLowerCase(), country],
  ]),
);

export function countryByCode(code: string): Country | undefined {
  return byCode.get(code);
}

/** Of a text that somebody typed for a country: its name or its two letters. `London` is none. */
export function countryOfText(text: string): Country | undefined {
  return byText.get(text.trim().toLowerCase());
}

/**
 * Where the merchant delivers to, in the merchant's order. @param countries by which names.
 * @throws Error when none of the codes is a country.
 */
export function deliveryCountries(
  codes: readonly string[] = shop.deliveryCountries,
  countries = COUNTRIES,
): [Country, ...Country[]] {
  const [first, ...rest] = codes.flatMap((code) => countries.find((country) => country.code === code) ?? []);
  if (!first) throw new Error('shop/config.ts: deliveryCountries names no country; write codes such as IN');
  return [first, ...rest];
}
