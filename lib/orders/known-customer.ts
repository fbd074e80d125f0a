/** What is known of a customer whom the gateway's page asks: express checkout begins with nothing. Pure. */
import type { Erasure } from '@/db/types';
import type { Address } from './types';

export const ASKED_THERE = 'Asked on Pine Labs’ page';
export const ERASED = 'Erased';

/** What stands where a name, an address or a contact is missing. */
export function missingWords({ erased }: { erased: Erasure | null }): string {
  return erased === null ? ASKED_THERE : ERASED;
}

/** Whether a parcel can be sent there. Outside India there are places without a postal code. */
export function isAddress({ fullName, address1, city, pincode, countryCode = 'IN' }: Address): boolean {
  const needed = countryCode === 'IN' ? [fullName, address1, city, pincode] : [fullName, address1, city];
  return needed.every((part) => part.trim() !== '');
}
