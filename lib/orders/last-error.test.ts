import { describe, expect, it } from 'vitest';
import { lastErrorOf, wasSetUpRefused } from './last-error';

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

describe('a set-up that was refused', () => {
  const create = (changes: object = {}) => [
    { kind: 'create', state: 'failed', refusal: {}, ...changes } as const,
  ];
  const order = { gatewayOrderId: null };

  it('is one that the gateway said no to', () => {
    expect(wasSetUpRefused(order, create())).toBe(true);
  });

  it('is the last of several: of an order that was asked for again', () => {
    const made = create({ state: 'succeeded', refusal: null });
    expect(wasSetUpRefused(order, [...made, ...create()])).toBe(true);
    expect(wasSetUpRefused(order, [...create(), ...made])).toBe(false);
  });

  it('is none where it could not be reached, is asked again, or has the order by now', () => {
    expect(wasSetUpRefused(order, create({ refusal: null }))).toBe(false);
    expect(wasSetUpRefused(order, create({ state: 'pending' }))).toBe(false);
    expect(wasSetUpRefused(order, create({ kind: 'payment' }))).toBe(false);
    expect(wasSetUpRefused({ gatewayOrderId: 'v1' }, create())).toBe(false);
  });
});
