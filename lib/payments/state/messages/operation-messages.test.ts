import { describe, expect, it } from 'vitest';
import { paise } from '../../../money';
import { explainCode, limitFault, outcomeMessage } from './operation-messages';

const operation = { kind: 'refund', amountPaise: 50_050, gatewayId: null, errorCode: null } as const;

describe('what an administrator is told', () => {
  it('names the amount of what was done', () => {
    expect(outcomeMessage({ ...operation, state: 'succeeded' })).toEqual({
      outcome: 'succeeded',
      message: 'Refunded ₹500.50.',
    });
  });

  it.each(['create', 'capture', 'cancel', 'refund'] as const)(
    'never calls an unanswered %s a failure',
    (kind) => {
      for (const state of ['pending', 'unknown'] as const) {
        const result = outcomeMessage({ ...operation, kind, state });
        expect(result.outcome).toBe('checking');
        expect(result.message).not.toMatch(/fail|refused|error/i);
      }
    },
  );

  it('tells a refund that the gateway has taken from one that it has not answered', () => {
    const taken = outcomeMessage({ ...operation, state: 'unknown', gatewayId: 'v1-1-aa-R' });
    expect(taken.message).toContain('has taken');
    expect(outcomeMessage({ ...operation, state: 'unknown' }).message).toContain('not answered');
    const begun = outcomeMessage({ ...operation, kind: 'payment', state: 'unknown', gatewayId: 'v1-1-aa-P' });
    expect(begun.message).toContain('not answered');
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

  it('names both amounts when one is too large, and the least when one is too small', () => {
    expect(limitFault('refund', paise(200), paise(100))).toMatch(/₹2 .*₹1 .*refunded/);
    expect(limitFault('capture', paise(200), paise(100))).toMatch(/₹2 .*₹1 .*held/);
    expect(limitFault('refund', paise(99), paise(100))).toMatch(/₹1 or more/);
    expect(limitFault('refund', paise(100), paise(100))).toBeUndefined();
  });

  it('says of a refund that finds no payment what it did not find', () => {
    const unpaid = { ...operation, state: 'failed', errorCode: 'ORDER_NOT_FOUND' } as const;
    expect(outcomeMessage(unpaid)).toEqual({
      outcome: 'failed',
      code: 'ORDER_NOT_FOUND',
      message: 'The gateway knows no payment to refund.',
    });
    expect(outcomeMessage({ ...unpaid, kind: 'capture' })).toMatchObject({
      message: 'The gateway does not know this order.',
    });
    expect(outcomeMessage({ ...unpaid, errorCode: null })).toMatchObject({
      code: 'FAILED',
      message: 'The gateway refused (FAILED).',
    });
  });
});
