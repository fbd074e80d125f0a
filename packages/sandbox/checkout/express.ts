/**
 * Express checkout: the merchant lets this page ask for name, contact and address
 * (`merchant_metadata.express_checkout_enabled` with `checkoutCollectAddress`), which then stand in the order.
 */
import { z } from 'zod';
import { type Change, change } from '../domain/change';
import type { ChargeOrder } from '../domain/order';
import type { FieldErrors, Form } from './form';
import { isMobile, nationalDigits } from './mobile';

type Fields = Readonly<Record<string, unknown>>;

const INDIA = 'INDIA';

const line = (max: number, missing: string) =>
  z.string({ error: missing }).trim().min(1, missing).max(max, `Use at most ${max} characters`);

const optional = (max: number) => z.string().trim().max(max, `Use at most ${max} characters`).default('');

/** The lengths are those of `purchase_details`; an address may be of any country. */
const fields = z.object({
  full_name: line(100, 'Enter your name'),
  country_code: z
    .string()
    .default('91')
    .transform((text) => text.replaceAll(/[\s+]/g, '') || '91')
    .pipe(z.string().regex(/^[1-9]\d{0,2}$/, 'Enter a country code, like 91 or 44')),
  mobile: z.string({ error: 'Enter a mobile number' }),
  email: line(50, 'Enter an e-mail address').regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter an e-mail address'),
  address1: line(100, 'Enter house and street'),
  address2: optional(100),
  address3: optional(100),
  pincode: line(10, 'Enter a PIN or postal code').regex(
    /^[A-Za-z0-9 -]{6,10}$/,
    'Enter a PIN or postal code of 6 to 10 letters and digits',
  ),
  city: line(50, 'Enter a town or city'),
  state: optional(50),
  country: z
    .string()
    .default(INDIA)
    .transform((text) => text.trim() || INDIA)
    .pipe(z.string().max(50, 'Use at most 50 characters')),
});

/** What two fields say together is looked at as soon as both can be read, whatever is wrong with the others. */
const together = (names: Parameters<typeof fields.pick>[0]) => ({
  when: ({ value }: { value: unknown }) => fields.pick(names).safeParse(value).success,
});

const details = fields
  .refine(isMobile, {
    path: ['mobile'],
    error: 'Enter a mobile number: 10 digits in India, 9 to 20 elsewhere',
    ...together({ country_code: true, mobile: true }),
  })
  .refine(({ country, state }) => country.toUpperCase() !== INDIA || state !== '', {
    path: ['state'],
    error: 'Enter a state',
    ...together({ country: true, state: true }),
  })
  .transform((given) => ({ ...given, mobile: nationalDigits(given) }));

export type Details = z.output<typeof details>;

export const SAMPLE_DETAILS: Details = {
  full_name: 'Asha Rao',
  country_code: '91',
  mobile: '9876543210',
  email: 'asha.rao@example.com',
  address1: '12 Lake Road',
  address2: '',
  address3: '',
  pincode: '560001',
  city: 'Bengaluru',
  state: 'Karnataka',
  country: INDIA,
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
    country_code: textOf(customer.country_code) || '91',
    mobile: textOf(customer.mobile_number),
    email: textOf(customer.email_id),
    address1: textOf(address.address1),
    address2: textOf(address.address2),
    address3: textOf(address.address3),
    pincode: textOf(address.pincode),
    city: textOf(address.city),
    state: textOf(address.state),
    country: textOf(address.country) || INDIA,
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
  const { full_name, country_code, mobile, email, ...rest } = given;
  const [first, last] = splitName(full_name);
  const customer = order.purchase_details.customer;
  const address = { ...rest, full_name, adddress_type: 'Home' };
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
        country_code,
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
