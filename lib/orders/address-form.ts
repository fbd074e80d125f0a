/** One address of the checkout form. An Indian one is held to its states and PIN codes, any other to the gateway's lengths. */
import 'server-only';
import { z } from 'zod';
import { readCode, readDigits } from '../typed-digits';
import { cleanText } from './clean-text';
import { COUNTRIES, type Country, deliveryCountries } from './countries';
import { INDIAN_STATES } from './indian-states';
import { typedText } from './typed-text';
import type { Address } from './types';

export const NAME_MAX = 50;
export const ADDRESS_LINE_MAX = 100;
export const CITY_MAX = 50;
export const STATE_MAX = 50;
export const POSTCODE_MAX = 10;

export function line(what: string, max: number) {
  return typedText(cleanText).pipe(
    z
      .string()
      .min(1, `Enter ${what}.`)
      .max(max, `Shorten ${what} to ${max} characters.`)
      .refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), `Enter ${what} in letters or numbers.`),
  );
}

export function optionalLine(what: string, max: number) {
  return typedText(cleanText).pipe(z.string().max(max, `Shorten ${what} to ${max} characters.`));
}

const pincode = typedText(readDigits).pipe(
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

/** Some countries have none. */
const postcode = typedText((text) => readCode(text).toUpperCase()).pipe(
  z
    .string()
    .regex(
      new RegExp(`^(?:[A-Z0-9][A-Z0-9 -]{0,${POSTCODE_MAX - 1}})?$`),
      `Enter a postal code of at most ${POSTCODE_MAX} letters and digits, or leave it out.`,
    ),
);

const anywhere = {
  Name: optionalLine('the name', NAME_MAX),
  Address1: line('the house and street', ADDRESS_LINE_MAX),
  Address2: optionalLine('the area or landmark', ADDRESS_LINE_MAX),
  Address3: optionalLine('the third line', ADDRESS_LINE_MAX),
  City: line('the town or city', CITY_MAX),
};

const inIndia = z
  .object({ ...anywhere, State: state, Pincode: pincode })
  .transform(({ State, Pincode, ...rest }) => ({ ...rest, state: State, postal: Pincode }));

/** Fields of their own: a keyboard of digits and a list of Indian states would keep people from typing theirs. */
const abroad = z
  .object({ ...anywhere, Region: optionalLine('the state or province', STATE_MAX), Postcode: postcode })
  .transform(({ Region, Postcode, ...rest }) => ({ ...rest, state: Region, postal: Postcode }));

const LISTED = {
  shipping: { countries: deliveryCountries(), unknown: 'Choose a country that we deliver to.' },
  billing: { countries: COUNTRIES, unknown: 'Choose a country from the list.' },
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
  if (!country) wrong('Country', LISTED[kind].unknown);
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
