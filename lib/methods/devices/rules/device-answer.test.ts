import { describe, expect, it } from 'vitest';
import { shownOrder, shownPayment } from '@/lib/payments/state/testing';
import type { ImeiResult } from '@/lib/pinelabs';
import { planOf } from '@/lib/pinelabs/testing/plans';
import { judge, judgeByOrder, type Question, stateAfterRefund, type UnitState } from './device-answer';

const CODE = 'veyra_one_5g';
const IMEI = '490154203237518';
const unit = (state: UnitState = 'entered') => ({ identifier: IMEI, productCode: CODE, state });
const block = (changes: Partial<Question> = {}): Question => ({
  kind: 'block',
  repeated: false,
  units: [unit()],
  ...changes,
});
const result = (outcome: ImeiResult['outcome'], word?: string): ImeiResult[] => [
  { code: CODE, imei: IMEI, outcome, word },
];
const BEFORE = result('refused', 'PRODUCT_ALREADY_BLOCKED');

/** The gateway's order; `imei` as its plan names it for the product, `undefined` for a plan that names none. */
function orderWith(imei: string | undefined, code = CODE) {
  const { issuer, tenure } = planOf('hdfcDebit');
  const plan = { issuer, tenure: { ...tenure, details: [{ code, imei }] } };
  return shownOrder({ payments: [shownPayment({ plan })] });
}
const silent = shownOrder({ payments: [shownPayment()] });

const only = (question: Question, results: ImeiResult[], order = undefined as typeof silent | undefined) =>
  judge(question, results, order)[0];

describe('an answer about a device', () => {
  it('that is done is done', () => {
    expect(only(block(), result('done', 'BLOCKED'))).toMatchObject({ state: 'blocked', brandResponse: null });
    const unblock = { ...block(), kind: 'unblock' as const, units: [unit('blocked')] };
    expect(only(unblock, result('done', 'UNBLOCKED'))).toMatchObject({ state: 'unblocked' });
  });

  it('that says nothing readable is no answer', () => {
    expect(only(block(), result('unknown'))).toBeUndefined();
    expect(only(block(), [])).toBeUndefined();
  });

  it('that it was blocked before is a refusal, unless the gateway’s order shows it as ours', () => {
    const refused = { state: 'entered', brandResponse: 'PRODUCT_ALREADY_BLOCKED' };
    expect(only(block(), BEFORE, silent)).toMatchObject(refused);
    expect(only(block(), BEFORE, orderWith('356938035643809'))).toMatchObject(refused);
    expect(only(block(), BEFORE, orderWith(undefined))).toMatchObject(refused);
    expect(only(block(), BEFORE)).toMatchObject(refused);
    expect(only(block(), BEFORE, orderWith(IMEI))).toMatchObject({ state: 'blocked', brandResponse: null });
    expect(only(block(), BEFORE, orderWith(IMEI, 'another'))).toMatchObject(refused);
  });

  it('to a repeat: the call before may have blocked it, and only the order tells', () => {
    const again = block({ repeated: true });
    expect(only(again, BEFORE, orderWith(IMEI))).toMatchObject({ state: 'blocked' });
    expect(only(again, BEFORE, orderWith(undefined))).toMatchObject({ state: 'entered' });
    expect(only(again, BEFORE, orderWith('356938035643809'))).toMatchObject({ state: 'entered' });
    expect(only(again, BEFORE, silent)).toMatchObject({ state: 'unclear' });
    // Nobody could look: asked again later, never guessed.
    expect(only(again, BEFORE)).toBeUndefined();
  });

  it('that an answer before has settled stays settled', () => {
    const again = block({ repeated: true, units: [unit('blocked')] });
    expect(only(again, BEFORE, silent)).toMatchObject({ state: 'blocked', brandResponse: null });
  });

  it('that it is not blocked any more is what an unblock wants; any other refusal leaves it blocked', () => {
    const unblock = { ...block(), kind: 'unblock' as const, units: [unit('blocked')] };
    expect(only(unblock, result('refused', 'PRODUCT_ALREADY_UNBLOCKED'))).toMatchObject({
      state: 'unblocked',
    });
    expect(only(unblock, result('refused', 'BRAND_SAYS_NO'))).toMatchObject({
      state: 'blocked',
      brandResponse: 'BRAND_SAYS_NO',
    });
  });

  it('that refuses a repeat as a whole is read off the gateway’s order', () => {
    const again = block({ repeated: true });
    const code = 'OPERATION_NOT_ALLOWED';
    expect(judgeByOrder(again, code, undefined)).toBeUndefined();
    expect(judgeByOrder(again, code, orderWith(IMEI))).toMatchObject([{ state: 'blocked' }]);
    expect(judgeByOrder(again, code, orderWith(undefined))).toMatchObject([{ state: 'entered' }]);
    expect(judgeByOrder(again, code, silent)).toMatchObject([{ state: 'unclear' }]);
    const unblock = { ...again, kind: 'unblock' as const, units: [unit('blocked')] };
    expect(judgeByOrder(unblock, code, orderWith(IMEI))).toMatchObject([{ state: 'blocked' }]);
    expect(judgeByOrder(unblock, code, orderWith(undefined))).toMatchObject([{ state: 'unblocked' }]);
  });
});

describe('a device whose block a refund should have ended', () => {
  it('is what the gateway’s order shows of it, and unclear where it shows nothing of its product', () => {
    const device = unit('blocked');
    expect(stateAfterRefund(device, orderWith(IMEI))).toBe('blocked');
    expect(stateAfterRefund(device, orderWith(undefined))).toBe('unblocked');
    expect(stateAfterRefund(device, orderWith('356938035643809'))).toBe('unblocked');
    expect(stateAfterRefund(device, orderWith(IMEI, 'another'))).toBe('unclear');
    expect(stateAfterRefund(device, silent)).toBe('unclear');
  });
});
