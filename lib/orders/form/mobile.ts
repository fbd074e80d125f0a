/** A mobile number of any country, as people and the gateway write it: `+91 98765-43210`, `091…`, `(+44) 07911 123456`. */
import 'server-only';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { bareNumber, INDIAN_MOBILE, indianDigits } from './indian-mobile';

export interface Mobile {
  /** Digits without the country's code, and without the zero that some countries dial before it. */
  readonly mobile: string;
  /** Digits. */
  readonly dialCode: string;
}

export const INDIAN_DIAL_CODE = '91';

/**
 * A number that names its country, by `+` or `00`, is of that country, whatever was chosen beside it.
 * @param dialCode of a number that names none.
 * @returns undefined for one that no telephone has.
 */
export function readMobile(text: string, dialCode: string): Mobile | undefined {
  const own = bareNumber(text).replace(/^00/, '+');
  const indian = own.startsWith('+') ? own.startsWith('+91') : dialCode === INDIAN_DIAL_CODE;
  if (indian) {
    const mobile = indianDigits(own);
    return INDIAN_MOBILE.test(mobile) ? { mobile, dialCode: INDIAN_DIAL_CODE } : undefined;
  }
  const number = parsePhoneNumberFromString(own, { defaultCallingCode: dialCode, extract: false });
  return number?.isPossible()
    ? { mobile: number.nationalNumber, dialCode: number.countryCallingCode }
    : undefined;
}

/** `+91 9876543210`, or nothing where no number is known. */
export function mobileText({ mobile, dialCode }: Mobile): string {
  return mobile === '' ? '' : `+${dialCode} ${mobile}`;
}
