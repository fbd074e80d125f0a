/** Units that go back on the shelf, as the forms of a refund and a cancel ask: a field a line of the order. Pure. */
import type { UnitsBack } from '@/lib/payments/state/types';
import { readDigits } from '@/lib/typed/typed-digits';
import { paymentActions as t } from '../messages';

/** A line of which units are out. */
export interface RestockLine {
  position: number;
  label: string;
  /** Units that are not back yet. */
  left: number;
}

export const restockField = (position: number): string => `restock-${position}`;

export type ReadRestock = { restock: UnitsBack[] | undefined } | { errors: Record<string, string> };

/** @returns nothing for a form without such fields. What is left empty is none. */
export function readRestock(typed: Readonly<Record<string, string>>): ReadRestock {
  const errors: Record<string, string> = {};
  const restock: UnitsBack[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const match = /^restock-(\d{1,3})$/.exec(name);
    if (!match) continue;
    const digits = readDigits(value);
    if (!/^\d{0,4}$/.test(digits)) errors[name] = t.restockDigits;
    else restock.push({ position: Number(match[1]), units: Number(digits) });
  }
  if (Object.keys(errors).length > 0) return { errors };
  return { restock: restock.length > 0 ? restock : undefined };
}
