/** Why a payment fails: the words that `error_detail` and the failure callback carry. */
import type { ErrorOfPayment } from './order';

export const DECLINED: ErrorOfPayment = {
  code: 'PAYMENT_DECLINED',
  message: 'Transaction declined by Acquirer due to unknown reason',
};

export const WRONG_OTP: ErrorOfPayment = {
  code: 'USER_AUTHENTICATION_FAILED',
  message: 'Consumer Authentication failed',
};

export const GAVE_UP: ErrorOfPayment = {
  code: 'USER_AUTHENTICATION_REQUIRED',
  message: 'Consumer Authentication Required',
};
