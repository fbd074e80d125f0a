/** Why a payment fails: the words that `error_detail` and the failure callback carry. */
import type { ErrorOfPayment } from './order';

export const DECLINED: ErrorOfPayment = {
  code: 'PAYMENT_DECLINED',
  message: 'Transaction declined by Acquirer due to unknown reason',
};

/** Every code that the gateway publishes for a payment that fails, and words of its kind. */
const MESSAGES = {
  PAYMENT_DECLINED: DECLINED.message,
  RISK_CHECK_FAILED: 'Transaction failed risk check',
  INSUFFICIENT_FUNDS: 'Insufficient funds',
  CARD_EXPIRED: 'Card expired',
  CARD_LOST: 'Card reported lost',
  CARD_STOLEN: 'Card reported stolen',
  CARD_NOT_ENROLLED: 'Card not enrolled for authentication',
  CARD_VERIFICATION_FAILED: 'Card verification failed',
  AMOUNT_LIMIT_EXCEEDED: 'Amount limit exceeded',
  PAYMENT_METHOD_NOT_ENABLED: 'Payment method not enabled for the merchant',
  PAYMENT_PENDING: 'Payment is pending at the bank',
  TIMED_OUT: 'No answer from the bank in time',
  UNKNOWN_ERROR: 'Unknown error',
} as const;

export type PaymentErrorCode = keyof typeof MESSAGES;
export const PAYMENT_ERROR_CODES = Object.keys(MESSAGES) as [PaymentErrorCode, ...PaymentErrorCode[]];

export function isPaymentErrorCode(code: string): code is PaymentErrorCode {
  return Object.hasOwn(MESSAGES, code);
}

export function declinedWith(code: PaymentErrorCode): ErrorOfPayment {
  return { code, message: MESSAGES[code] };
}

export const WRONG_OTP: ErrorOfPayment = {
  code: 'USER_AUTHENTICATION_FAILED',
  message: 'Consumer Authentication failed',
};

export const GAVE_UP: ErrorOfPayment = {
  code: 'USER_AUTHENTICATION_REQUIRED',
  message: 'Consumer Authentication Required',
};
