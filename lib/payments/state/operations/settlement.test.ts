import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { decide } from '../decide';
import { heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../testing';
import { columnsAfter, paidOfTotal, propose, seenText } from './settlement';

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
    if ('refused' in proposal) throw new Error(JSON.stringify(proposal.refused));
    const held = heldOrder({ settlement: { way: 'accepted', ...proposal.figures } });
    expect(decide(held, short('PROCESSED'), NOW)).toMatchObject({ kind: 'apply' });
    const back = shownOrder({ ...short('PARTIALLY_REFUNDED'), refunds: [shownRefund(1_000)] });
    expect(decide(held, back, NOW)).not.toHaveProperty('review');
    expect(decide(held, short('PROCESSED', { amount: inr(149_900) }), NOW)).toMatchObject({
      review: { kind: 'mismatch', details: [{ field: 'paid', ours: '140000', theirs: '149900' }] },
    });
  });

  it('is an order whose coupon the gateway did not take off: what was paid counts afterwards', () => {
    const held = heldOrder({ couponPaise: 10_000, totalPaise: 139_900 });
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment()], couponDiscount: inr(0) });
    const proposal = propose(held, shown, NOW);
    if ('refused' in proposal) throw new Error(JSON.stringify(proposal.refused));
    expect(proposal.figures).toEqual({ amountPaise: 149_900, paidPaise: 149_900 });
    const settled = { ...held, settlement: { way: 'accepted' as const, ...proposal.figures } };
    expect(decide(settled, shown, NOW)).toMatchObject({ kind: 'apply', money: { captured: 149_900 } });
  });

  it('unpaid, of another amount, is asked of the customer without the coupon', () => {
    const held = heldOrder({ couponPaise: 10_000, totalPaise: 139_900 });
    const shown = (changes: object) => shownOrder({ amount: inr(160_000), ...changes });
    expect(propose(held, shown({}), NOW)).toMatchObject({ figures: { paidPaise: 150_000 } });
    expect(propose(held, shown({ couponDiscount: inr(20_000) }), NOW)).toMatchObject({
      figures: { amountPaise: 160_000, paidPaise: 140_000 },
    });
  });

  it('is one whose figures contradict each other, by what a person reads in the dashboard', () => {
    const shown = short('PROCESSED', { captures: [shownCapture(150_000)] });
    expect(propose(heldOrder(), shown, NOW)).toMatchObject({
      refused: { code: 'contradiction', field: 'captured' },
    });
    const typed = { state: 'charged', amountPaise: paise(149_900), refundedPaise: undefined } as const;
    expect(propose(heldOrder(), shown, NOW, typed)).toMatchObject({
      decision: { kind: 'apply', status: 'PROCESSED', money: { captured: 149_900 } },
      differences: [],
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
  const other = (field: string) => ({ code: 'other-order', field });
  const cases: [string, Parameters<typeof propose>[0], Parameters<typeof propose>[1], unknown][] = [
    ['another reference', heldOrder(), { ...short('PROCESSED'), reference: 'BN-OTHER' }, other('reference')],
    ['another id', heldOrder(), { ...short('PROCESSED'), orderId: 'v1-other' }, other('gateway order id')],
    [
      'another merchant',
      heldOrder({ merchantId: '1' }),
      { ...short('PROCESSED'), merchantId: '2' },
      other('merchant'),
    ],
    ['another type', heldOrder(), { ...short('PROCESSED'), type: 'REFUND' }, other('type')],
    [
      'another currency',
      heldOrder(),
      { ...short('PROCESSED'), amount: { value: 149_900, currency: 'USD' } },
      other('currency'),
    ],
    [
      'a payment of another currency',
      heldOrder(),
      short('PROCESSED', { amount: { value: 140_000, currency: 'USD' } }),
      other('payment currency'),
    ],
    [
      'an amount that cannot be read',
      heldOrder(),
      { ...short('PROCESSED'), unread: ['payments.0.payment_amount'] },
      { code: 'unreadable', fields: ['payments.0.payment_amount'] },
    ],
    ['nothing at all', heldOrder(), { ...short('PROCESSED'), amount: inr(0) }, 'no-amount'],
    ['an order of less than nothing', heldOrder(), { ...short('PROCESSED'), amount: inr(-1) }, 'no-amount'],
    ['a part of a paisa', heldOrder(), { ...short('PROCESSED'), amount: inr(1_000.5) }, 'no-amount'],
    [
      'a status that is not known',
      heldOrder(),
      { ...short('NEW'), amount: inr(1_000) },
      { code: 'unknown-status', status: 'NEW' },
    ],
    [
      'a paid order without a payment',
      heldOrder(),
      shownOrder({ status: 'PROCESSED' }),
      { code: 'no-approved-payment', status: 'PROCESSED' },
    ],
    [
      'an amount that gets smaller',
      heldOrder({ status: 'CANCELLED', authorisedPaise: 149_900, releasedPaise: 149_900 }),
      shownOrder({ status: 'PROCESSED', payments: [shownPayment()] }),
      { code: 'decreased', field: 'released', ours: 149_900, theirs: 0 },
    ],
    [
      'a paid order that has failed',
      heldOrder({ status: 'PROCESSED', authorisedPaise: 149_900, capturedPaise: 149_900 }),
      shownOrder({ status: 'FAILED' }),
      { code: 'status-without-money', status: 'FAILED' },
    ],
  ];
  it.each(cases)('%s', (_name, held, shown, why) => {
    expect(propose(held, shown, NOW)).toMatchObject({ refused: why });
  });

  it('what is understood already', () => {
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment()] });
    expect(propose(heldOrder(), shown, NOW)).toEqual({ refused: 'nothing-to-settle' });
  });
});

