import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import { takenOff } from '@/lib/pinelabs/offers/taken-off';
import { brandPlan } from '@/lib/pinelabs/testing/plans';
import type { GatewayOrder, GatewayPayment } from '@/lib/pinelabs/types';
import { decide, GIVE_UP_AFTER_MS, type HeldOrder } from '../decide';
import { heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../testing';
import type { TypedReading } from '../types';
import { understood } from './reading';
import { columnsAfter, type Proposal, paidOfTotal, propose } from './settlement';

const TOTAL = 149_900;
const inr = (value: number) => ({ value, currency: 'INR' });
const reading = (
  state: TypedReading['state'],
  amount = TOTAL,
  refunded: number | undefined = undefined,
): TypedReading => ({
  state,
  amountPaise: paise(amount),
  refundedPaise: refunded === undefined ? undefined : paise(refunded),
});

/** What the shop cannot understand, each as the gateway may show it of a paid order. */
const UNCLEAR: [string, GatewayOrder][] = [
  ['an unknown order status', shownOrder({ status: 'SETTLED', payments: [shownPayment()] })],
  [
    'an unknown payment status',
    shownOrder({ status: 'PROCESSED', payments: [shownPayment({ status: 'CAPTURED' })] }),
  ],
  ['both', shownOrder({ status: 'SETTLED', payments: [shownPayment({ status: 'CAPTURED' })] })],
  [
    'a payment’s amount that cannot be read',
    shownOrder({ status: 'PROCESSED', payments: [], unread: ['payments.0.payment_amount'] }),
  ],
  [
    'an order’s amount that cannot be read',
    shownOrder({
      status: 'PROCESSED',
      amount: inr(0),
      payments: [shownPayment()],
      unread: ['order_amount.value'],
    }),
  ],
  [
    'a status that cannot be read',
    shownOrder({ status: 'UNREADABLE', payments: [shownPayment()], unread: ['status'] }),
  ],
  ['a paid order without a payment', shownOrder({ status: 'PROCESSED' })],
  [
    'a plan that takes off more than the order comes to',
    shownOrder({ status: 'PROCESSED', payments: [shownPayment({ plan: planWithOff(TOTAL + 1) })] }),
  ],
  [
    'a plan that takes off less than nothing',
    shownOrder({ status: 'PROCESSED', payments: [shownPayment({ plan: planWithOff(100, 'DEFERRED') })] }),
  ],
  [
    'a fee of more than was paid',
    shownOrder({
      status: 'PROCESSED',
      payments: [shownPayment({ convenienceFee: { applicable: inr(TOTAL + 1) } })],
    }),
  ],
];

/** @param type later than the payment: what comes back then is no part of the total, and above it here. */
function planWithOff(off: number, type: 'INSTANT' | 'DEFERRED' = 'INSTANT') {
  const { tenure, ...plan } = brandPlan();
  const discount = { type, amount: paise(off), shares: {} };
  const totalDiscount = type === 'INSTANT' ? undefined : paise(off - 1);
  return { ...plan, tenure: { ...tenure, discount, totalDiscount, details: [] } };
}

function read(held: HeldOrder, shown: GatewayOrder, typed: TypedReading) {
  const proposal = propose(held, shown, NOW, typed);
  if ('refused' in proposal) throw new Error(JSON.stringify(proposal.refused));
  return proposal;
}

/** As it stands once the proposal is accepted. */
function settledAs(held: HeldOrder, shown: GatewayOrder, typed: TypedReading): HeldOrder {
  const proposal = read(held, shown, typed);
  return { ...columnsAfter(held, proposal), settlement: { way: 'accepted', ...proposal.figures } };
}

const judge = (held: HeldOrder, shown: GatewayOrder) => decide(held, understood(held, shown), NOW);

describe.each(UNCLEAR)('%s', (_name, shown) => {
  it('calls a person at once, and moves nothing by itself', () => {
    expect(decide(heldOrder(), shown, NOW)).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
  });

  it('is settled by nobody who has not looked in the dashboard', () => {
    expect(propose(heldOrder(), shown, NOW)).toMatchObject({
      refused: {
        code: expect.stringMatching(/^(?:unreadable|unknown-status|no-approved-payment|contradiction)$/),
      },
    });
  });

  it('is charged, held or nothing, as a person reads it', () => {
    expect(read(heldOrder(), shown, reading('charged'))).toMatchObject({
      decision: {
        kind: 'apply',
        status: 'PROCESSED',
        stock: 'sold',
        money: { captured: TOTAL, refunded: 0 },
      },
      status: shown.status,
    });
    expect(read(heldOrder(), shown, reading('held'))).toMatchObject({
      decision: { kind: 'apply', status: 'AUTHORIZED', money: { authorised: TOTAL, captured: 0 } },
    });
    expect(read(heldOrder(), shown, reading('nothing'))).toMatchObject({
      decision: { kind: 'apply', status: 'FAILED', stock: 'released', money: { authorised: 0 } },
    });
  });

  it('stays explained while it shows the same, and is what it is once anything else is shown', () => {
    for (const typed of [reading('charged'), reading('held'), reading('charged', 100_000)]) {
      const held = settledAs(heldOrder(), shown, typed);
      expect(judge(held, shown)).toEqual({ kind: 'keep' });
      const word = shownPayment({ id: 'another', status: 'CAPTURED' });
      for (const change of [
        { status: 'CLEARED' },
        { payments: [...shown.payments, word] },
        { unread: [...(shown.unread ?? []), 'refunds.0.order_amount'] },
      ]) {
        const other = { ...shown, ...change };
        expect(understood(held, other)).toBe(other);
        expect(judge(held, other).kind).toBe('keep');
      }
    }
  });

  it('that is nothing leaves a given-up order as it is, and money that comes later calls a person', () => {
    const held = settledAs(heldOrder(), shown, reading('nothing'));
    expect(held).toMatchObject({ status: 'FAILED', stock: 'released' });
    expect(judge(held, shown)).toEqual({ kind: 'keep' });
    const paid = shownOrder({ status: 'PROCESSED', payments: [shownPayment({ id: 'later' })] });
    expect(judge({ ...held, settlement: null }, paid)).toMatchObject({ review: { kind: 'late_payment' } });
  });

  it('that is nothing has gone back, where money was recorded', () => {
    const hold = heldOrder({ status: 'AUTHORIZED', authorisedPaise: TOTAL, stock: 'sold' });
    expect(read(hold, shown, reading('nothing')).decision).toMatchObject({
      status: 'CANCELLED',
      money: { authorised: TOTAL, captured: 0, released: TOTAL },
    });
    const charged = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: TOTAL,
      capturedPaise: TOTAL,
      stock: 'sold',
    });
    expect(read(charged, shown, reading('nothing')).decision).toMatchObject({
      status: 'FULLY_REFUNDED',
      money: { captured: TOTAL, refunded: TOTAL },
    });
  });

  it('never comes to more than the gateway’s order, to less than ₹1, or to less than what was recorded', () => {
    expect(propose(heldOrder(), shown, NOW, reading('charged', TOTAL + 1))).toEqual({
      refused: { code: 'read-above', amount: TOTAL + 1, max: TOTAL },
    });
    expect(propose(heldOrder(), shown, NOW, reading('held', 99))).toEqual({ refused: 'below-least' });
    expect(read(heldOrder(), shown, reading('held', 100)).decision).toMatchObject({ status: 'AUTHORIZED' });
    const held = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: TOTAL,
      capturedPaise: TOTAL,
      stock: 'sold',
    });
    for (const typed of [reading('charged', 100_000), reading('held')])
      expect(propose(held, shown, NOW, typed)).toMatchObject({ refused: { code: 'decreased' } });
  });

  it('is refunded by the same reading: its refunds count as they come', () => {
    const held = settledAs(heldOrder(), shown, reading('charged'));
    const refunded = (status: string) => judge(held, { ...shown, status, refunds: [shownRefund(TOTAL)] });
    const known = shown.status === 'PROCESSED';
    expect(refunded(known ? 'FULLY_REFUNDED' : shown.status)).toMatchObject({
      kind: 'apply',
      status: 'FULLY_REFUNDED',
      money: { refunded: TOTAL },
    });
  });

  it('of a hold that was recorded is a part of it, and the rest went back', () => {
    const hold = heldOrder({ status: 'AUTHORIZED', authorisedPaise: TOTAL, stock: 'sold' });
    expect(read(hold, shown, reading('charged', 100_000)).decision).toMatchObject({
      status: 'PROCESSED',
      money: { authorised: TOTAL, captured: 100_000, released: 49_900 },
    });
  });

  it.each([
    ['reference', { reference: 'BN-OTHER' }],
    ['id', { orderId: 'v1-other' }],
    ['merchant', { merchantId: '2' }],
    ['type', { type: 'REFUND' }],
  ])('of another %s is nobody’s to read', (_what, change) => {
    const held = heldOrder({ merchantId: '1' });
    expect(propose(held, { ...shown, ...change }, NOW, reading('charged'))).toMatchObject({
      refused: { code: 'other-order' },
    });
  });
});

