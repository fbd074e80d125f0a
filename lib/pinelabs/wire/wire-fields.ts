/** Building blocks of the gateway's answers: strict where money or identity is read, lenient elsewhere. */
import { z } from 'zod';

/** Minor units and currency. Never lenient: an amount that can't be read must not become a guess. */
export const amount = z.object({
  value: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .transform((code) => code.toUpperCase()),
});

const looseAmount = amount.nullish().catch(undefined);

/**
 * `convenience_fee_breakdown`. Without `applicable_fee_amount` nothing says what was added to the payment; one that is
 * there and can't be read is reported as unread money.
 */
export const convenienceFee = z
  .object({
    applicable_fee_amount: amount.nullish(),
    fee_amount: looseAmount,
    tax_amount: looseAmount,
    additional_fee_amount: looseAmount,
    maximum_fee_amount: looseAmount,
    subvented_fee_amount: looseAmount,
  })
  .nullish()
  .catch(undefined)
  .transform((wire) => {
    const applicable = wire?.applicable_fee_amount;
    if (!wire || !applicable) return undefined;
    return {
      applicable,
      fee: wire.fee_amount ?? undefined,
      tax: wire.tax_amount ?? undefined,
      additional: wire.additional_fee_amount ?? undefined,
      maximum: wire.maximum_fee_amount ?? undefined,
      subvented: wire.subvented_fee_amount ?? undefined,
    };
  });

/** One sample writes a reference as a number. */
export const identifier = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(z.string().min(1).max(100));

/** The prose writes some statuses in lower case; new words pass. */
export const word = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .transform((text) => text.toUpperCase());

/** Text that we show but don't act on; empty, unreadable or missing is undefined. */
export const looseText = (max: number) =>
  z
    .string()
    .transform((text) => tidy(text, max) || undefined)
    .optional()
    .catch(undefined);

export const looseIdentifier = identifier.optional().catch(undefined);

export const looseNumber = z
  .union([z.number(), z.string().trim().min(1).transform(Number)])
  .pipe(z.number().finite())
  .optional()
  .catch(undefined);

/** One webhook sample writes `"false"`. What is neither says nothing: it is not a "no". */
export const looseFlag = z
  .union([
    z.boolean(),
    z
      .string()
      .trim()
      .toLowerCase()
      .pipe(z.enum(['true', 'false']))
      .transform((text) => text === 'true'),
  ])
  .optional()
  .catch(undefined);

/** UTC milliseconds. A time without a zone is UTC, as all of the gateway's are. */
export const looseTime = z
  .string()
  .transform((text) => {
    const time = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
    return Number.isFinite(time) ? time : undefined;
  })
  .optional()
  .catch(undefined);

/** Missing and `null` are an empty list. An item that can't be read is left out, and `unreadFields` names it. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item.optional().catch(undefined))
    .nullish()
    .catch(undefined)
    .transform((items) => (items ?? []).filter((one) => one !== undefined));

/** The gateway's table says "object" where its samples print a list: one object is a list of one, an empty one of none. */
export const listOrOne = <Item extends z.ZodType>(item: Item) => z.preprocess(asList, listOf(item));

function asList(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.keys(value).length > 0 ? [value] : [];
}

/** Without control characters or runs of white space, cut to `max` UTF-16 units between characters. */
export function tidy(text: string, max: number): string {
  const cut = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, max);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd();
}
