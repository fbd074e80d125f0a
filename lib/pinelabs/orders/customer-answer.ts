/** `purchase_details` of an order: the customer, whom express checkout asks on the hosted page, and the merchant's pairs. Pure. */
import { z } from 'zod';
import { present } from '../offers/offer-parts';
import type { GatewayAddress, GatewayCustomer } from '../types';
import { looseText } from '../wire/wire-fields';

const address = z
  .object({
    full_name: looseText(100),
    address1: looseText(100),
    address2: looseText(100),
    address3: looseText(100),
    city: looseText(50),
    state: looseText(50),
    pincode: looseText(10),
    country: looseText(50),
  })
  .transform((wire): Partial<GatewayAddress> | undefined => {
    const { full_name: fullName, ...rest } = wire;
    const known = present({ fullName, ...rest });
    return Object.keys(known).length > 0 ? known : undefined;
  })
  .optional()
  .catch(undefined);

/** `91`, also where it is written `+91` or as a number. */
const dialCode = z
  .union([z.string(), z.number().transform(String)])
  .transform((text) => /^\s*\+?([1-9]\d{0,2})\s*$/.exec(text)?.[1])
  .optional()
  .catch(undefined);

const customer = z
  .object({
    email_id: looseText(254),
    first_name: looseText(50),
    last_name: looseText(50),
    mobile_number: looseText(30),
    country_code: dialCode,
    billing_address: address,
    shipping_address: address,
  })
  .transform((wire): GatewayCustomer | undefined => {
    const known = present({
      email: wire.email_id,
      firstName: wire.first_name,
      lastName: wire.last_name,
      mobile: wire.mobile_number,
      dialCode: wire.mobile_number && wire.country_code,
      billingAddress: wire.billing_address,
      shippingAddress: wire.shipping_address,
    });
    return Object.keys(known).length > 0 ? known : undefined;
  });

/** Pairs that are no text are left out, not the rest with them. */
const metadata = z
  .record(z.string(), z.unknown())
  .transform((wire) => {
    const pairs = Object.entries(wire).flatMap(([name, value]) => {
      const read = looseText(256).parse(value);
      return read === undefined ? [] : [[name.slice(0, 256), read] as const];
    });
    return pairs.length > 0 ? Object.fromEntries(pairs.slice(0, 50)) : undefined;
  })
  .optional()
  .catch(undefined);

/** Undefined when nothing is known. What can't be read never keeps an order from being read. */
export const purchaseDetails = z
  .object({ customer: customer.optional().catch(undefined), merchant_metadata: metadata })
  .optional()
  .catch(undefined);
