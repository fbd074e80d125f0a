/** The countries that an address or a mobile number can be of. */
import 'server-only';
import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { shop } from '@/shop/config';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: CountryCode;
  readonly name: string;
  /** Digits, without a plus sign. */
  readonly dialCode: string;
}

const names = new Intl.DisplayNames(shop.locale, { type: 'region' });

/** India first, the others by name. */
export const COUNTRIES: readonly Country[] = getCountries()
  .map((code) => ({ code, name: names.of(code) ?? code, dialCode: getCountryCallingCode(code) }))
  .sort((a, b) => Number(b.code === 'IN') - Number(a.code === 'IN') || a.name.localeCompare(b.name, 'en'));

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

/** Where the merchant delivers to, in the merchant's order. @throws Error when none of the codes is a country. */
export function deliveryCountries(
  codes: readonly string[] = shop.deliveryCountries,
): [Country, ...Country[]] {
  const [first, ...rest] = codes.flatMap((code) => countryByCode(code) ?? []);
  if (!first) throw new Error('shop/config.ts: deliveryCountries names no country; write codes such as IN');
  return [first, ...rest];
}
