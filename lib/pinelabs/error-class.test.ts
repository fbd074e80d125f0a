import { expect, it, vi } from 'vitest';
import type { ErrorClass } from './error-class';

const CODES: Record<ErrorClass, string[]> = {
  decline: [
    'PAYMENT_DECLINED',
    'RISK_CHECK_FAILED',
    'INSUFFICIENT_FUNDS',
    'AMOUNT_LIMIT_EXCEEDED',
    'CARD_EXPIRED',
    'CARD_LOST',
    'CARD_STOLEN',
    'CARD_NOT_ENROLLED',
    'CARD_VERIFICATION_FAILED',
    'USER_AUTHENTICATION_FAILED',
    'USER_AUTHENTICATION_REQUIRED',
  ],
  'try-again': ['API_RATE_LIMIT', 'PAYMENT_RATE_LIMIT'],
  configuration: [
    'PAYMENT_METHOD_NOT_ENABLED',
    'CALLBACK_URL_REFUSED',
    'UNAUTHORIZED',
    'INVALID_CLIENT',
    'UNAUTHORIZED_CLIENT',
  ],
  'outcome-unknown': ['DUPLICATE_REQUEST', 'PAYMENT_PENDING', 'TIMED_OUT', 'UNKNOWN_ERROR'],
};

it.each(Object.entries(CODES))('a code asks for %s: %j', async (asked, codes) => {
  // Loaded inside the test: only then does a mutation run count the table as covered by it.
  vi.resetModules();
  const { errorClass } = await import('./error-class');
  expect(codes.map((code) => [code, errorClass(code)])).toEqual(codes.map((code) => [code, asked]));
});

it.each(['A_CODE_OF_TOMORROW', 'constructor'])(
  'a code that nobody knows asks for nothing: %s',
  async (code) => {
    const { errorClass } = await import('./error-class');
    expect(errorClass(code)).toBeUndefined();
  },
);
