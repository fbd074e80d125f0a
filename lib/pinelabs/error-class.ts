/** What an error code of the gateway asks of whoever reads it, beyond its HTTP status. Pure. */

/**
 * - `configuration`: the merchant's account or settings, nothing that a customer can mend.
 * - `outcome-unknown`: it may have been done; only the fetched order tells.
 */
export type ErrorClass = 'configuration' | 'outcome-unknown';

/** An open list: a code that is not in it (a decline, a limit) goes by its HTTP status alone; its words are the shop's messages. */
const CLASSES: Readonly<Record<string, ErrorClass>> = {
  PAYMENT_METHOD_NOT_ENABLED: 'configuration',
  CALLBACK_URL_REFUSED: 'configuration',
  UNAUTHORIZED: 'configuration',
  INVALID_CLIENT: 'configuration',
  UNAUTHORIZED_CLIENT: 'configuration',
  DUPLICATE_REQUEST: 'outcome-unknown',
  PAYMENT_PENDING: 'outcome-unknown',
  TIMED_OUT: 'outcome-unknown',
  UNKNOWN_ERROR: 'outcome-unknown',
};

/** @returns undefined for a code that says no more than its status. */
export function errorClass(code: string): ErrorClass | undefined {
  return Object.hasOwn(CLASSES, code) ? CLASSES[code] : undefined;
}
