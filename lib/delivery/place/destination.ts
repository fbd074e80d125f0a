/** Where an address is, as far as delivery asks. Pure. */
import type { Address } from '@/db/types';
import { isInIndia } from '@/lib/orders/form/address-lines';
import { shop } from '@/shop/config';
import { type Destination, placesOf } from '../zones';
import { otherStates } from './pin-states';

export function destinationOf(address: Address): Destination {
  if (!isInIndia(address)) return { country: address.countryCode ?? address.country };
  return { country: 'IN', state: address.state, pin: address.pincode.replace(/\s/g, '') };
}

export function otherStatesOf(address: Address): string[] {
  const { pin, state } = destinationOf(address);
  return otherStates(pin, state);
}

/** An address that the gateway's page took may lie where the merchant does not deliver to: it takes any. */
export function isDeliveredTo(address: Address): boolean {
  const where = destinationOf(address);
  const countries: readonly string[] = shop.deliveryCountries;
  return (
    countries.includes(where.country ?? 'IN') && placesOf(where).some(({ rates }) => rates !== undefined)
  );
}
