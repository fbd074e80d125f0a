/**
 * The checkout form, checked on the server: flat text fields in, what `placeOrder` takes out.
 * Lengths are those that the gateway accepts; messages name the mend.
 */
import 'server-only';
import { z } from 'zod';
import { type Paise, paise } from '@/lib/money';
import { cleanText } from '@/lib/typed/clean-text';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { typedText } from '@/lib/typed/typed-text';
import { fieldTexts, forms, checkoutErrors as t } from '@/shop/messages';
import type { Address, PlaceOrderInput } from '../types';
import { line, NAME_MAX, optionalLine, readAddress } from './address-form';
import { bankAccountOf, bankFields } from './bank-account';
import { businessFields, businessOf } from './business-fields';
import { countryByCode } from './countries';
import { INDIAN_DIAL_CODE, type Mobile, readMobile } from './mobile';

const EMAIL_MAX = 50;

const email = typedText(cleanEmail).pipe(
  z
    .string()
    .min(1, t.emailMissing)
    .max(EMAIL_MAX, t.emailTooLong(EMAIL_MAX))
    .refine((text) => text === '' || isEmail(text), t.email),
);

/** Many people in India have one name; some then type a dot or a hyphen here. */
const lastName = optionalLine(fieldTexts.lastName, NAME_MAX).transform((text) =>
  /[\p{L}\p{N}]/u.test(text) ? text : '',
);

/** Put together by `withChoices`: what was typed, and the country that was chosen beside it. */
const mobile = z
  .object({ text: typedText(cleanText), dialCode: z.string() })
  .transform((given, context): Mobile => {
    const read = readMobile(given.text, given.dialCode);
    if (read) return read;
    const indian = given.dialCode === INDIAN_DIAL_CODE && !/^\s*(?:\+|00)(?!91)/.test(given.text);
    const message = indian ? t.mobileIndia : t.mobileAbroad;
    context.addIssue({ code: 'custom', message: given.text === '' ? t.mobileMissing : message });
    return z.NEVER;
  });

/** Filled by the page itself; a person who sees these messages has a page that was cut short or altered. */
const checkoutToken = z
  .string({ error: forms.incompleteSubmit })
  .regex(/^[A-Za-z0-9_-]{22,64}$/, forms.incompleteSubmit);

const shownTotal = z
  .string({ error: forms.incompleteSubmit })
  .regex(/^\d{1,12}$/, forms.incompleteSubmit)
  .transform((text) => paise(Number(text)));

const common = z.object({
  checkoutToken,
  shownTotal,
  email,
  firstName: line(fieldTexts.firstName, NAME_MAX),
  lastName,
  mobileCountry: z
    .string()
    .default('IN')
    .refine((code) => countryByCode(code) !== undefined, t.country),
  mobile,
  payment: z.enum(['now', 'hold'], { error: t.payment }),
  /** Absent where the shop offers one way only. */
  method: z.enum(['hosted', 'frame', 'emi', 'cardless'], { error: t.method }).default('hosted'),
});

const shipping = z
  .looseObject({})
  .transform((form, context) => ({ shippingAddress: readAddress(form, 'shipping', context) }));

const billing = z.looseObject({}).transform((form, context) => ({
  /** None of its own: the parcel's place. */
  billingAddress: form.billing === 'same' ? undefined : readAddress(form, 'billing', context),
}));

/** Each is read to the end, so that every field that needs a change is named at once. */
const fields = z.intersection(
  z.intersection(common, z.intersection(bankFields, businessFields)),
  z.intersection(shipping, billing),
);

type Fields = z.output<typeof fields>;

/** Everything that `placeOrder` needs but the cart. */
export interface CheckoutDetails extends Omit<PlaceOrderInput, 'cartId' | 'shownTotal' | 'channel'> {
  shownTotal: Paise;
  channel: Fields['method'];
}

/** Takes the form's text fields. */
export const checkoutSchema = z.preprocess(withChoices, fields).transform((input): CheckoutDetails => {
  const payer = `${input.firstName} ${input.lastName}`.trim();
  const named = (address: Address): Address => ({ ...address, fullName: address.fullName || payer });
  return {
    checkoutToken: input.checkoutToken,
    shownTotal: input.shownTotal,
    email: input.email,
    ...input.mobile,
    firstName: input.firstName,
    lastName: input.lastName,
    shippingAddress: named(input.shippingAddress),
    // The place may be the same; the bill still goes to whoever pays, not to whoever gets the parcel.
    billingAddress: named(input.billingAddress ?? { ...input.shippingAddress, fullName: '' }),
    preAuth: input.payment === 'hold',
    bankAccount: bankAccountOf(input),
    business: businessOf(input),
    channel: input.method,
  };
});

/** An unticked box sends nothing, so that nothing means an address of its own, any account, and nobody's business. */
function withChoices(value: unknown): unknown {
  const given: {
    billing?: unknown;
    bank?: unknown;
    business?: unknown;
    mobile?: unknown;
    mobileCountry?: unknown;
  } = typeof value === 'object' && value !== null ? value : {};
  const country = typeof given.mobileCountry === 'string' ? countryByCode(given.mobileCountry) : undefined;
  return {
    ...given,
    billing: given.billing === 'same' ? 'same' : 'own',
    bank: given.bank === 'own' ? 'own' : 'any',
    business: given.business === 'yes' ? 'yes' : 'no',
    mobile: { text: given.mobile, dialCode: country?.dialCode ?? INDIAN_DIAL_CODE },
  };
}
