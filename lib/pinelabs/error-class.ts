/** What an error code of the gateway asks of whoever reads it, beyond its HTTP status. Pure. */

/**
 * - `decline`: the bank or the gateway said no to this card or account.
 * - `try-again`: nothing was done, and the same may be asked later.
 * - `configuration`: the merchant's account or settings, nothing that a customer can mend.
 * - `outcome-unknown`: it may have been done; only the fetched order tells.
 */
export type ErrorClass = 'decline' | 'try-again' | 'configuration' | 'outcome-unknown';

/** An open list: a code that is not in it goes by its HTTP status alone. */
const CLASSES: Readonly<Record<string, ErrorClass>> = {
  PAYMENT_DECLINED: 'decline',
  RISK_CHECK_FAILED: 'decline',
  INSUFFICIENT_FUNDS: 'decline',
  AMOUNT_LIMIT_EXCEEDED: 'decline',
  CARD_EXPIRED: 'decline',
  CARD_LOST: 'decline',
  CARD_STOLEN: 'decline',
  CARD_NOT_ENROLLED: 'decline',
  CARD_VERIFICATION_FAILED: 'decline',
  USER_AUTHENTICATION_FAILED: 'decline',
  USER_AUTHENTICATION_REQUIRED: 'decline',
  API_RATE_LIMIT: 'try-again',
  PAYMENT_RATE_LIMIT: 'try-again',
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
