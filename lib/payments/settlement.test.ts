import { describe, expect, it } from 'vitest';
import { decide } from './decide';
import { NOTHING_TO_SETTLE, propose } from './settlement';
import { heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from './testing';

const inr = (value: number) => ({ value, currency: 'INR' });
const short = (status: string, changes: Parameters<typeof shownPayment>[0] = {}) =>
  shownOrder({ status, payments: [shownPayment({ amount: inr(140_000), ...changes })] });

describe('what may be settled', () => {
  it.each([
    ['charged', short('PROCESSED'), { authorised: 140_000, captured: 140_000 }, 'PROCESSED'],
    ['held', short('AUTHORIZED', { status: 'AUTHORIZED' }), { captured: 0 }, 'AUTHORIZED'],
    ['too much', short('PROCESSED', { amount: inr(160_000) }), { captured: 160_000 }, 'PROCESSED'],
    [
      'captured in part',
      short('PROCESSED', { captures: [shownCapture(100_000)] }),
      { captured: 100_000, released: 40_000 },
      'PROCESSED',
    ],
  ])('is a payment %s, as if it had been understood', (_name, shown, money, status) => {
    const proposal = propose(heldOrder(), shown, NOW);
    expect(proposal).toMatchObject({ decision: { kind: 'apply', status, money } });
  });

  it('is explained afterwards, and another amount is not', () => {
    const proposal = propose(heldOrder(), short('PROCESSED'), NOW);
    if ('refused' in proposal) throw new Error(proposal.refused);
    const held = heldOrder({ settlement: { way: 'accepted', ...proposal.figures } });
    expect(decide(held, short('PROCESSED'), NOW)).toMatchObject({ kind: 'apply' });
    const back = shownOrder({ ...short('PARTIALLY_REFUNDED'), refunds: [shownRefund(1_000)] });
    expect(decide(held, back, NOW)).not.toHaveProperty('review');
    expect(decide(held, short('PROCESSED', { amount: inr(149_900) }), NOW)).toMatchObject({
      review: { kind: 'mismatch', details: [{ field: 'paid', ours: '140000', theirs: '149900' }] },
    });
  });

  it('is an order that was cancelled unpaid and is shown paid', () => {
    const held = heldOrder({ status: 'CANCELLED', stock: 'released' });
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment()] });
    expect(decide(held, shown, NOW)).toMatchObject({ review: { kind: 'impossible_status' } });
    expect(propose(held, shown, NOW)).toMatchObject({
      decision: { kind: 'apply', status: 'PROCESSED', stock: 'released', money: { captured: 149_900 } },
    });
  });
});

describe('what nobody may settle', () => {
  const cases: [string, Parameters<typeof propose>[0], Parameters<typeof propose>[1], RegExp][] = [
    ['another reference', heldOrder(), { ...short('PROCESSED'), reference: 'BN-OTHER' }, /reference differs/],
    ['another id', heldOrder(), { ...short('PROCESSED'), orderId: 'v1-other' }, /gateway order id differs/],
    [
      'another merchant',
      heldOrder({ merchantId: '1' }),
      { ...short('PROCESSED'), merchantId: '2' },
      /merchant differs/,
    ],
    ['another type', heldOrder(), { ...short('PROCESSED'), type: 'REFUND' }, /type differs/],
    [
      'another currency',
      heldOrder(),
      { ...short('PROCESSED'), amount: { value: 149_900, currency: 'USD' } },
      /currency differs/,
    ],
    [
      'a payment of another currency',
      heldOrder(),
      short('PROCESSED', { amount: { value: 140_000, currency: 'USD' } }),
      /payment currency differs/,
    ],
    [
      'an amount that cannot be read',
      heldOrder(),
      { ...short('PROCESSED'), unread: ['payments.0.payment_amount'] },
      /cannot be read/,
    ],
    [
      'more captured than held',
      heldOrder(),
      short('PROCESSED', { captures: [shownCapture(150_000)] }),
      /contradict each other/,
    ],
    ['a status that is not known', heldOrder(), { ...short('NEW'), amount: inr(1_000) }, /does not know/],
    ['a paid order without a payment', heldOrder(), shownOrder({ status: 'PROCESSED' }), /no payment/],
    [
      'an amount that gets smaller',
      heldOrder({ status: 'CANCELLED', authorisedPaise: 149_900, releasedPaise: 149_900 }),
      shownOrder({ status: 'PROCESSED', payments: [shownPayment()] }),
      /recorded ₹1,499 as released, and the gateway shows ₹0/,
    ],
    [
      'a paid order that has failed',
      heldOrder({ status: 'PROCESSED', authorisedPaise: 149_900, capturedPaise: 149_900 }),
      shownOrder({ status: 'FAILED' }),
      /does not say where the money is/,
    ],
  ];
  it.each(cases)('%s', (_name, held, shown, why) => {
    expect(propose(held, shown, NOW)).toEqual({ refused: expect.stringMatching(why) });
  });

  it('what is understood already', () => {
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment()] });
    expect(propose(heldOrder(), shown, NOW)).toEqual({ refused: NOTHING_TO_SETTLE });
  });
});
