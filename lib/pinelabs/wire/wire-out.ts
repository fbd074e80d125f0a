/** Building blocks of requests. Text is cut or left out; amounts and whatever ties money to somebody are refused. Pure. */
import type { Paise } from '../../money';
import { InvalidInputError } from '../gateway-error';
import { tidy } from './wire-fields';

/** @throws InvalidInputError `INVALID_AMOUNT` when it is not a positive whole number of paise. */
export function inr(amount: Paise): { value: number; currency: 'INR' } {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new InvalidInputError('INVALID_AMOUNT', 'an amount must be a positive whole number of paise');
  }
  return { value: amount, currency: 'INR' };
}

/** A reduction: nothing off is no field. @throws InvalidInputError `INVALID_AMOUNT`. */
export function takenOff(amount: Paise | undefined): ReturnType<typeof inr> | undefined {
  return amount === undefined || amount === 0 ? undefined : inr(amount);
}

/** Undefined, and so not sent, when nothing is left: the gateway wants at least one character or no field. */
export function text(value: string | undefined, max: number): string | undefined {
  return tidy(value ?? '', max) || undefined;
}

/** Left out rather than cut: half of an e-mail address or a number is somebody else's. */
export function whole(value: string | undefined, shape: RegExp): string | undefined {
  const trimmed = value?.trim() ?? '';
  return shape.test(trimmed) ? trimmed : undefined;
}

/** Exactly as given. @throws InvalidInputError `code` when it has another shape; the value is not repeated. */
export function exact(value: string, shape: RegExp, code: string, message: string): string {
  if (!shape.test(value)) throw new InvalidInputError(code, message);
  return value;
}

/** @throws InvalidInputError `INVALID_PRODUCT_CODE`: cut short, a code would name another product. */
export function productCode(code: string): string {
  return exact(
    code,
    /^[!-~](?:[ -~]{0,98}[!-~])?$/,
    'INVALID_PRODUCT_CODE',
    'a product code is 1 to 100 printable characters',
  );
}
