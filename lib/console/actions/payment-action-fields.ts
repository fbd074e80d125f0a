/** The fields of the forms on the console's order page. Pure. */
import { z } from 'zod';
import type { RefundedUnits } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import type { UnitsBack } from '@/lib/payments/state/types';
import { cleanText } from '@/lib/typed/clean-text';
import { common, notes, paymentActions, settle } from '../messages';
import { chosenLines } from './line-amounts';
import { judgeAmount, type PartialAction, readPaymentAmount } from './payment-amount';
import { readingFields } from './reading-fields';
import { NOTE_LENGTH, REASON_LENGTH } from './reason-length';
import { linesOf } from './shown-lines';

const OUT_OF_DATE = common.formOutOfDate;

/** Our ids are random; anything else cannot be one. */
export const id = z.string(OUT_OF_DATE).regex(/^[A-Za-z0-9_-]{1,64}$/, OUT_OF_DATE);

const reason = z
  .string()
  .optional()
  .transform((text) => cleanText(text ?? ''))
  .refine((text) => [...text].length <= REASON_LENGTH, common.tooLong(REASON_LENGTH));

export const orderField = z.object({ orderId: id });
/** The forms for devices; the devices themselves are read by lib/methods/devices/rules/device-form. */
export const deviceFields = z.object({
  orderId: id,
  formToken: id,
  step: z.enum(['block', 'unblock', 'again'], OUT_OF_DATE),
});
/** Up to as many characters as a person reads at a glance. */
export const noteFields = z.object({
  orderId: id,
  note: z
    .string(OUT_OF_DATE)
    .transform(cleanText)
    .refine((text) => text !== '', notes.missing)
    .refine((text) => [...text].length <= NOTE_LENGTH, common.tooLong(NOTE_LENGTH)),
});
export const reviewFields = z.object({ orderId: id, reviewId: id, note: reason });

const shared = { orderId: id, formToken: id, reason };

/** `seen` is a hash of what the page showed: only that is settled. */
export const settleFields = z
  .looseObject({
    orderId: id,
    formToken: id,
    seen: z.string(OUT_OF_DATE).regex(/^[0-9a-f]{64}$/, OUT_OF_DATE),
    way: z.enum(['accepted', 'refunded'], settle.chooseHow),
    reason: reason.refine((text) => text !== '', settle.sayWhy),
  })
  .transform((fields, context) => {
    const { orderId, formToken, seen, way, reason } = fields;
    const input = { orderId, formToken, seen, way, reason };
    // Only of an order that a person has read.
    if (fields.state === undefined) return input;
    const reading = readingFields.safeParse(fields);
    if (reading.success) return { ...input, reading: reading.data };
    context.addIssue({ code: 'custom', path: ['way'], message: OUT_OF_DATE });
    return z.NEVER;
  });

export interface PaymentActionInput {
  formToken: string;
  orderId: string;
  reason?: string;
}

interface AmountInput extends PaymentActionInput {
  amount: Paise;
  /** Of a refund by lines. */
  refundedLines?: RefundedUnits[];
  unitsBack?: UnitsBack[];
}

function inputOf(fields: { formToken: string; orderId: string; reason: string }): PaymentActionInput {
  const { formToken, orderId, reason } = fields;
  return { formToken, orderId, ...(reason ? { reason } : {}) };
}

export const cancelFields = z.object(shared).transform(inputOf);

/**
 * `shown` is the whole amount as the administrator saw it, in paise: "all of it" means that amount, and
 * not whatever it has become since. The limit itself is checked again where the money moves.
 * A part moves only when `confirmed` names it: the form sends that once it has shown the part in words.
 */
export function amountFields(action: PartialAction) {
  return z
    .looseObject({
      ...shared,
      extent: z.enum(['full', 'goods', 'part', 'lines'], paymentActions.chooseHowMuch),
      shown: z
        .string(OUT_OF_DATE)
        .regex(/^\d{1,12}$/, OUT_OF_DATE)
        .transform((digits) => paise(Number(digits))),
      /** Without the convenience fee: as it was shown, like `shown`. */
      goods: z
        .string()
        .regex(/^\d{1,12}$/, OUT_OF_DATE)
        .transform((digits) => paise(Number(digits)))
        .optional(),
      amount: z.string().optional(),
      confirmed: z.string().optional(),
      /** Of items that come back: as they were shown, and what was said of them. */
      lines: z.string().optional(),
      linesConfirmed: z.string().optional(),
      shelf: z.string().optional(),
    })
    .transform((fields, context): AmountInput => {
      const { extent, shown } = fields;
      if (extent === 'full') return { ...inputOf(fields), amount: shown };
      if (extent === 'goods') {
        if (fields.goods !== undefined && fields.goods <= shown)
          return { ...inputOf(fields), amount: fields.goods };
        context.addIssue({ code: 'custom', path: ['extent'], message: OUT_OF_DATE });
        return z.NEVER;
      }
      const refuse = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message });
        return z.NEVER;
      };
      if (extent === 'lines') {
        if (action !== 'refund') return refuse('extent', paymentActions.chooseHowMuch);
        const chosen = readLines(fields);
        if ('errors' in chosen) {
          for (const [field, message] of Object.entries(chosen.errors)) refuse(field, message);
          return z.NEVER;
        }
        const read = judgeAmount(action, chosen.amount, shown);
        if ('fault' in read)
          return refuse('lines', chosen.amount === 0 ? paymentActions.chooseLines : read.fault);
        if (fields.linesConfirmed !== read.confirmation) return refuse('linesConfirmed', read.says.join(' '));
        const unitsBack = fields.shelf === undefined ? [] : goodsOf(chosen.units);
        return { ...inputOf(fields), amount: read.amount, refundedLines: chosen.units, unitsBack };
      }
      const read = readPaymentAmount(action, fields.amount ?? '', shown);
      if ('fault' in read) return refuse('amount', read.fault);
      if (fields.confirmed !== read.confirmation) return refuse('confirmed', read.says.join(' '));
      return { ...inputOf(fields), amount: read.amount };
    });
}

function readLines({ lines: text = '', ...fields }: { [name: string]: unknown; lines?: string | undefined }) {
  const lines = linesOf(text);
  if (!lines) return { errors: { lines: OUT_OF_DATE } };
  const typed = Object.entries(fields).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return chosenLines(lines, Object.fromEntries(typed));
}

/** What can go back on the shelf. */
function goodsOf(units: readonly RefundedUnits[]): UnitsBack[] {
  return units.flatMap(({ position, units }) => (position === 'delivery' ? [] : [{ position, units }]));
}
