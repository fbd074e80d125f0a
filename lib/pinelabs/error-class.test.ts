import { expect, it, vi } from 'vitest';
import type { ErrorClass } from './error-class';

const CODES: Record<ErrorClass, string[]> = {
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

it('any other code says no more than its status', async () => {
  vi.resetModules();
  const { errorClass } = await import('./error-class');
  expect(['A_CODE_OF_TOMORROW', 'PAYMENT_DECLINED', 'API_RATE_LIMIT', 'constructor'].map(errorClass)).toEqual(
    Array(4).fill(undefined),
  );
});
