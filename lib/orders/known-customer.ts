/** What is known of a customer whom the gateway's page asks: express checkout begins with nothing. Pure. */
import type { Erasure } from '@/db/types';
import { orderDetails as t } from '@/shop/messages';
import type { Address } from './types';

/** What stands where a name, an address or a contact is missing. */
export function missingText({ erased }: { erased: Erasure | null }): string {
  return erased === null ? t.askedThere : t.erased;
}

/** Whether a parcel can be sent there. Outside India there are places without a postal code. */
export function isAddress({ fullName, address1, city, pincode, countryCode = 'IN' }: Address): boolean {
  const needed = countryCode === 'IN' ? [fullName, address1, city, pincode] : [fullName, address1, city];
  return needed.every((part) => part.trim() !== '');
}
