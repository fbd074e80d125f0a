/** Where an address is, as far as delivery asks. Pure. */
import type { Address } from '@/db/types';
import { isInIndia } from '@/lib/orders/form/address-lines';
import type { Destination } from './zones';

export function destinationOf(address: Address): Destination {
  if (!isInIndia(address)) return { country: address.countryCode ?? address.country };
  return { country: 'IN', state: address.state, pin: address.pincode.replace(/\s/g, '') };
}
