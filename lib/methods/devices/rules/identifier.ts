/** What names a single device: an IMEI, or a serial number. Pure. */
import { readDigits } from '@/lib/typed/typed-digits';

export interface Identifier {
  readonly identifier: string;
  readonly kind: 'imei' | 'serial';
}

/** What is wrong with it; its sentence, with the way to mend it, is the console's. */
export type IdentifierFault = 'signs' | 'check-digit' | 'length' | { readonly digits: number };

/** Longer than anything that is printed on a box; what is behind it is not read. */
const LONGEST = 200;

/**
 * Reads what was scanned or typed. Spaces and the signs that people put between groups are taken away, letters are
 * made capitals, so that one device has one name.
 */
export function readIdentifier(typed: string): Identifier | { readonly fault: IdentifierFault } {
  const text = readDigits(typed.slice(0, LONGEST)).toUpperCase();
  if (!/^[A-Z0-9]*$/.test(text)) return { fault: 'signs' };
  if (/^\d{15}$/.test(text)) {
    return passesLuhn(text) ? { identifier: text, kind: 'imei' } : { fault: 'check-digit' };
  }
  if (/^(?:\d{14}|\d{16,17})$/.test(text)) return { fault: { digits: text.length } };
  if (text.length < 5 || text.length > 50) return { fault: 'length' };
  return { identifier: text, kind: 'serial' };
}

/** The check that an IMEI's last digit is made by: every second digit from the right counts double. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
