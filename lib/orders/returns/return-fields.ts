/** The fields of the form that asks for a return. Pure. */
import type { UnitsOfLine } from '@/db/schema/return-requests';
import { returns as t } from '@/shop/messages';

/** In characters. */
export const NOTE_LENGTH = 500;

export const unitsField = (position: number): string => `units-${position}`;

/** @param typed the form's fields; what is left empty is none. */
export function readUnits(
  typed: Readonly<Record<string, string>>,
): { lines: UnitsOfLine[] } | { errors: Record<string, string> } {
  const lines: UnitsOfLine[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const [, position] = /^units-(\d{1,3})$/.exec(name) ?? [];
    if (position === undefined || value === '' || value === '0') continue;
    if (!/^\d{1,4}$/.test(value)) return { errors: { [name]: t.errors.lines } };
    lines.push({ position: Number(position), units: Number(value) });
  }
  return lines.length > 0 ? { lines } : { errors: { lines: t.errors.lines } };
}
