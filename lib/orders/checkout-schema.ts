/**
 * The checkout form, checked on the server: flat text fields in, what `placeOrder` takes out.
 * Lengths are those that the gateway accepts; messages name the mend.
 */
import { z } from 'zod';
import { type Paise, paise } from '@/lib/money';
import { bankAccountOf, bankFields } from './bank-account';
import { asciiDigits, cleanText } from './clean-text';
import { INDIAN_STATES } from './indian-states';
import { typedText } from './typed-text';
import type { Address, PlaceOrderInput } from './types';

const EMAIL_MAX = 50;
export const NAME_MAX = 50;
export const ADDRESS_LINE_MAX = 100;
export const CITY_MAX = 50;

function line(what: string, max: number) {
  return typedText(cleanText).pipe(
    z
      .string()
      .min(1, `Enter ${what}.`)
      .max(max, `Shorten ${what} to ${max} characters.`)
      .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), `Enter ${what} in letters or numbers.`),
  );
}

function optionalLine(what: string, max: number) {
  return typedText(cleanText).pipe(z.string().max(max, `Shorten ${what} to ${max} characters.`));
}

const email = typedText((text) => cleanText(text).toLowerCase()).pipe(
  z
    .string()
    .min(1, 'Enter your e-mail address.')
    .max(EMAIL_MAX, `Use an e-mail address of at most ${EMAIL_MAX} characters.`)
    .pipe(z.email('Enter an e-mail address like asha@example.com.')),
);

/** Ten digits; what people write before and between them is taken away. */
const mobile = typedText((text) =>
  asciiDigits(cleanText(text))
    .replace(/[\s().-]/g, '')
    .replace(/^(?:(?:\+|00)?91|0)(?=\d{10}$)/, ''),
).pipe(
  z
    .string()
    .min(1, 'Enter your mobile number.')
    .refine(
      (text) => text === '' || /^[6-9]\d{9}$/.test(text),
      'Enter a mobile number of 10 digits that begins with 6, 7, 8 or 9.',
    ),
);

const pincode = typedText((text) => asciiDigits(cleanText(text)).replaceAll(' ', '')).pipe(
  z
    .string()
    .min(1, 'Enter the PIN code.')
    .refine(
      (text) => text === '' || /^[1-9]\d{5}$/.test(text),
      'Enter a PIN code of 6 digits that does not begin with 0.',
    ),
);

const state = typedText(cleanText).pipe(
  z.enum(INDIAN_STATES, { error: 'Choose the state or union territory from the list.' }),
);

/** Filled by the page itself; a person who sees these messages has a page that was cut short or altered. */
const checkoutToken = z
  .string({ error: 'This page was incomplete. Please submit it again.' })
  .regex(/^[A-Za-z0-9_-]{22,64}$/, 'This page was incomplete. Please submit it again.');

const shownTotal = z
  .string({ error: 'This page was incomplete. Please submit it again.' })
  .regex(/^\d{1,12}$/, 'This page was incomplete. Please submit it again.')
  .transform((text) => paise(Number(text)));

const common = z.object({
  checkoutToken,
  shownTotal,
  email,
  firstName: line('your first name', NAME_MAX),
  lastName: line('your last name', NAME_MAX),
  mobile,
  shippingName: optionalLine('the recipient’s name', NAME_MAX),
  shippingAddress1: line('the house and street', ADDRESS_LINE_MAX),
  shippingAddress2: optionalLine('the area or landmark', ADDRESS_LINE_MAX),
  shippingCity: line('the town or city', CITY_MAX),
  shippingState: state,
  shippingPincode: pincode,
  payment: z.enum(['now', 'hold'], { error: 'Choose when you want to be charged.' }),
  /** Absent where the shop offers one way only. */
  method: z
    .enum(['hosted', 'frame', 'emi', 'cardless'], { error: 'Choose how you want to pay.' })
    .default('hosted'),
});

const ownBilling = z.object({
  billingName: optionalLine('the name on the bill', NAME_MAX),
  billingAddress1: line('the house and street', ADDRESS_LINE_MAX),
  billingAddress2: optionalLine('the area or landmark', ADDRESS_LINE_MAX),
  billingCity: line('the town or city', CITY_MAX),
  billingState: state,
  billingPincode: pincode,
});

const billingFields = z.discriminatedUnion('billing', [
  common.extend({ billing: z.literal('same') }),
  common.extend({ billing: z.literal('own'), ...ownBilling.shape }),
]);

/** Both are read to the end, so that every field that needs a change is named at once. */
const fields = z.intersection(billingFields, bankFields);

type Fields = z.output<typeof fields>;

/** Everything that `placeOrder` needs but the cart. */
export interface CheckoutDetails extends Omit<PlaceOrderInput, 'cartId' | 'shownTotal' | 'channel'> {
  shownTotal: Paise;
  channel: Fields['method'];
}

/** Takes the form's text fields. */
export const checkoutSchema = z.preprocess(withChoices, fields).transform((input): CheckoutDetails => {
  const shippingAddress = shippingOf(input);
  return {
    checkoutToken: input.checkoutToken,
    shownTotal: input.shownTotal,
    email: input.email,
    mobile: input.mobile,
    firstName: input.firstName,
    lastName: input.lastName,
    shippingAddress,
    billingAddress: input.billing === 'same' ? payerAt(shippingAddress, input) : billingOf(input),
    preAuth: input.payment === 'hold',
    bankAccount: bankAccountOf(input),
    channel: input.method,
  };
});

/** An unticked box sends nothing, so that nothing means an address of its own, and any account. */
function withChoices(value: unknown): unknown {
  const given: { billing?: unknown; bank?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  return {
    ...given,
    billing: given.billing === 'same' ? 'same' : 'own',
    bank: given.bank === 'own' ? 'own' : 'any',
  };
}

function shippingOf(input: Fields): Address {
  return {
    fullName: input.shippingName || payerName(input),
    address1: input.shippingAddress1,
    address2: input.shippingAddress2,
    city: input.shippingCity,
    state: input.shippingState,
    pincode: input.shippingPincode,
    country: 'India',
  };
}

function billingOf(input: Extract<Fields, { billing: 'own' }>): Address {
  return {
    fullName: input.billingName || payerName(input),
    address1: input.billingAddress1,
    address2: input.billingAddress2,
    city: input.billingCity,
    state: input.billingState,
    pincode: input.billingPincode,
    country: 'India',
  };
}

/** The place is the same; the bill still goes to whoever pays, not to whoever gets the parcel. */
function payerAt(address: Address, input: Fields): Address {
  return { ...address, fullName: payerName(input) };
}

function payerName(input: Fields): string {
  return `${input.firstName} ${input.lastName}`;
}
