/** Express checkout: who buys and where it goes is asked on the gateway's page. Pure. */
import type { NewOrder, OrderRow } from '@/db/queries/orders';
import type { Address } from '@/db/types';
import { destinationOf, isDeliveredTo } from '@/lib/delivery/place/destination';
import { daysOf, placesOf } from '@/lib/delivery/zones';
import { countryOfText } from '@/lib/orders/form/countries';
import { readMobile } from '@/lib/orders/form/mobile';
import { isAddress } from '@/lib/orders/known-customer';
import type { GatewayCustomer } from '@/lib/pinelabs';

/** What is not there stays as it was. */
export function customerFields(held: Omit<OrderRow, 'plan'>, customer: GatewayCustomer): Partial<NewOrder> {
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(' ');
  const shippingAddress = addressOf(held.shippingAddress, customer.shippingAddress, name);
  return {
    email: customer.email ?? held.email,
    ...mobileOf(held, customer),
    firstName: customer.firstName ?? held.firstName,
    lastName: customer.lastName ?? held.lastName,
    shippingAddress,
    ...deliveryOf(held, shippingAddress),
    billingAddress: addressOf(held.billingAddress, customer.billingAddress ?? customer.shippingAddress, name),
  };
}

/** Once: what was promised stays, whatever the merchant's zones become. The fee is of every place, or the order was not placed. */
function deliveryOf(held: Pick<OrderRow, 'deliveryZone'>, address: Address): Partial<NewOrder> {
  if (held.deliveryZone !== null || !isAddress(address)) return {};
  if (!isDeliveredTo(address)) return { deliveryDays: null };
  const places = placesOf(destinationOf(address));
  const [place, ...others] = places;
  const days = daysOf(places);
  // A state that nobody knows, with a PIN code that may be of two: one of the zones.
  return {
    deliveryZone: place && others.length === 0 ? place.name : null,
    deliveryDays: days ? [...days] : null,
  };
}

/** A number that is none stays as the customer typed it there: whoever calls may read it all the same. */
function mobileOf(held: Pick<OrderRow, 'dialCode'>, { mobile, dialCode = held.dialCode }: GatewayCustomer) {
  return mobile === undefined ? {} : (readMobile(mobile, dialCode) ?? { mobile, dialCode });
}

function addressOf(held: Address, shown: GatewayCustomer['shippingAddress'], name: string): Address {
  // A person of the shop knows better than the page that was typed into.
  if (!shown || held.mended) return held;
  const countryCode = shown.country === undefined ? held.countryCode : countryOfText(shown.country)?.code;
  return { ...held, ...shown, countryCode, fullName: shown.fullName ?? (name || held.fullName) };
}
