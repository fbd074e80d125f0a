/** The form of a coupon: its fields, read and written. Pure. */
import { z } from 'zod';
import { couponCodeOf } from '@/lib/coupons/code';
import { endOfDay, lastDayOf, startOfDay } from '@/lib/coupons/days';
import { indianDay } from '@/lib/figures/indian-day';
import { paise, toRupeeInput } from '@/lib/money';
import { cleanText } from '@/lib/typed/clean-text';
import { readRupees } from '@/lib/typed/typed-amount';
import { readCode } from '@/lib/typed/typed-digits';
import { typedText } from '@/lib/typed/typed-text';
import { coupons as t } from '../messages/administration/coupons';
import { type CouponTermsInput, termsText } from './coupon-text';

export const KINDS = ['percent', 'amount', 'free-delivery'] as const;

/** A checkbox each: a form's fields are told apart by name. */
export const CATEGORY_FIELD = 'category.';

const text = typedText(cleanText);

const typedRupees = text.transform((typed, context) => {
  if (typed === '') return null;
  const read = readRupees(typed);
  if ('amount' in read) return read.amount;
  context.addIssue({ code: 'custom', message: read.fault });
  return z.NEVER;
});

const typedUses = text.transform((typed, context) => {
  if (typed === '') return null;
  const digits = readCode(typed).replace(/[\s,]/g, '');
  if (/^\d{1,7}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 1_000_000) return Number(digits);
  context.addIssue({ code: 'custom', message: t.usesWrong });
  return z.NEVER;
});

const typedDay = (momentOf: (day: string) => number | undefined) =>
  text.transform((typed, context) => {
    if (typed === '') return null;
    const at = momentOf(typed);
    if (at !== undefined) return at;
    context.addIssue({ code: 'custom', message: t.dayWrong });
    return z.NEVER;
  });

/** Hundredths of a percent, never through a float. */
function readPercentage(typed: string): number | undefined {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed.replace(/\s*%$/, '')) ?? [];
  if (whole === undefined) return undefined;
  const points = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return points >= 1 && points <= 10_000 ? points : undefined;
}

const fields = z.looseObject({
  kind: z.enum(KINDS, t.kindMissing),
  percentage: text,
  amount: typedRupees,
  least: typedRupees,
  starts: typedDay(startOfDay),
  ends: typedDay(endOfDay),
  usesInAll: typedUses,
  usesByCustomer: typedUses,
  note: text.refine((note) => note.length <= 200, t.noteLong),
});

/** What was typed belongs to one kind: what another kind would need is not read. */
const termsOf = (input: z.output<typeof fields>, context: z.RefinementCtx) => {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const { kind, starts, ends } = input;
  const basisPoints = kind === 'percent' ? readPercentage(input.percentage) : null;
  if (basisPoints === undefined) fault('percentage', t.percentageWrong);
  if (kind === 'amount' && !input.amount) fault('amount', t.amountMissing);
  if (kind === 'percent' && input.amount === 0) fault('amount', t.amountMissing);
  if (starts !== null && ends !== null && ends <= starts) fault('ends', t.daysWrong);
  const terms: CouponTermsInput = {
    kind,
    basisPoints: basisPoints ?? null,
    amountPaise: kind === 'free-delivery' ? null : input.amount,
    leastGoodsPaise: input.least ?? 0,
    categories: Object.keys(input)
      .filter((name) => name.startsWith(CATEGORY_FIELD))
      .map((name) => name.slice(CATEGORY_FIELD.length))
      .sort(),
    startsAt: starts,
    endsAt: ends,
    usesInAll: input.usesInAll,
    usesByCustomer: input.usesByCustomer,
    note: input.note,
  };
  // The audit log keeps them: who made a coupon of what.
  return { ...terms, terms: termsText(terms) };
};

const newCode = text.transform((typed, context) => {
  const code = couponCodeOf(typed);
  if (code !== undefined) return code;
  context.addIssue({ code: 'custom', message: t.codeWrong });
  return z.NEVER;
});

const keptCode = z.string().regex(/^[A-Z0-9]{3,20}$/, t.gone);
const version = z
  .string()
  .regex(/^\d{1,9}$/, t.gone)
  .transform(Number);

/** The field is not called `code`: forms with a one-time password have one, and the audit log keeps none of those. */
export const newCoupon = fields.extend({ coupon: newCode }).transform((input, context) => ({
  coupon: input.coupon,
  ...termsOf(input, context),
}));

export const changedCoupon = fields.extend({ coupon: keptCode, version }).transform((input, context) => ({
  coupon: input.coupon,
  version: input.version,
  ...termsOf(input, context),
}));

export const namedCoupon = z.object({ coupon: keptCode, version });

/** A coupon as the form shows it. */
export function fieldsOf(row: CouponTermsInput): Record<string, string> {
  const rupees = (amount: number | null) => (amount ? toRupeeInput(paise(amount)) : '');
  const categories = row.categories.map((id) => [`${CATEGORY_FIELD}${id}`, 'on']);
  return {
    kind: row.kind,
    percentage: row.basisPoints === null ? '' : String(row.basisPoints / 100),
    amount: rupees(row.amountPaise),
    least: rupees(row.leastGoodsPaise),
    starts: row.startsAt === null ? '' : indianDay(row.startsAt),
    ends: row.endsAt === null ? '' : lastDayOf(row.endsAt),
    usesInAll: row.usesInAll === null ? '' : String(row.usesInAll),
    usesByCustomer: row.usesByCustomer === null ? '' : String(row.usesByCustomer),
    note: row.note,
    ...Object.fromEntries(categories),
  };
}
