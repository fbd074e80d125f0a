import { expect, it } from 'vitest';
import { lastErrorOf } from './last-error';

const payment = (errorCode: string | null) => ({ errorCode });
const operation = (
  kind: 'payment' | 'create',
  state: 'failed' | 'succeeded' | 'unknown',
  errorCode?: string,
) => ({
  kind,
  state,
  errorCode: errorCode ?? null,
});

it('is the last payment’s, unless the gateway would not begin one after it', () => {
  expect(lastErrorOf([], [])).toBeUndefined();
  expect(lastErrorOf([payment('CARD_EXPIRED'), payment(null)], [])).toBeUndefined();
  expect(lastErrorOf([payment(null), payment('CARD_EXPIRED')], [])).toBe('CARD_EXPIRED');
  const refused = operation('payment', 'failed', 'OPERATION_NOT_ALLOWED');
  expect(lastErrorOf([], [refused])).toBe('OPERATION_NOT_ALLOWED');
  expect(lastErrorOf([payment('CARD_EXPIRED')], [refused])).toBe('OPERATION_NOT_ALLOWED');
});

it('is forgotten once another try has begun, and is none of other calls', () => {
  const refused = operation('payment', 'failed', 'OPERATION_NOT_ALLOWED');
  for (const state of ['succeeded', 'unknown'] as const) {
    expect(lastErrorOf([], [refused, operation('payment', state)])).toBeUndefined();
  }
  expect(lastErrorOf([], [operation('create', 'failed', 'UNREACHABLE')])).toBeUndefined();
});
