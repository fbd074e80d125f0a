/** `purchase_details.customer`. Text that the gateway would refuse is cut, or left out where a cut would make it wrong. Pure. */
import { createHash } from 'node:crypto';
import type { CheckoutCustomer, GatewayAddress } from '../types';
import { text, whole } from '../wire/wire-out';

const INDIA = '91';

/** What is not known is not sent: in express checkout the hosted page asks for it. */
export function customer(from: Partial<CheckoutCustomer>): object {
  return {
    email_id: whole(from.email, /^(?=.{1,50}$)[!-?A-~]+@[!-?A-~]+$/),
    first_name: text(from.firstName, 50),
    last_name: text(from.lastName, 50),
    customer_id: from.id === undefined ? undefined : customerId(from.id),
    ...mobileOf(from),
    billing_address: from.billingAddress && address(from.billingAddress, 'billing'),
    shipping_address: from.shippingAddress && address(from.shippingAddress, 'shipping'),
  };
}

/** 1 to 19 characters. A longer id is hashed: cut short, two customers could become one. */
function customerId(id: string): string | undefined {
  if (id.length <= 19) return text(id, 19);
  return createHash('sha256').update(id).digest('hex').slice(0, 19);
}

/** Ten digits in India, 9 to 20 elsewhere. The country's code goes along with a number only, for it says nothing alone. */
function mobileOf({ mobile = '', dialCode = INDIA }: Partial<CheckoutCustomer>) {
  const digits = mobile.replace(/\D/g, '');
  const number = dialCode === INDIA ? whole(digits.slice(-10), /^\d{10}$/) : whole(digits, /^\d{9,20}$/);
  return number === undefined ? {} : { mobile_number: number, country_code: whole(dialCode, /^\d{1,5}$/) };
}

/** A postal code of fewer than six characters, as many countries have, is left out: padded it would be another one. */
function address(from: GatewayAddress, category: 'billing' | 'shipping') {
  return {
    address1: text(from.address1, 100),
    address2: text(from.address2, 100),
    address3: text(from.address3, 100),
    pincode: whole(from.pincode, /^[A-Za-z0-9][A-Za-z0-9 -]{5,9}$/),
    city: text(from.city, 50),
    state: text(from.state, 50),
    country: text(from.country, 50),
    full_name: text(from.fullName, 50),
    adddress_type: 'HOME',
    address_category: category,
  };
}