describe('figures that contradict each other', () => {
  const charged = (changes: Partial<GatewayOrder>, ...captures: number[]) =>
    shownOrder({
      status: 'PROCESSED',
      payments: [shownPayment({ captures: captures.map((value) => shownCapture(value)) })],
      ...changes,
    });
  const refundedTwice = charged({
    status: 'PARTIALLY_REFUNDED',
    refunds: [
      shownRefund(100_000),
      shownRefund(5_000, { orderId: 'v1-open', status: 'PENDING' }),
      shownRefund(100_000, { orderId: 'v1-twice', reference: 'rfd-2' }),
    ],
  });

  it('of a capture are read up to what was captured, and stay explained', () => {
    const shown = charged({}, 100_000, 60_000);
    expect(decide(heldOrder(), shown, NOW)).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
    expect(propose(heldOrder(), shown, NOW)).toEqual({
      refused: { code: 'contradiction', field: 'captured', ours: 'at most 149900', theirs: '160000' },
    });
    expect(propose(heldOrder(), shown, NOW, reading('charged', 160_001))).toEqual({
      refused: { code: 'read-above', amount: 160_001, max: 160_000 },
    });
    for (const amount of [TOTAL, 160_000]) {
      const held = settledAs(heldOrder(), shown, reading('charged', amount));
      expect(held).toMatchObject({ status: 'PROCESSED', stock: 'sold', authorisedPaise: amount });
      expect(judge(held, shown)).toEqual({ kind: 'keep' });
      expect(judge(held, charged({}, 100_000, 60_001))).toMatchObject({ review: { kind: 'mismatch' } });
    }
  });

  it('of another order are nobody’s to read', () => {
    const shown = { ...charged({}, 160_000), reference: 'BN-OTHER' };
    expect(propose(heldOrder(), shown, NOW)).toMatchObject({
      refused: { code: 'other-order', field: 'reference' },
    });
    const dollars = shownPayment({
      amount: { value: TOTAL, currency: 'USD' },
      captures: [shownCapture(160_000)],
    });
    expect(propose(heldOrder(), charged({ payments: [dollars] }), NOW)).toMatchObject({
      refused: { code: 'other-order', field: 'payment currency' },
    });
  });

  it('of refunds are read as what went back: the last ones count for less, and another one is read anew', () => {
    expect(propose(heldOrder(), refundedTwice, NOW)).toMatchObject({
      refused: { code: 'contradiction', field: 'refunded' },
    });
    expect(propose(heldOrder(), refundedTwice, NOW, reading('charged'))).toEqual({
      refused: { code: 'read-refunded', least: 0, most: TOTAL },
    });
    const held = settledAs(heldOrder(), refundedTwice, reading('charged', TOTAL, 120_000));
    expect(held).toMatchObject({ status: 'PARTIALLY_REFUNDED', refundedPaise: 120_000 });
    expect(understood(held, refundedTwice).refunds.map(({ amount }) => amount.value)).toEqual([
      100_000, 5_000, 20_000,
    ]);
    expect(judge(held, refundedTwice)).toEqual({ kind: 'keep' });
    const more = { ...refundedTwice, refunds: [...refundedTwice.refunds, shownRefund(1, { orderId: 'c' })] };
    expect(judge(held, more)).toMatchObject({ review: { kind: 'mismatch' } });
    expect(settledAs(heldOrder(), refundedTwice, reading('charged', TOTAL, 0))).toMatchObject({
      status: 'PROCESSED',
      refundedPaise: 0,
    });
  });

  it('of refunds may be nothing that stays paid, or less than was recorded, which is refused', () => {
    const recorded = { authorisedPaise: TOTAL, capturedPaise: TOTAL, refundedPaise: 100_000 };
    const held = heldOrder({ status: 'PARTIALLY_REFUNDED', stock: 'sold', ...recorded });
    expect(settledAs(held, refundedTwice, reading('nothing'))).toMatchObject({
      status: 'FULLY_REFUNDED',
      refundedPaise: TOTAL,
    });
    expect(propose(held, refundedTwice, NOW, reading('charged', TOTAL, 99_999))).toMatchObject({
      refused: { code: 'decreased', field: 'refunded' },
    });
  });

  it('of refunds of a part that was captured, and of a hold', () => {
    const part = charged({ refunds: [shownRefund(60_000)] }, 50_000);
    expect(settledAs(heldOrder(), part, reading('charged', 50_000, 50_000))).toMatchObject({
      status: 'FULLY_REFUNDED',
      refundedPaise: 50_000,
      releasedPaise: 0,
    });
    // What can be read fits what was typed.
    expect(settledAs(heldOrder(), part, reading('charged', 70_000))).toMatchObject({ refundedPaise: 60_000 });
    const hold = charged({
      status: 'AUTHORIZED',
      payments: [shownPayment({ status: 'AUTHORIZED' })],
      refunds: [shownRefund(1_000)],
      preAuth: true,
    });
    const held = settledAs(heldOrder(), hold, reading('held'));
    expect(held).toMatchObject({ status: 'AUTHORIZED', authorisedPaise: TOTAL, refundedPaise: 0 });
    expect(judge(held, hold)).toEqual({ kind: 'keep' });
  });
});

