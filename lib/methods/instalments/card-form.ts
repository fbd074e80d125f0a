/**
 * The card of a form, checked and locked away at once: what comes out of here turns into text nowhere but in the call to
 * the gateway, and no message repeats it. Pure.
 */
import { z } from 'zod';
import { INDIAN_MOBILE, indianDigits } from '@/lib/orders/form/indian-mobile';
import { type CardDetails, cardFieldsOf, type IssuerName, secret } from '@/lib/pinelabs';
import { cleanText } from '@/lib/typed/clean-text';
import { readDigits } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { forms, cardErrors as t } from '@/shop/messages';

/** The names of the form's fields; none of them is ever sent back. */
export const CARD_FIELDS = ['cardName', 'cardNumber', 'cardExpiry', 'cardCvv', 'cardMobile'] as const;
export type CardField = (typeof CARD_FIELDS)[number];

export type EmiMethod = 'CREDIT_EMI' | 'DEBIT_EMI';

export function methodOf({ type }: Pick<IssuerName, 'type'>): EmiMethod {
  return type === 'debit card' ? 'DEBIT_EMI' : 'CREDIT_EMI';
}

const LONGEST = 200;
const digits = typedText(readDigits, LONGEST);

const shapes = {
  cardName: typedText(cleanText, LONGEST).pipe(
    z
      .string()
      .min(1, { error: () => t.nameMissing })
      .max(100, { error: () => t.nameTooLong }),
  ),
  cardNumber: digits.pipe(z.string().regex(/^\d{12,19}$/, { error: () => t.number })),
  cardCvv: digits.pipe(z.string().regex(/^\d{3,4}$/, { error: () => t.cvv })),
  cardExpiry: digits
    .transform((text) => /^(0[1-9]|1[0-2])\/?(?:20)?(\d\d)$/.exec(text))
    .pipe(
      z.custom<RegExpExecArray>((match) => match !== null, {
        error: () => t.expiry,
      }),
    ),
  cardMobile: digits.transform(indianDigits).pipe(z.string().regex(INDIAN_MOBILE, { error: () => t.mobile })),
} as const;

export type ReadCard = { card: CardDetails } | { errors: Partial<Record<CardField, string>> };

/** @param typed the form's fields; what this bank does not want is not read. */
export function readCard(typed: Readonly<Record<string, string>>, issuer: IssuerName): ReadCard {
  const wants = cardFieldsOf(methodOf(issuer), issuer);
  const errors: Partial<Record<CardField, string>> = {};
  const read = <Out>(field: CardField, shape: z.ZodType<Out>): Out | undefined => {
    const result = shape.safeParse(typed[field] ?? '');
    if (result.success) return result.data;
    errors[field] = result.error.issues[0]?.message ?? forms.checkAgain;
    return undefined;
  };
  const name = read('cardName', shapes.cardName);
  const number = read('cardNumber', shapes.cardNumber);
  const expiry = wants.expiry ? read('cardExpiry', shapes.cardExpiry) : undefined;
  const cvv = wants.cvv ? read('cardCvv', shapes.cardCvv) : undefined;
  const mobile = wants.mobile ? read('cardMobile', shapes.cardMobile) : undefined;
  if (name === undefined || number === undefined || Object.keys(errors).length > 0) return { errors };
  const [, month, year] = expiry ?? [];
  return {
    card: {
      name,
      number: secret(number),
      ...(cvv !== undefined && { cvv: secret(cvv) }),
      ...(month && year && { expiryMonth: secret(month), expiryYear: secret(`20${year}`) }),
      ...(mobile !== undefined && { mobile: secret(mobile) }),
    },
  };
}
