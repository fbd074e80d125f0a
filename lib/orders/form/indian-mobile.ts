/** An Indian mobile number as people write it. Pure. */
import { readDigits } from '@/lib/typed/typed-digits';

/** Without `tel:` and what people put between digits; a plus sign stays. */
export function bareNumber(text: string): string {
  return readDigits(text).replace(/^tel:/i, '');
}

/** Without `+91`, `0091`, `091`, `91` or `0`, which go only where ten digits follow. */
export function indianDigits(text: string): string {
  return bareNumber(text).replace(/^(?:(?:\+|00|0)?91)?0?(?=\d{10}$)/, '');
}

export const INDIAN_MOBILE = /^[6-9]\d{9}$/;
