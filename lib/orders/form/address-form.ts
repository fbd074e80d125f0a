/** One address of the checkout form. An Indian one is held to its states and PIN codes, any other to the gateway's lengths. */
import 'server-only';
import { z } from 'zod';
import { cleanText } from '@/lib/typed/clean-text';
import { readCode, readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { checkoutErrors, fieldTexts, textErrors } from '@/shop/messages';
import type { Address } from '../types';
import { COUNTRIES, type Country, deliveryCountries } from './countries';
import { INDIAN_STATES } from './indian-states';

export const NAME_MAX = 50;
export const ADDRESS_LINE_MAX = 100;
export const CITY_MAX = 50;
export const STATE_MAX = 50;
const POSTCODE_MAX = 10;

/** @param what names the field when a fault is told. */
export function line(what: () => string, max: number) {
  return typedText(cleanText).pipe(
    z
      .string()
      .min(1, { error: () => textErrors.missing(what()) })
      .max(max, { error: () => textErrors.tooLong(what(), max) })
      .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), {
        error: () => textErrors.noLetters(what()),
      }),
  );
}

function optionalLine(what: () => string, max: number) {
  return typedText(cleanText).pipe(z.string().max(max, { error: () => textErrors.tooLong(what(), max) }));
}

const pincode = typedText(readDigits).pipe(
  z
    .string()
    .min(1, { error: () => checkoutErrors.pincodeMissing })
    .refine((text) => text === '' || /^[1-9]\d{5}$/.test(text), { error: () => checkoutErrors.pincode }),
);

const state = typedText(cleanText).pipe(z.enum(INDIAN_STATES, { error: () => checkoutErrors.state }));

/** Some countries have none. */
const postcode = typedText((text) => readCode(text).toUpperCase()).pipe(
  z.string().regex(new RegExp(`^(?:[A-Z0-9][A-Z0-9 -]{0,${POSTCODE_MAX - 1}})?$`), {
    error: () => checkoutErrors.postcode(POSTCODE_MAX),
  }),
);

const anywhere = {
  Name: optionalLine(() => fieldTexts.name, NAME_MAX),
  Address1: line(() => fieldTexts.address1, ADDRESS_LINE_MAX),
  Address2: optionalLine(() => fieldTexts.address2, ADDRESS_LINE_MAX),
  Address3: optionalLine(() => fieldTexts.address3, ADDRESS_LINE_MAX),
  City: line(() => fieldTexts.city, CITY_MAX),
};

const inIndia = z
  .object({ ...anywhere, State: state, Pincode: pincode })
  .transform(({ State, Pincode, ...rest }) => ({ ...rest, state: State, postal: Pincode }));

/** Fields of their own: a keyboard of digits and a list of Indian states would keep people from typing theirs. */
const abroad = z
  .object({ ...anywhere, Region: optionalLine(() => fieldTexts.region, STATE_MAX), Postcode: postcode })
  .transform(({ Region, Postcode, ...rest }) => ({ ...rest, state: Region, postal: Postcode }));

const LISTED = {
  shipping: { countries: deliveryCountries(), unknown: () => checkoutErrors.deliveryCountry },
  billing: { countries: COUNTRIES, unknown: () => checkoutErrors.country },
} as const;

/**
 * @param form all text fields of the form; those of the address begin with `kind`.
 * @returns with an empty `fullName` where none was typed.
 */
export function readAddress(
  form: Readonly<Record<string, unknown>>,
  kind: keyof typeof LISTED,
  context: z.core.$RefinementCtx,
): Address {
  const wrong = (name: string, message: string) =>
    context.addIssue({ code: 'custom', path: [`${kind}${name}`], message });
  const country = countryOf(form, kind);
  if (!country) wrong('Country', LISTED[kind].unknown());
  const fields = Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      name.startsWith(kind) ? [[name.slice(kind.length), value]] : [],
    ),
  );
  const read = (country?.code === 'IN' ? inIndia : abroad).safeParse(fields);
  for (const issue of read.error?.issues ?? []) wrong(issue.path.join(''), issue.message);
  if (!country || !read.success) return z.NEVER;
  const { Name, Address1, Address2, Address3, City, state: region, postal } = read.data;
  return {
    fullName: Name,
    address1: Address1,
    address2: Address2,
    address3: Address3,
    city: City,
    state: region,
    pincode: postal,
    country: country.name,
    countryCode: country.code,
  };
}

/** A form that asks for none means the only one, or the first. */
function countryOf(form: Readonly<Record<string, unknown>>, kind: keyof typeof LISTED): Country | undefined {
  const given = form[`${kind}Country`];
  const { countries } = LISTED[kind];
  return given === undefined ? countries[0] : countries.find(({ code }) => code === given);
}
