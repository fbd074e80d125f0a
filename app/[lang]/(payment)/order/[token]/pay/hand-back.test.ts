import { describe, expect, it } from 'vitest';
import { signedFields } from './hand-back';

const SIGNED = { order_id: 'v1-1-aa-b', status: 'FAILED', error_code: 'PAYMENT_DECLINED', signature: 'c0' };

describe('what the gateway’s window says', () => {
  it('goes to the callback whole, as it came', () => {
    expect(signedFields(SIGNED)).toEqual(Object.entries(SIGNED));
    const older = { order_id: 'v1-1-aa-b', payment_status: 'AUTHORIZED', signature: 'c0' };
    expect(signedFields(older)).toEqual(Object.entries(older));
  });

  it('leaves out what no form can carry', () => {
    expect(signedFields({ ...SIGNED, error_code: undefined, details: { a: 1 } })).toEqual([
      ['order_id', 'v1-1-aa-b'],
      ['status', 'FAILED'],
      ['signature', 'c0'],
    ]);
  });

  it.each([
    undefined,
    null,
    'PROCESSED',
    {},
    { order_id: 'v1-1-aa-b', status: 'PROCESSED' },
    { error_code: 'CHECKOUT_CLOSED', error_message: 'The window was closed' },
    { ...SIGNED, signature: 7 },
  ])('is no callback without a signature: %j', (answer) => {
    expect(signedFields(answer)).toBeUndefined();
  });
});
