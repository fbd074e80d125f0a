/** A mobile number as customers type it: with its country's code, with the zero before it, or without either. Pure. */

export interface MobileNumber {
  /** Digits. */
  readonly country_code: string;
  readonly mobile: string;
}

/** Without what stands between digits and before them. An Indian number is told by its ten digits; elsewhere `+` or `00` must stand before the country's code. */
export function nationalDigits({ country_code, mobile }: MobileNumber): string {
  const before =
    country_code === '91'
      ? /^(?:(?:\+|00|0)?91)?0?(?=\d{10}$)/
      : new RegExp(`^(?:(?:\\+|00)${country_code})?0?(?=\\d{9,}$)`);
  return mobile.replaceAll(/[\s()-]/g, '').replace(before, '');
}

/** Ten digits in India, 9 to 20 elsewhere. */
export function isMobile(number: MobileNumber): boolean {
  return (number.country_code === '91' ? /^[6-9]\d{9}$/ : /^\d{9,20}$/).test(nationalDigits(number));
}
