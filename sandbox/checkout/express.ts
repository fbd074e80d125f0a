/**
 * Express checkout: the merchant lets this page ask for name, contact and address
 * (`merchant_metadata.express_checkout_enabled` with `checkoutCollectAddress`), which then stand in the order.
 */
import { z } from 'zod';
import { type Change, change } from '../domain/change';
import type { ChargeOrder } from '../domain/order';
import type { FieldErrors, Form } from './read-form';

type Fields = Readonly<Record<string, unknown>>;

const line = (max: number, missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, `Use at most ${max} characters`);

/** The lengths are those of `purchase_details`. */
const details = z.object({
  full_name: line(100, 'Enter your name'),
  mobile: z
    .string({ error: 'Enter a mobile number' })
    .transform((text) => text.replaceAll(/[\s-]/g, '').replace(/^(\+?91|0)(?=\d{10}$)/, ''))
    .pipe(z.string().regex(/^[6-9]\d{9}$/, 'Enter a mobile number of 10 digits')),
  email: line(50, 'Enter an e-mail address').regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address'),
  address1: line(100, 'Enter house and street'),
  address2: z.string().trim().max(100, 'Use at most 100 characters').default(''),
  pincode: line(10, 'Enter a PIN code').regex(/^[1-9]\d{5}$/, 'Enter a PIN code of 6 digits'),
  city: line(50, 'Enter a town or city'),
  state: line(50, 'Enter a state'),
});

export type Details = z.infer<typeof details>;

export const SAMPLE_DETAILS: Details = {
  full_name: 'Asha Rao',
  mobile: '9876543210',
  email: 'asha.rao@example.com',
  address1: '12 Lake Road',
  address2: '',
  pincode: '560001',
  city: 'Bengaluru',
  state: 'Karnataka',
};

export function collectsAddress(order: ChargeOrder): boolean {
  const metadata = fieldsOf(order.purchase_details.merchant_metadata);
  return (
    textOf(metadata.express_checkout_enabled).toUpperCase() === 'TRUE' &&
    metadata.express_checkout_allowed_action === 'checkoutCollectAddress'
  );
}

/** The page asks before it takes a payment. What the merchant has sent in full need not be asked again. */
export function mustAskAddress(order: ChargeOrder): boolean {
  return collectsAddress(order) && !details.safeParse(knownDetails(order)).success;
}

/** What the order says already, as the form's values. */
export function knownDetails(order: ChargeOrder): Record<keyof Details, string> {
  const customer = fieldsOf(order.purchase_details.customer);
  const address = fieldsOf(customer.shipping_address);
  const names = [customer.first_name, customer.last_name].map(textOf).filter(Boolean).join(' ');
  return {
    full_name: textOf(address.full_name) || names,
    mobile: textOf(customer.mobile_number),
    email: textOf(customer.email_id),
    address1: textOf(address.address1),
    address2: textOf(address.address2),
    pincode: textOf(address.pincode),
    city: textOf(address.city),
    state: textOf(address.state),
  };
}

export function readDetails(form: Form): { readonly details: Details } | { readonly errors: FieldErrors } {
  const result = details.safeParse(form);
  if (result.success) return { details: result.data };
  const errors = result.error.issues.toReversed().map((issue) => [String(issue.path[0]), issue.message]);
  return { errors: Object.fromEntries(errors) };
}

/** A billing address that the merchant sent stays; without one the shipping address serves for both. */
export function withDetails(order: ChargeOrder, given: Details, now: string): Change {
  const { full_name, mobile, email, ...rest } = given;
  const [first, last] = splitName(full_name);
  const customer = order.purchase_details.customer;
  const address = { ...rest, country: 'INDIA', full_name, adddress_type: 'Home' };
  const billing = fieldsOf(customer.billing_address);
  return change({
    ...order,
    purchase_details: {
      ...order.purchase_details,
      customer: {
        ...customer,
        email_id: email,
        first_name: first,
        ...(last !== undefined && { last_name: last }),
        mobile_number: mobile,
        country_code: '91',
        billing_address: textOf(billing.address1) ? billing : { ...address, address_category: 'billing' },
        shipping_address: { ...address, address_category: 'shipping' },
      },
    },
    updated_at: now,
  });
}

function splitName(name: string): [string, string | undefined] {
  const at = name.lastIndexOf(' ');
  return at < 0
    ? [name.slice(0, 50), undefined]
    : [name.slice(0, at).slice(0, 50), name.slice(at + 1).slice(0, 50)];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
