/**
 * A refund by lines: what of the payment falls on the units that are chosen. The form shows it as one chooses, and the action
 * reckons it again from the lines that the form was drawn with. Pure.
 */
import type { RefundedUnits } from '@/db/types';
import { type Paise, paise } from '@/lib/money';
import { readDigits } from '@/lib/typed/typed-digits';
import { paymentActions as t } from '../messages';

/** A line of an order, or its delivery, which is one unit. */
export interface RefundLine {
  position: number | 'delivery';
  label: string;
  quantity: number;
  /** Units that are not paid back yet. */
  left: number;
  /** Of all its units, what the customer paid for them: after coupon and discount. */
  paid: Paise;
}

export const lineField = (position: RefundLine['position']): string => `line-${position}`;

/** Of units of the line that are not paid back yet. So cut, all units of a line make up what was paid for it, to the paisa. */
export function paidFor(
  { quantity, left, paid }: Pick<RefundLine, 'quantity' | 'left' | 'paid'>,
  units: number,
): Paise {
  const back = quantity - left;
  return paise(partOf(paid, back + units, quantity) - partOf(paid, back, quantity));
}

const partOf = (whole: number, part: number, of: number) =>
  Number((BigInt(whole) * BigInt(part)) / BigInt(of));

export interface Chosen {
  amount: Paise;
  units: RefundedUnits[];
}

/** @param typed quantities by {@link lineField}; what is left empty is none. */
export function chosenLines(
  lines: readonly RefundLine[],
  typed: Readonly<Record<string, string | undefined>>,
): Chosen | { errors: Record<string, string> } {
  const errors: Record<string, string> = {};
  let amount = 0;
  const units: RefundedUnits[] = [];
  for (const line of lines) {
    const name = lineField(line.position);
    const digits = readDigits(typed[name] ?? '');
    const count = Number(digits);
    if (!/^\d{0,4}$/.test(digits)) errors[name] = t.restockDigits;
    else if (count > line.left) errors[name] = t.atMostUnits(line.left);
    else if (count > 0) {
      amount += paidFor(line, count);
      units.push({ position: line.position, units: count });
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { amount: paise(amount), units };
}

/** For the form's field `lines`: shown-lines.ts reads it. */
export function linesText(lines: readonly RefundLine[]): string {
  return JSON.stringify(lines.map(({ label, ...line }) => line));
}