describe('what calls nobody', () => {
  it('is an unknown order status with no payment, or with money that is recorded', () => {
    expect(decide(heldOrder(), shownOrder({ status: 'SETTLED' }), NOW)).toEqual({ kind: 'keep' });
    const failed = shownPayment({ status: 'FAILED' });
    expect(decide(heldOrder(), shownOrder({ status: 'SETTLED', payments: [failed] }), NOW)).toEqual({
      kind: 'keep',
    });
    const held = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: TOTAL,
      capturedPaise: TOTAL,
      stock: 'sold',
    });
    for (const status of ['PROCESSED', 'SETTLED'])
      for (const beside of [[], [failed]])
        expect(
          decide(
            held,
            shownOrder({ status: 'SETTLED', payments: [shownPayment({ status }), ...beside] }),
            NOW,
          ),
        ).toEqual({ kind: 'keep' });
  });

  it('is a failed try of an unknown word beside payments that add up', () => {
    const odd = shownPayment({ id: 'odd', status: 'DROPPED' });
    const shown = shownOrder({ status: 'PROCESSED', payments: [odd, shownPayment()] });
    expect(decide(heldOrder(), shown, NOW)).toMatchObject({ kind: 'apply', status: 'PROCESSED' });
    expect(propose(heldOrder(), shown, NOW)).toEqual({ refused: 'nothing-to-settle' });
    // Nor does an order of another amount make anybody read them.
    const { figures } = propose(heldOrder(), { ...shown, amount: inr(150_000) }, NOW) as Proposal;
    expect(figures).toEqual({ amountPaise: 150_000, paidPaise: TOTAL });
  });
});

