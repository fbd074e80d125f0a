/** What is known of a customer whom the gateway's page asks: express checkout begins with nothing. Pure. */
import type { Address } from './types';

export const ASKED_THERE = 'Asked on Pine Labs’ page';

/** Whether a parcel can be sent there. */
export function isAddress({ fullName, address1, city, pincode }: Address): boolean {
  return [fullName, address1, city, pincode].every((part) => part.trim() !== '');
}
