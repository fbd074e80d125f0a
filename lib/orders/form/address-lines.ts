/** An address as it is printed: order page, mail, console. Pure. */
import type { Address } from '../types';

/** Without empty lines. The country stands below an address outside India, where whoever packs must see it. */
export function addressLines(address: Address): string[] {
  const { fullName, address1, address2, address3 = '', city, pincode, state, country } = address;
  return [
    fullName,
    address1,
    address2,
    address3,
    `${city} ${pincode}`,
    state,
    isInIndia(address) ? '' : country,
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** An address that says nothing of a country is the shop's own. */
export function isInIndia({ country, countryCode }: Address): boolean {
  return countryCode === undefined ? /^(?:india)?$/i.test(country.trim()) : countryCode === 'IN';
}