it('an order’s amount that cannot be read is named as that, and as no other amount', () => {
  const shown = shownOrder({ amount: inr(0), unread: ['order_amount.value'] });
  expect(decide(heldOrder(), shown, NOW).review?.details).toEqual([
    { field: 'order_amount.value', ours: 'an amount or a status', theirs: 'not readable' },
  ]);
});

describe('what calls somebody', () => {
  const charged = {
    status: 'PROCESSED',
    authorisedPaise: TOTAL,
    capturedPaise: TOTAL,
    stock: 'sold',
  } as const;
  const more = [shownPayment(), shownPayment({ id: 'more', status: 'CAPTURED' })];
  const held = { status: 'AUTHORIZED', authorisedPaise: TOTAL, stock: 'sold' } as const;
  it.each<[string, Partial<HeldOrder>, Partial<GatewayOrder>]>([
    ['a refund that is not recorded', charged, { payments: [shownPayment()], refunds: [shownRefund(100)] }],
    ['a charge above what is recorded', charged, { payments: more }],
    ['a hold whose payment has an unknown word', held, { payments: [shownPayment({ status: 'CAPTURED' })] }],
    ['money on an order that was given up', { status: 'EXPIRED' }, { payments: [shownPayment()] }],
  ])('is %s, under an unknown order status', (_what, ours, theirs) => {
    expect(decide(heldOrder(ours), shownOrder({ status: 'SETTLED', ...theirs }), NOW)).toMatchObject({
      kind: 'keep',
      review: {
        kind: 'mismatch',
        details: expect.arrayContaining([expect.objectContaining({ field: 'status', theirs: 'SETTLED' })]),
      },
    });
  });

  it('is a payment of an unknown word, rather than that its order is given up', () => {
    const shown = shownOrder({ payments: [shownPayment({ status: 'CAPTURED' })] });
    expect(decide(heldOrder(), shown, NOW)).toEqual({ kind: 'keep' });
    const late = NOW + GIVE_UP_AFTER_MS + 1;
    expect(decide(heldOrder(), shown, late)).toMatchObject({
      kind: 'keep',
      review: { kind: 'mismatch', details: [{ field: 'payment status', theirs: 'CAPTURED' }] },
    });
    expect(read(heldOrder(), shown, reading('charged')).decision).toMatchObject({ status: 'PROCESSED' });
  });
});

