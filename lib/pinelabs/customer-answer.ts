/** `purchase_details.customer` of an order: after express checkout the name and address that it is sent to. Pure. */
import { z } from 'zod';
import { present } from './offer-parts';
import type { GatewayAddress, GatewayCustomer } from './types';
import { looseText } from './wire-fields';

const address = z
  .object({
    full_name: looseText(100),
    address1: looseText(100),
    address2: looseText(100),
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

const customer = z
  .object({
    email_id: looseText(254),
    first_name: looseText(50),
    last_name: looseText(50),
    mobile_number: looseText(20),
    billing_address: address,
    shipping_address: address,
  })
  .transform((wire): GatewayCustomer | undefined => {
    const known = present({
      email: wire.email_id,
      firstName: wire.first_name,
      lastName: wire.last_name,
      mobile: wire.mobile_number,
      billingAddress: wire.billing_address,
      shippingAddress: wire.shipping_address,
    });
    return Object.keys(known).length > 0 ? known : undefined;
  });

/** Undefined when nothing is known. What can't be read never keeps an order from being read. */
export const purchaseDetails = z
  .object({ customer: customer.optional().catch(undefined) })
  .transform((wire) => wire.customer)
  .optional()
  .catch(undefined);
