/**
 * The checkout form, checked on the server: flat text fields in, what `placeOrder` takes out.
 * Lengths are those that the gateway accepts; messages name the mend.
 */
import 'server-only';
import { z } from 'zod';
import type { Choice } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import { CHOICES } from '@/lib/payments/state/ways-to-pay/methods-for';
import { cleanText } from '@/lib/typed/clean-text';
import { splitName } from '@/lib/typed/split-name';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { typedText } from '@/lib/typed/typed-text';
import { fieldTexts, forms, checkoutErrors as t } from '@/shop/messages';
import type { Address, PlaceOrderInput } from '../types';
import { line, NAME_MAX, readAddress } from './address-form';
import { bankAccountOf, bankFields } from './bank-account';
import { businessFields, businessOf } from './business-fields';
import { countryByCode } from './countries';
import { INDIAN_DIAL_CODE, type Mobile, readMobile } from './mobile';

const EMAIL_MAX = 50;

const email = typedText(cleanEmail).pipe(
  z
    .string()
    .min(1, { error: () => t.emailMissing })
    .max(EMAIL_MAX, { error: () => t.emailTooLong(EMAIL_MAX) })
    .refine((text) => text === '' || isEmail(text), { error: () => t.email }),
);

/** Of first and last name together. */
const FULL_NAME_MAX = 2 * NAME_MAX;

const name = line(() => fieldTexts.payer, FULL_NAME_MAX).transform((text, context) => {
  const split = splitName(text, NAME_MAX);
  if (split) return split;
  context.addIssue({ code: 'custom', message: t.longName(NAME_MAX) });
  return z.NEVER;
});

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
  .string({ error: () => forms.incompleteSubmit })
  .regex(/^[A-Za-z0-9_-]{22,64}$/, { error: () => forms.incompleteSubmit });

const shownTotal = z
  .string({ error: () => forms.incompleteSubmit })
  .regex(/^\d{1,12}$/, { error: () => forms.incompleteSubmit })
  .transform((text) => paise(Number(text)));

const whenCharged = z.enum(['now', 'hold'], { error: () => t.payment });

const common = z.object({
  checkoutToken,
  shownTotal,
  email,
  name,
  mobileCountry: z
    .string()
    .default('IN')
    .refine((code) => countryByCode(code) !== undefined, { error: () => t.country }),
  mobile,
  payment: whenCharged.default('now'),
  emiPayment: whenCharged.optional(),
  /** Absent where nobody asked. */
  method: z.enum(CHOICES, { error: () => t.method }).optional(),
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

/** Everything that `placeOrder` needs but the cart and the channel. */
export interface CheckoutDetails extends Omit<PlaceOrderInput, 'cartId' | 'shownTotal' | 'channel'> {
  shownTotal: Paise;
}

/** Takes the form's text fields. */
export const checkoutSchema = z.preprocess(withChoices, fields).transform((input): CheckoutDetails => {
  const { firstName, lastName } = input.name;
  const payer = `${firstName} ${lastName}`.trim();
  const named = (address: Address): Address => ({ ...address, fullName: address.fullName || payer });
  return {
    checkoutToken: input.checkoutToken,
    shownTotal: input.shownTotal,
    email: input.email,
    ...input.mobile,
    firstName,
    lastName,
    shippingAddress: named(input.shippingAddress),
    // The place may be the same; the bill still goes to whoever pays, not to whoever gets the parcel.
    billingAddress: named(input.billingAddress ?? { ...input.shippingAddress, fullName: '' }),
    preAuth: input.bank === 'any' && isHeld(input),
    bankAccount: bankAccountOf(input),
    business: businessOf(input),
    payBy: input.method,
  };
});

/** What was chosen beside another way to pay does not count: the page folds it away. */
function isHeld({ method, payment, emiPayment = payment }: z.output<typeof common>): boolean {
  if (method === 'emi') return emiPayment === 'hold';
  return (method === undefined || method === 'card') && payment === 'hold';
}

/** As pages of earlier builds name them, which are open while the shop is updated. */
const FORMER: Readonly<Record<string, Choice | undefined>> = {
  hosted: undefined,
  frame: undefined,
  cardless: 'later',
};

/** An unticked box sends nothing, so that nothing means an address of its own, any account, and nobody's business. */
function withChoices(value: unknown): unknown {
  const given: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? { ...value } : {};
  const {
    name = [given.firstName, given.lastName].filter((part) => typeof part === 'string').join(' '),
    method,
  } = given;
  const country = typeof given.mobileCountry === 'string' ? countryByCode(given.mobileCountry) : undefined;
  return {
    ...given,
    name,
    method: typeof method === 'string' && Object.hasOwn(FORMER, method) ? FORMER[method] : method,
    billing: given.billing === 'same' ? 'same' : 'own',
    bank: given.bank === 'own' ? 'own' : 'any',
    business: given.business === 'yes' ? 'yes' : 'no',
    mobile: { text: given.mobile, dialCode: country?.dialCode ?? INDIAN_DIAL_CODE },
  };
}
