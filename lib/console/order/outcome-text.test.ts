import { describe, expect, it } from 'vitest';
import { paise } from '../../money';
import { explainCode, toldOf } from './outcome-text';

const amount = paise(50_050);
const refund = { kind: 'refund', amount } as const;

describe('what an administrator is told', () => {
  it('names the amount of what was done', () => {
    expect(toldOf({ ...refund, outcome: 'succeeded' })).toEqual({
      outcome: 'succeeded',
      message: 'Refunded ₹500.50.',
    });
    expect(toldOf({ outcome: 'succeeded', says: '₹1 was paid' }).message).toBe('Accepted: ₹1 was paid.');
  });

  it.each(['create', 'payment', 'capture', 'cancel', 'refund'] as const)(
    'never calls an unanswered %s a failure',
    (kind) => {
      const { outcome, message } = toldOf({ outcome: 'checking', kind, amount, taken: false });
      expect(outcome).toBe('checking');
      expect(message).not.toMatch(/fail|refused|error/i);
      expect(message).toContain('not answered');
    },
  );

  it('tells a refund that the gateway has taken from one that it has not answered', () => {
    expect(toldOf({ ...refund, outcome: 'checking', taken: true }).message).toContain('has taken');
  });

  it('gives the reason of what was not asked', () => {
    expect(toldOf({ outcome: 'refused', reason: 'captured' })).toEqual({
      outcome: 'refused',
      message: 'Already captured.',
    });
  });

  it('does not say "refused" of a gateway that was never reached', () => {
    for (const code of ['UNREACHABLE', 'CONNECT_TIMED_OUT', 'NOT_RECEIVED']) {
      expect(explainCode(code)).not.toMatch(/refused/);
    }
    expect(explainCode('A_NEW_CODE')).toContain('A_NEW_CODE');
  });

  it.each([
    ...[
      'PAYMENT_DECLINED',
      'RISK_CHECK_FAILED',
      'INSUFFICIENT_FUNDS',
      'AMOUNT_LIMIT_EXCEEDED',
      'CARD_EXPIRED',
    ],
    ...['CARD_LOST', 'CARD_STOLEN', 'CARD_NOT_ENROLLED', 'CARD_VERIFICATION_FAILED', 'ORDER_CANCELLED'],
    ...['USER_AUTHENTICATION_FAILED', 'USER_AUTHENTICATION_REQUIRED', 'PAYMENT_METHOD_NOT_ENABLED'],
    ...['PAYMENT_PENDING', 'TIMED_OUT', 'UNKNOWN_ERROR', 'DUPLICATE_REQUEST', 'ORDER_NOT_FOUND'],
  ])('says what the published code %s means', (code) => {
    expect(explainCode(code, 'payment')).not.toContain(code);
  });

  it('says of an order that was not taken which settings to compare', () => {
    expect(explainCode('OPERATION_NOT_ALLOWED', 'create')).toMatch(/PINELABS_METHODS, PINELABS_PRE_AUTH/);
    expect(explainCode('OPERATION_NOT_ALLOWED', 'capture')).toMatch(/state does not allow it/);
    expect(explainCode('A_NEW_CODE', 'create')).toBe('The gateway refused (A_NEW_CODE).');
  });

  it('says of a refund that finds no payment what it did not find', () => {
    const unpaid = { outcome: 'failed', code: 'ORDER_NOT_FOUND' } as const;
    expect(toldOf({ ...unpaid, kind: 'refund' })).toEqual({
      outcome: 'failed',
      code: 'ORDER_NOT_FOUND',
      message: 'The gateway knows no payment to refund.',
    });
    expect(toldOf({ ...unpaid, kind: 'capture' }).message).toBe('The gateway does not know this order.');
    expect(toldOf({ ...unpaid, kind: 'refund', code: 'FAILED' })).toMatchObject({
      code: 'FAILED',
      message: 'The gateway refused (FAILED).',
    });
  });
});
