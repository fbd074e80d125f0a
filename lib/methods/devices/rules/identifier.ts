/** What names a single device: an IMEI, or a serial number. Pure. */
import { readDigits } from '@/lib/typed/typed-digits';

export interface Identifier {
  readonly identifier: string;
  readonly kind: 'imei' | 'serial';
}

/** Longer than anything that is printed on a box; what is behind it is not read. */
const LONGEST = 200;

/**
 * Reads what was scanned or typed. Spaces and the signs that people put between groups are taken away, letters are
 * made capitals, so that one device has one name.
 * @returns the identifier, or what is wrong with it and how to mend that.
 */
export function readIdentifier(typed: string): Identifier | { readonly fault: string } {
  const text = readDigits(typed.slice(0, LONGEST)).toUpperCase();
  if (!/^[A-Z0-9]*$/.test(text)) {
    return { fault: 'Use letters and digits only, as printed under the barcode.' };
  }
  if (/^\d{15}$/.test(text)) {
    return passesLuhn(text)
      ? { identifier: text, kind: 'imei' }
      : { fault: 'One digit of this IMEI is wrong: its check digit does not fit. Scan it again.' };
  }
  if (/^(?:\d{14}|\d{16,17})$/.test(text)) {
    return { fault: `An IMEI has 15 digits; this has ${text.length}. Scan it again.` };
  }
  if (text.length < 5 || text.length > 50) {
    return { fault: 'Enter an IMEI of 15 digits, or a serial number of 5 to 50 letters and digits.' };
  }
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
