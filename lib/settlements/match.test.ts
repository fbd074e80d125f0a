import { describe, expect, it } from 'vitest';
import { type Charged, type Known, type Line, matchLines } from './match';

const payment = (changes: Partial<Charged> = {}): Charged => ({
  id: 'v1-1-aa-x-cc-a',
  orderId: 'o1',
  capturedPaise: 149_900,
  settledUtr: null,
  ...changes,
});
const refund = {
  id: 'v1-2-aa-y',
  orderId: 'o1',
  amountPaise: 40_000,
  status: 'PROCESSED',
  settledUtr: null,
};
const nothing: Known = {
  payment: () => undefined,
  refund: () => undefined,
  ofOrder: () => [],
  ofRrn: () => [],
  refundsOfOrder: () => [],
};
const line = (amountPaise: number, transactionId = 'v1-1-aa-x-cc-a') => ({
  utr: 'U2',
  transactionId,
  amountPaise,
});
function matchLine(one: Line, known: Known) {
  const [{ utr: _utr, transactionId: _id, amountPaise: _amount, ...match } = one as never] = matchLines(
    [one],
    known,
  );
  return match;
}
const ours: Known = { ...nothing, payment: (id) => (id === 'v1-1-aa-x-cc-a' ? payment() : undefined) };

describe('a line of a transfer', () => {
  it('is of the payment that it names, to the paisa', () => {
    const match = { orderId: 'o1', paymentId: 'v1-1-aa-x-cc-a', refundId: null, matchedBy: 'payment' };
    expect(matchLine(line(149_900), ours)).toEqual({ ...match, fault: null });
    for (const amount of [149_899, 149_901, 0])
      expect(matchLine(line(amount), ours)).toEqual({ ...match, fault: 'differs' });
  });

  it('is of the refund that it names, with either sign', () => {
    const known: Known = { ...nothing, refund: () => refund };
    for (const amount of [40_000, -40_000])
      expect(matchLine(line(amount, refund.id), known)).toMatchObject({
        refundId: refund.id,
        matchedBy: 'refund',
        fault: null,
      });
    expect(matchLine(line(-39_999, refund.id), known).fault).toBe('differs');
  });

  it('that takes back from a payment is of a refund of its order', () => {
    const known: Known = { ...ours, refundsOfOrder: () => [refund] };
    expect(matchLine(line(-40_000), known)).toMatchObject({ refundId: refund.id, fault: null });
    expect(matchLine(line(-40_001), known)).toMatchObject({ refundId: null, fault: 'differs' });
  });

  it('may name the order where it has one payment, or the bank’s number of one payment', () => {
    expect(matchLine(line(149_900, 'v1-1-aa-x'), { ...nothing, ofOrder: () => [payment()] })).toMatchObject({
      matchedBy: 'order',
      fault: null,
    });
    expect(matchLine(line(149_900, '412345678901'), { ...nothing, ofRrn: () => [payment()] })).toMatchObject({
      matchedBy: 'rrn',
      fault: null,
    });
    const two = [payment(), payment({ id: 'v1-1-aa-x-pt-b' })];
    expect(matchLine(line(149_900, 'v1-1-aa-x'), { ...nothing, ofOrder: () => two }).fault).toBe('stranger');
    expect(matchLine(line(149_900, '412345678901'), { ...nothing, ofRrn: () => two }).fault).toBe('stranger');
  });

  it('of nothing of ours is a stranger', () => {
    expect(matchLine(line(149_900, 'another'), ours)).toEqual({
      orderId: null,
      paymentId: null,
      refundId: null,
      matchedBy: null,
      fault: 'stranger',
    });
  });

  it('of a payment that came with another transfer, or on another line of this one, is one too many', () => {
    const before = { ...nothing, payment: () => payment({ settledUtr: 'U1' }) };
    expect(matchLine(line(149_900), before).fault).toBe('twice');
    expect(matchLine(line(149_900), { ...nothing, payment: () => payment({ settledUtr: 'U2' }) }).fault).toBe(
      null,
    );
    expect(matchLines([line(149_900), line(149_900)], ours).map(({ fault }) => fault)).toEqual([
      null,
      'twice',
    ]);
  });

  it('that takes back is not a second one of its payment', () => {
    const known: Known = { ...ours, refundsOfOrder: () => [refund] };
    expect(matchLines([line(149_900), line(-40_000)], known).map(({ fault }) => fault)).toEqual([null, null]);
  });

  it('of a refund that was deducted before, or on another line, is one too many', () => {
    const known: Known = { ...nothing, refund: () => refund };
    const back = line(-40_000, refund.id);
    expect(matchLines([back, { ...back }], known).map(({ fault }) => fault)).toEqual([null, 'twice']);
    const before: Known = { ...nothing, refund: () => ({ ...refund, settledUtr: 'U1' }) };
    expect(matchLine(back, before).fault).toBe('twice');
    const ofPayment: Known = { ...ours, refundsOfOrder: () => [{ ...refund, settledUtr: 'U1' }] };
    expect(matchLine(line(-40_000), ofPayment)).toMatchObject({ refundId: refund.id, fault: 'twice' });
  });

  it('of a refund that did not go through is not matched', () => {
    const failed = { ...refund, status: 'FAILED' };
    expect(matchLine(line(-40_000, refund.id), { ...nothing, refund: () => failed }).fault).toBe('differs');
    expect(matchLine(line(-40_000), { ...ours, refundsOfOrder: () => [failed] })).toMatchObject({
      refundId: null,
      fault: 'differs',
    });
  });

  it('takes one refund of two that are equal, and leaves the one that another line names', () => {
    const other = { ...refund, id: 'v1-3-aa-z' };
    const known: Known = {
      ...ours,
      refund: (id) => (id === refund.id ? refund : undefined),
      refundsOfOrder: () => [refund, other],
    };
    const three = [line(-40_000), line(-40_000), line(-40_000)];
    expect(matchLines(three, known).map(({ refundId, fault }) => [refundId, fault])).toEqual([
      [refund.id, null],
      [other.id, null],
      [refund.id, 'twice'],
    ]);
    expect(
      matchLines([line(-40_000), line(-40_000, refund.id)], known).map(({ refundId, fault }) => [
        refundId,
        fault,
      ]),
    ).toEqual([
      [other.id, null],
      [refund.id, null],
    ]);
  });
});