describe('a reading', () => {
  it('that nothing stays paid gives back the fee beside the goods, too', () => {
    const charged = { authorisedPaise: TOTAL + 2_360, capturedPaise: TOTAL + 2_360, feePaise: 2_360 };
    const held = heldOrder({ status: 'PROCESSED', stock: 'sold', ...charged });
    const shown = shownOrder({
      status: 'SETTLED',
      payments: [shownPayment({ status: 'CAPTURED' })],
      refunds: [shownRefund(TOTAL)],
    });
    expect(read(held, shown, reading('nothing')).decision).toMatchObject({
      status: 'FULLY_REFUNDED',
      money: { captured: TOTAL + 2_360, refunded: TOTAL + 2_360 },
    });
  });

  it('that nothing stays paid gives back the part that was captured', () => {
    const part = { authorisedPaise: TOTAL, capturedPaise: 100_000, releasedPaise: 49_900 };
    const held = heldOrder({ status: 'PROCESSED', stock: 'sold', ...part });
    expect(read(held, settled, reading('nothing')).decision).toMatchObject({
      status: 'FULLY_REFUNDED',
      money: { authorised: TOTAL, captured: 100_000, released: 49_900, refunded: 100_000 },
    });
  });

  const [, settled] = UNCLEAR[0] as (typeof UNCLEAR)[number];

  it('of an order that was given up is late, and so is what needs none: a person hears of both', () => {
    const expired = heldOrder({ status: 'EXPIRED', stock: 'released' });
    const late = { kind: 'apply', status: 'PROCESSED', review: { kind: 'late_payment' } };
    expect(read(expired, settled, reading('charged')).decision).toMatchObject(late);
    const more = shownPayment({ amount: inr(150_000) });
    const shown = shownOrder({ status: 'PROCESSED', amount: more.amount, payments: [more] });
    expect(propose(expired, shown, NOW)).toMatchObject({ decision: late });
  });

  it('is of no use once the gateway is understood', () => {
    const plain = shownOrder({ status: 'PROCESSED', payments: [shownPayment()] });
    expect(propose(heldOrder(), plain, NOW, reading('charged'))).toEqual({ refused: 'changed-since-seen' });
  });

  it('may be as much as the payments, where a fee is paid beside the goods', () => {
    const fee = { applicable: inr(2_360) };
    const payment = shownPayment({ amount: inr(TOTAL + 2_360), convenienceFee: fee });
    const shown = shownOrder({ status: 'SETTLED', payments: [payment] });
    const proposal = read(heldOrder(), shown, reading('charged', TOTAL + 2_360));
    expect(proposal).toMatchObject({
      figures: { paidPaise: TOTAL },
      decision: { money: { captured: TOTAL + 2_360 } },
    });
    const held = { ...heldOrder(), settlement: { way: 'accepted' as const, ...proposal.figures } };
    expect(understood(held, shown).payments[0]?.convenienceFee).toEqual(fee);
  });

  it('is fully refunded where the gateway says so, though the fee stays', () => {
    const payment = shownPayment({ amount: inr(TOTAL + 2_360), convenienceFee: { applicable: inr(2_360) } });
    const odd = { ...payment, status: 'CAPTURED' };
    const shown = shownOrder({ status: 'FULLY_REFUNDED', payments: [odd], refunds: [shownRefund(TOTAL)] });
    expect(read(heldOrder(), shown, reading('charged', TOTAL + 2_360)).decision).toMatchObject({
      status: 'FULLY_REFUNDED',
      money: { captured: TOTAL + 2_360, refunded: TOTAL },
    });
  });

  it('is asked for where an approved payment is of nothing', () => {
    const shown = shownOrder({ status: 'PROCESSED', payments: [shownPayment({ amount: inr(0) })] });
    expect(propose(heldOrder(), shown, NOW)).toMatchObject({ refused: { code: 'no-approved-payment' } });
    expect(read(heldOrder(), shown, reading('charged')).decision).toMatchObject({ status: 'PROCESSED' });
  });

  it('goes by the amount that was accepted before, where the order’s own cannot be read', () => {
    const held = heldOrder({ settlement: { way: 'accepted', amountPaise: 160_000, paidPaise: 160_000 } });
    const shown = shownOrder({ status: 'PROCESSED', amount: inr(0), unread: ['order_amount'] });
    expect(propose(held, shown, NOW, reading('charged', 160_001))).toMatchObject({
      refused: { code: 'read-above', max: 160_000 },
    });
    expect(read(held, shown, reading('charged', 160_000)).figures).toMatchObject({ amountPaise: 160_000 });
  });

  it.each<[string, Partial<GatewayOrder>, number]>([
    ['the order, where that can be read', { amount: inr(160_000) }, 160_000],
    [
      'what was asked for, where nothing else can be read, either',
      { amount: inr(0), unread: ['order_amount.value', 'payments.0.payment_amount'] },
      TOTAL,
    ],
  ])('goes by the amount of %s', (_what, changes, amount) => {
    const unread = { payments: [], unread: ['payments.0.payment_amount'] };
    const shown = shownOrder({ status: 'PROCESSED', ...unread, ...changes });
    expect(propose(heldOrder(), shown, NOW, reading('charged', amount + 1))).toMatchObject({
      refused: { code: 'read-above', max: amount },
    });
    expect(read(heldOrder(), shown, reading('charged', amount)).figures).toMatchObject({
      amountPaise: amount,
    });
  });

  it('names what was given back beyond the refunds that can be read', () => {
    const unread = { unread: ['refunds.1.order_amount'], refunds: [shownRefund(20_000)] };
    const shown = shownOrder({ status: 'PARTIALLY_REFUNDED', payments: [shownPayment()], ...unread });
    const money = (refunded?: number) =>
      read(heldOrder(), shown, reading('charged', TOTAL, refunded)).decision;
    expect(money()).toMatchObject({ status: 'PARTIALLY_REFUNDED', money: { refunded: 20_000 } });
    expect(money(50_000)).toMatchObject({ status: 'PARTIALLY_REFUNDED', money: { refunded: 50_000 } });
    expect(money(TOTAL)).toMatchObject({ status: 'FULLY_REFUNDED', money: { refunded: TOTAL } });
    for (const typed of [19_999, TOTAL + 1])
      expect(propose(heldOrder(), shown, NOW, reading('charged', TOTAL, typed))).toEqual({
        refused: { code: 'read-refunded', least: 20_000, most: TOTAL },
      });
    expect(propose(heldOrder(), shownOrder({ status: 'X' }), NOW, reading('held', TOTAL, 1))).toMatchObject({
      refused: { code: 'read-refunded', most: 0 },
    });
    const held = settledAs(heldOrder(), shown, reading('charged', TOTAL, 50_000));
    const next = { ...shown, refunds: [...shown.refunds, shownRefund(10_000, { orderId: 'v1-next' })] };
    expect(judge(held, next)).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
    const twice = {
      ...shown,
      status: 'SETTLED',
      unread: [],
      refunds: [shownRefund(50_000, { status: 'PENDING' })],
    };
    const listed = { ...twice, refunds: [shownRefund(50_000)] };
    const typed = reading('charged', TOTAL, 50_000);
    expect(judge(settledAs(heldOrder(), twice, typed), listed)).toEqual({ kind: 'keep' });
  });

  it.each(['AUTHORIZED', 'PENDING'])('of a hold ends once %s becomes PROCESSED', (status) => {
    const payments = [shownPayment({ status: 'CAPTURED' })];
    const shown = shownOrder({ status, payments, preAuth: true });
    const held = settledAs(heldOrder(), shown, reading('held'));
    expect(judge(held, shown)).toEqual({ kind: 'keep' });
    const charged = { ...shown, status: 'PROCESSED' };
    expect(understood(held, charged)).toBe(charged);
  });

  it.each([
    ['ends', 'refunds', ['payments.0.payment_amount', 'refunds.0.order_amount']],
    ['ends', 'the status', ['status']],
    ['does not end', 'an amount', ['payments.0.payment_amount']],
  ])('%s with a later change of an order of which %s cannot be read', (what, _which, unread) => {
    const shown = { ...settled, unread };
    const held = settledAs(heldOrder(), shown, reading('charged'));
    const later = { ...shown, updatedAt: NOW };
    expect(understood(held, later) === later).toBe(what === 'ends');
  });

  it('is no more for a failed payment that was larger', () => {
    const failed = shownPayment({ id: 'failed', status: 'FAILED', amount: inr(TOTAL + 5_000) });
    const shown = { ...settled, payments: [...settled.payments, failed] };
    expect(propose(heldOrder(), shown, NOW, reading('charged', TOTAL + 1))).toMatchObject({
      refused: { code: 'read-above', max: TOTAL },
    });
  });

  it('leaves what came to nothing as it is, and adds no refund of nothing', () => {
    const failed = shownPayment({ id: 'failed', status: 'FAILED' });
    const shown = { ...settled, payments: [...settled.payments, failed] };
    const { payments, refunds } = understood(settledAs(heldOrder(), shown, reading('charged')), shown);
    expect(payments).toHaveLength(2);
    expect(payments).toContain(failed);
    expect(refunds).toEqual([]);
  });

  it.each<[string, Partial<GatewayOrder>, number]>([
    ['all that was charged', { payments: [shownPayment()] }, TOTAL],
    ['payments that cannot be read', { payments: [], unread: ['payments'] }, 1_000],
    [
      'a part that was captured of a hold',
      { payments: [shownPayment({ status: 'AUTHORIZED', captures: [shownCapture(50_000)] })] },
      50_000,
    ],
  ])('counts the refunds that are listed, of %s', (_what, changes, refunded) => {
    const shown = { ...settled, ...changes, refunds: [shownRefund(refunded)] };
    expect(propose(heldOrder(), shown, NOW, reading('charged', TOTAL, refunded - 1))).toEqual({
      refused: { code: 'read-refunded', least: refunded, most: TOTAL },
    });
  });

  it('of a payment in another currency is refused, beside one of ours and with it', () => {
    const dollars = shownPayment({ amount: { value: TOTAL, currency: 'USD' } });
    for (const payments of [[dollars], [shownPayment(), dollars]])
      expect(propose(heldOrder(), { ...settled, payments }, NOW, reading('charged'))).toMatchObject({
        refused: { code: 'other-order', field: 'payment currency' },
      });
    const failed = { ...settled, payments: [shownPayment(), { ...dollars, status: 'FAILED' }] };
    expect(read(heldOrder(), failed, reading('charged')).decision).toMatchObject({ status: 'PROCESSED' });
  });

  /** The payment that stands for what was read. */
  const paymentOf = (typed: TypedReading, ...payments: GatewayPayment[]) => {
    const shown = { ...settled, payments };
    return understood(settledAs(heldOrder(), shown, typed), shown).payments.at(-1);
  };

  it('names a capture only of a part: a charge without one is told from a hold', () => {
    const captured = (typed: TypedReading) =>
      paymentOf(typed, shownPayment({ status: 'CAPTURED' }))?.captures.map(({ amount }) => amount.value);
    expect(captured(reading('held'))).toEqual([]);
    expect(captured(reading('charged'))).toEqual([]);
    const hold = heldOrder({ status: 'AUTHORIZED', authorisedPaise: TOTAL, stock: 'sold' });
    const part = understood(settledAs(hold, settled, reading('charged', 100_000)), settled);
    expect(part.payments.at(-1)?.captures).toMatchObject([{ amount: inr(100_000) }]);
  });

  it('keeps the fee and the plan of the last payment that may be paid, while they can be', () => {
    const failed = shownPayment({ id: 'failed', status: 'FAILED' });
    const kept = (changes: Partial<GatewayPayment>) => {
      const payment = paymentOf(reading('charged'), shownPayment(changes), failed);
      return [payment?.convenienceFee?.applicable.value, payment?.plan && takenOff(payment.plan.tenure)];
    };
    for (const value of [1, TOTAL]) {
      expect(kept({ convenienceFee: { applicable: inr(value) } })).toEqual([value, undefined]);
      expect(kept({ plan: planWithOff(value) })).toEqual([undefined, value]);
    }
    expect(kept({ convenienceFee: { applicable: inr(TOTAL + 1) }, plan: planWithOff(TOTAL + 1) })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('of a cancelled order takes effect, or is refused', () => {
    const held = heldOrder({ status: 'CANCELLED', stock: 'released' });
    expect(read(held, settled, reading('held')).decision).toMatchObject({
      status: 'AUTHORIZED',
      stock: 'released',
    });
    expect(read(held, settled, reading('charged')).decision).toMatchObject({ status: 'PROCESSED' });
  });

  it('is told as what a dashboard shows', () => {
    const says = (typed: TypedReading) => paidOfTotal(read(heldOrder(), settled, typed), paise(TOTAL));
    const rest = 'for the order of ₹1,499, by the gateway’s dashboard';
    expect(says(reading('charged', 140_000))).toBe(`₹1,400 was captured ${rest}`);
    expect(says(reading('held'))).toBe(`₹1,499 is held ${rest}`);
    expect(says(reading('nothing'))).toBe(`nothing stays paid ${rest}`);
  });
});

describe('whatever words the gateway uses', () => {
  const word = fc.constantFrom(
    'PROCESSED',
    'AUTHORIZED',
    'PENDING',
    'FAILED',
    'CANCELLED',
    'CAPTURED',
    'HELD',
  );
  const payment = fc.record({ status: word, value: fc.integer({ min: 0, max: 2 * TOTAL }) });
  const order = fc
    .record({
      status: fc.constantFrom('SETTLED', 'PROCESSED', 'PENDING', 'AUTHORIZED', 'CLEARED', 'FAILED'),
      payments: fc.array(payment, { maxLength: 3 }),
      refund: fc.option(fc.integer({ min: 100, max: TOTAL }), { nil: undefined }),
      unread: fc.subarray(['payments.0.payment_amount', 'order_amount', 'refunds.0.order_amount']),
    })
    .map(({ status, payments, refund, unread }) =>
      shownOrder({
        status,
        payments: payments.map(({ status, value }, index) =>
          shownPayment({
            id: `p${index}`,
            status,
            amount: inr(value),
            captures: status === 'PROCESSED' && value > 500 ? [shownCapture(value - 500)] : [],
          }),
        ),
        refunds: refund === undefined ? [] : [shownRefund(refund)],
        unread,
      }),
    );
  const typed = fc
    .record({
      state: fc.constantFrom('charged', 'held', 'nothing'),
      amount: fc.integer({ min: 0, max: 2 * TOTAL }),
      refunded: fc.option(fc.integer({ min: 0, max: 2 * TOTAL }), { nil: undefined }),
    })
    .map(({ state, amount, refunded }) => reading(state, amount, refunded));
  const held = fc
    .constantFrom<Partial<HeldOrder>>(
      {},
      { status: 'PENDING' },
      { status: 'AUTHORIZED', authorisedPaise: TOTAL, stock: 'sold' },
      { status: 'PROCESSED', authorisedPaise: TOTAL, capturedPaise: TOTAL, stock: 'sold' },
      { status: 'EXPIRED', stock: 'released' },
      { status: 'CANCELLED', stock: 'released' },
    )
    .map(heldOrder);

  it('an unknown order status never moves money', () => {
    fc.assert(
      fc.property(held, order, (held, shown) => {
        const odd = { ...shown, status: 'SETTLED' };
        expect(decide(held, odd, NOW).kind).toBe('keep');
      }),
      { numRuns: 500 },
    );
  });

  it('a reading takes effect as it was typed, within its limits, and explains what it was about', () => {
    let taken = 0;
    fc.assert(
      fc.property(held, order, typed, (held, shown, typed) => {
        const proposal = propose(held, shown, NOW, typed);
        if ('refused' in proposal) return;
        taken += 1;
        const after = {
          ...columnsAfter(held, proposal),
          settlement: { way: 'accepted' as const, ...proposal.figures },
        };
        const { authorisedPaise, capturedPaise, releasedPaise, refundedPaise } = after;
        if (typed.state === 'held') expect([authorisedPaise, capturedPaise]).toEqual([typed.amountPaise, 0]);
        if (typed.state === 'charged') expect(capturedPaise).toBe(typed.amountPaise);
        if (typed.state === 'nothing') expect(authorisedPaise - releasedPaise - refundedPaise).toBe(0);
        expect(capturedPaise).toBeLessThanOrEqual(authorisedPaise);
        expect(refundedPaise).toBeLessThanOrEqual(capturedPaise);
        for (const field of ['authorisedPaise', 'capturedPaise', 'releasedPaise', 'refundedPaise'] as const)
          expect(after[field]).toBeGreaterThanOrEqual(held[field]);
        expect(judge(after, shown)).toEqual({ kind: 'keep' });
      }),
      { numRuns: 2_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
