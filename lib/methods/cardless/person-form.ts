/**
 * Mobile number and PAN of somebody who asks a lender, checked and locked away at once: what comes out of here turns
 * into text nowhere but in the call to the gateway, and no message repeats it. Pure.
 */
import { z } from 'zod';
import { INDIAN_MOBILE, indianDigits } from '@/lib/orders/form/indian-mobile';
import { type CardlessDetails, secret } from '@/lib/pinelabs';
import { readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { forms, personErrors as t } from '@/shop/messages';

/** The names of the form's fields; neither is ever sent back. */
const PERSON_FIELDS = ['lenderMobile', 'lenderPan'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

const LONGEST = 200;
const bare = typedText(readDigits, LONGEST);

/** Lenders are Indian, and know their customers by Indian numbers. */
const mobile = bare.transform(indianDigits).pipe(z.string().regex(INDIAN_MOBILE, { error: () => t.mobile }));

const pan = bare
  .transform((text) => text.toUpperCase())
  .pipe(z.string().regex(/^[A-Z]{5}\d{4}[A-Z]$/, { error: () => t.pan }));

export type ReadPerson = { person: CardlessDetails } | { errors: Partial<Record<PersonField, string>> };

/** @param typed the form's fields. Both are read, so that every field that needs a mend is named at once. */
export function readPerson(typed: Readonly<Record<string, string>>): ReadPerson {
  const number = mobile.safeParse(typed.lenderMobile ?? '');
  const taxNumber = pan.safeParse(typed.lenderPan ?? '');
  if (number.success && taxNumber.success) {
    return { person: { mobile: secret(number.data), pan: secret(taxNumber.data) } };
  }
  return {
    errors: {
      ...(number.error && { lenderMobile: messageOf(number.error) }),
      ...(taxNumber.error && { lenderPan: messageOf(taxNumber.error) }),
    },
  };
}

function messageOf(error: z.ZodError): string {
  return error.issues[0]?.message ?? forms.checkAgain;
}