function proposed(held: Parameters<typeof propose>[0], shown: Parameters<typeof propose>[1]) {
  const proposal = propose(held, shown, NOW);
  if ('refused' in proposal) throw new Error(JSON.stringify(proposal.refused));
  return proposal;
}

describe('what a person agrees to', () => {
  it('is what was paid, where the order’s own amount differs as well', () => {
    const { figures } = proposed(heldOrder(), { ...short('PROCESSED'), amount: inr(150_000) });
    expect(figures).toEqual({ amountPaise: 150_000, paidPaise: 140_000 });
  });

  const payment = shownPayment({ amount: inr(140_000), captures: [shownCapture(140_000)] });
  const refund = shownRefund(1_000);
  const shown = shownOrder({ status: 'PARTIALLY_REFUNDED', payments: [payment], refunds: [refund] });
  const changed: [string, Partial<typeof shown>][] = [
    ['the id', { orderId: 'v1-other' }],
    ['the status', { status: 'PROCESSED' }],
    ['the amount', { amount: inr(149_901) }],
    ['a payment’s id', { payments: [{ ...payment, id: 'another' }] }],
    ['a payment’s status', { payments: [{ ...payment, status: 'AUTHORIZED' }] }],
    ['a payment’s amount', { payments: [{ ...payment, amount: inr(140_001) }] }],
    ['what was captured', { payments: [{ ...payment, captures: [shownCapture(139_999)] }] }],
    ['a refund’s id', { refunds: [{ ...refund, orderId: 'another' }] }],
    ['a refund’s status', { refunds: [{ ...refund, status: 'PENDING' }] }],
    ['a refund’s amount', { refunds: [shownRefund(1_001)] }],
  ];
  it.each(changed)('is not what was seen once %s is another', (_name, change) => {
    const proposal = proposed(heldOrder(), shown);
    expect(seenText({ ...shown, ...change }, proposal, null)).not.toBe(seenText(shown, proposal, null));
  });

  it('is not what was seen once it would come to something else', () => {
    const proposal = proposed(heldOrder(), shown);
    const seen = seenText(shown, proposal, { kind: 'refund', amount: 1 });
    expect(seenText(shown, proposal, { kind: 'refund', amount: 1 })).toBe(seen);
    for (const other of [
      { ...proposal, figures: { ...proposal.figures, paidPaise: 1 } },
      { ...proposal, decision: { kind: 'keep' as const } },
    ])
      expect(seenText(shown, other, { kind: 'refund', amount: 1 })).not.toBe(seen);
    expect(seenText(shown, proposal, { kind: 'refund', amount: 2 })).not.toBe(seen);
  });

  it('is told with what was paid, or asked where nobody has paid yet', () => {
    expect(paidOfTotal(proposed(heldOrder(), short('PROCESSED')), paise(149_900))).toBe(
      '₹1,400 was paid for the order of ₹1,499',
    );
    const asked = proposed(heldOrder(), shownOrder({ amount: inr(150_000) }));
    expect(paidOfTotal(asked, paise(149_900))).toBe('₹1,500 is asked for the order of ₹1,499');
  });

  it('is judged as it will stand, and as it stands where nothing changes', () => {
    const held = heldOrder();
    expect(columnsAfter(held, proposed(held, short('PROCESSED')))).toMatchObject({
      reference: held.reference,
      status: 'PROCESSED',
      stock: 'sold',
      authorisedPaise: 140_000,
      capturedPaise: 140_000,
      releasedPaise: 0,
      refundedPaise: 0,
    });
    const asked = proposed(held, shownOrder({ amount: inr(150_000) }));
    expect(asked.decision.kind).toBe('keep');
    expect(columnsAfter(held, asked)).toEqual(held);
  });
});
