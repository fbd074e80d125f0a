import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import type { GatewayOrder, GatewayPayment } from '@/lib/pinelabs';
import { brandPlan, planOf } from '@/lib/pinelabs/testing/plans';
import { decide, GIVE_UP_AFTER_MS, GIVE_UP_PENDING_AFTER_MS, type HeldOrder, isSettling } from './decide';
import { feePaid } from './order-money';
import { HOUR, heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from './testing';
import { isOpen, isPaid } from './transitions';

const paidOrder = (changes: Partial<GatewayOrder> = {}) =>
  shownOrder({ status: 'PROCESSED', payments: [shownPayment()], ...changes });

describe('decide', () => {
  it('records a payment to the paisa', () => {
    expect(decide(heldOrder(), paidOrder(), NOW)).toEqual({
      kind: 'apply',
      status: 'PROCESSED',
      money: { authorised: 149_900, captured: 149_900, released: 0, refunded: 0 },
      stock: 'sold',
    });
  });

  it('records a hold as held, not as charged', () => {
    const shown = shownOrder({ status: 'AUTHORIZED', payments: [shownPayment({ status: 'AUTHORIZED' })] });
    expect(decide(heldOrder(), shown, NOW)).toMatchObject({
      status: 'AUTHORIZED',
      money: { authorised: 149_900, captured: 0, released: 0 },
    });
  });

  it('releases the rest of a partial capture', () => {
    const held = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' });
    const shown = paidOrder({ payments: [shownPayment({ captures: [shownCapture(100_000)] })] });
    expect(decide(held, shown, NOW)).toMatchObject({
      status: 'PROCESSED',
      money: { authorised: 149_900, captured: 100_000, released: 49_900 },
    });
  });

  it('gives the whole hold and the stock back on a cancel', () => {
    const held = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' });
    const shown = shownOrder({ status: 'CANCELLED', payments: [shownPayment({ status: 'CANCELLED' })] });
    expect(decide(held, shown, NOW)).toMatchObject({
      status: 'CANCELLED',
      money: { authorised: 149_900, captured: 0, released: 149_900 },
      stock: 'released',
    });
  });

  it('counts refunds that are settled, and no others', () => {
    const held = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: 149_900,
      capturedPaise: 149_900,
      stock: 'sold',
    });
    const shown = paidOrder({
      status: 'PARTIALLY_REFUNDED',
      refunds: [
        shownRefund(50_000),
        shownRefund(20_000, { status: 'PENDING' }),
        shownRefund(10_000, { status: 'FAILED' }),
      ],
    });
    expect(decide(held, shown, NOW)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      money: { refunded: 50_000 },
    });
  });

  it('compares the rupee amount of a card that paid in its own currency', () => {
    const dcc = shownPayment({ paid: { value: 1_830, currency: 'USD' }, conversionRate: 0.0122 });
    expect(decide(heldOrder(), paidOrder({ payments: [dcc] }), NOW)).toMatchObject({ kind: 'apply' });
  });

  it.each<[string, Partial<GatewayOrder>]>([
    ['reference', { reference: 'BN-OTHER' }],
    ['gateway order id', { orderId: 'v1-260601120000-aa-OTHERa' }],
    ['type', { type: 'REFUND' }],
    ['amount', { amount: { value: 100, currency: 'INR' } }],
    ['currency', { amount: { value: 149_900, currency: 'USD' } }],
    ['paid', { payments: [shownPayment({ amount: { value: 100, currency: 'INR' } })] }],
    ['paid', { payments: [] }],
    ['payment currency', { payments: [shownPayment({ amount: { value: 149_900, currency: 'USD' } })] }],
    ['captured', { payments: [shownPayment({ captures: [shownCapture(150_000)] })] }],
    ['refunded', { refunds: [shownRefund(150_000)] }],
    ['amounts', { refunds: [shownRefund(0.5)] }],
  ])('changes nothing and calls a person when the %s differs', (field, changes) => {
    const decision = decide(heldOrder(), paidOrder(changes), NOW);
    expect(decision.kind).toBe('keep');
    expect(decision.review?.kind).toBe('mismatch');
    expect(decision.review?.details.map((detail) => detail.field)).toContain(field);
  });

  it('records money that arrives on an order given up, calls a person, and sells nothing twice', () => {
    const held = heldOrder({ status: 'EXPIRED', stock: 'released', createdAt: NOW - 3 * HOUR });
    expect(decide(held, paidOrder(), NOW)).toMatchObject({
      kind: 'apply',
      status: 'PROCESSED',
      stock: 'released',
      review: { kind: 'late_payment' },
    });
  });

  it('does not reopen a cancelled order', () => {
    const held = heldOrder({
      status: 'CANCELLED',
      authorisedPaise: 149_900,
      releasedPaise: 149_900,
      stock: 'released',
    });
    expect(decide(held, paidOrder(), NOW)).toMatchObject({
      kind: 'keep',
      review: { kind: 'impossible_status' },
    });
  });

  it('ignores an older look quietly and a newer contradiction loudly', () => {
    const held = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: 149_900,
      capturedPaise: 149_900,
      stock: 'sold',
      gatewayUpdatedAt: NOW,
    });
    const pending = shownOrder({ status: 'PENDING', payments: [shownPayment({ status: 'PENDING' })] });
    expect(decide(held, { ...pending, updatedAt: NOW - 1 }, NOW)).toEqual({ kind: 'keep' });
    expect(decide(held, { ...pending, updatedAt: NOW + 1 }, NOW).review?.kind).toBe('impossible_status');
  });

  it('takes no overtaken look for news while an order waits', () => {
    const held = heldOrder({ status: 'ATTEMPTED', gatewayUpdatedAt: NOW });
    const pending = shownOrder({ status: 'PENDING', payments: [shownPayment({ status: 'PENDING' })] });
    expect(decide(held, { ...pending, updatedAt: NOW - 1 }, NOW)).toEqual({ kind: 'keep' });
    expect(decide(held, { ...pending, updatedAt: NOW + 1 }, NOW)).toMatchObject({ status: 'PENDING' });
  });

  it('keeps an order whose status is a word that we do not know', () => {
    expect(decide(heldOrder(), shownOrder({ status: 'SETTLED' }), NOW)).toEqual({ kind: 'keep' });
  });

  it('counts no cancelled try as a hold', () => {
    const attempt = shownPayment({ status: 'CANCELLED', rrn: undefined, approvalCode: undefined });
    const hold = shownPayment({ status: 'CANCELLED', id: 'hold' });
    const held = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' });
    const released = { authorised: 149_900, captured: 0, released: 149_900 };
    expect(decide(held, shownOrder({ status: 'CANCELLED', payments: [attempt, hold] }), NOW)).toMatchObject({
      status: 'CANCELLED',
      money: released,
    });
    // The gateway may show the hold without its approval: we have seen it.
    expect(decide(held, shownOrder({ status: 'CANCELLED', payments: [attempt] }), NOW)).toMatchObject({
      money: released,
    });
    expect(decide(heldOrder(), shownOrder({ status: 'CANCELLED', payments: [attempt] }), NOW)).toMatchObject({
      money: { authorised: 0, released: 0 },
    });
  });

  it('calls a person when a refund that was booked is taken back, and keeps it on an older look', () => {
    const held = heldOrder({
      status: 'PARTIALLY_REFUNDED',
      authorisedPaise: 149_900,
      capturedPaise: 149_900,
      refundedPaise: 50_000,
      stock: 'sold',
      gatewayUpdatedAt: NOW,
    });
    const shown = paidOrder({
      status: 'PARTIALLY_REFUNDED',
      refunds: [shownRefund(50_000, { status: 'FAILED' })],
    });
    expect(decide(held, { ...shown, updatedAt: NOW - 1 }, NOW)).toEqual({ kind: 'keep' });
    expect(decide(held, { ...shown, updatedAt: NOW + 1 }, NOW).review).toEqual({
      kind: 'impossible_status',
      details: [{ field: 'refunded', ours: '50000', theirs: '0' }],
    });
  });

  it('calls a person about an unpaid order whose status stays a word that we do not know', () => {
    const late = NOW + GIVE_UP_PENDING_AFTER_MS + 1;
    expect(decide(heldOrder(), shownOrder({ status: 'SETTLED' }), late).review?.kind).toBe(
      'impossible_status',
    );
  });

  it('gives an unpaid order up in time, but not one whose payment is in flight', () => {
    const late = NOW + GIVE_UP_AFTER_MS + 1;
    expect(decide(heldOrder(), shownOrder(), late)).toMatchObject({ status: 'EXPIRED', stock: 'released' });
    const pending = heldOrder({ status: 'PENDING' });
    const shown = shownOrder({ status: 'PENDING' });
    expect(decide(pending, shown, late)).toEqual({ kind: 'keep' });
    expect(decide(pending, shown, NOW + GIVE_UP_PENDING_AFTER_MS + 1)).toMatchObject({ status: 'EXPIRED' });
  });
});

describe('a hold whose capture failed', () => {
  const onHold = { status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' } as const;
  const failed = (changes: Partial<GatewayOrder> = {}) =>
    shownOrder({ status: 'FAILED', payments: [shownPayment({ status: 'FAILED' })], ...changes });

  it('is given back once, not by an overtaken fetch, and not where money stays taken', () => {
    expect(decide(heldOrder(onHold), failed(), NOW)).toMatchObject({
      status: 'FAILED',
      money: { authorised: 149_900, captured: 0, released: 149_900 },
    });
    const older = failed({ updatedAt: NOW - HOUR });
    expect(decide(heldOrder(onHold), older, NOW)).toEqual({ kind: 'keep' });
    expect(decide(heldOrder(onHold), failed({ payments: [shownPayment()] }), NOW)).toMatchObject({
      kind: 'keep',
      review: { kind: 'mismatch' },
    });
    expect(decide(heldOrder({ ...onHold, capturedPaise: 100 }), failed(), NOW)).toMatchObject({
      kind: 'keep',
      review: { kind: 'impossible_status' },
    });
  });

  it('that was charged after all calls a person, and an echo of the hold does not', () => {
    const lost = heldOrder({
      status: 'FAILED',
      authorisedPaise: 149_900,
      releasedPaise: 149_900,
      stock: 'released',
    });
    expect(decide(lost, paidOrder(), NOW)).toMatchObject({
      kind: 'keep',
      review: { kind: 'impossible_status' },
    });
    const echo = shownOrder({ status: 'AUTHORIZED', payments: [shownPayment({ status: 'AUTHORIZED' })] });
    expect(decide(lost, echo, NOW)).toEqual({ kind: 'keep' });
    expect(decide(lost, failed(), NOW)).toEqual({ kind: 'keep' });
  });

  it('is settling only while the newest fetch says so', () => {
    const held = { ...heldOrder(onHold), settling: true };
    const pending = shownOrder({ status: 'PENDING' });
    expect(isSettling({ ...held, settling: false }, pending, 'AUTHORIZED')).toBe(true);
    expect(isSettling(held, shownOrder({ status: 'AUTHORIZED' }), 'AUTHORIZED')).toBe(false);
    expect(isSettling(held, { ...pending, status: 'AUTHORIZED', updatedAt: 1 }, 'AUTHORIZED')).toBe(true);
    expect(isSettling(held, pending, 'PENDING')).toBe(false);
  });
});

describe('a convenience fee', () => {
  const fee = (value: number) => ({ convenienceFee: { applicable: { value, currency: 'INR' } } });

  it('in another currency is no part of the amount: what it would explain calls a person', () => {
    const dollars = { convenienceFee: { applicable: { value: 2_360, currency: 'USD' } } };
    expect(decide(heldOrder(), paidWith(149_900, dollars), NOW)).toMatchObject({ kind: 'apply' });
    for (const more of [dollars, { captures: [{ ...shownCapture(152_260), ...dollars }] }]) {
      expect(decide(heldOrder(), paidWith(152_260, more), NOW)).toMatchObject({
        kind: 'keep',
        review: { details: [{ field: 'paid', ours: '149900', theirs: '152260' }] },
      });
    }
    const beside = { ...fee(2_360), captures: [{ ...shownCapture(152_260), ...dollars }] };
    expect(feePaid(paidWith(152_260, beside))).toBe(2_360);
  });

  const paidWith = (value: number, more: Partial<GatewayPayment>) =>
    paidOrder({ payments: [shownPayment({ amount: { value, currency: 'INR' }, ...more })] });

  it('is paid beside the goods, to the paisa', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: -3, max: 3 }), (value, off) => {
        const decision = decide(heldOrder(), paidWith(149_900 + value + off, fee(value)), NOW);
        expect(decision.kind).toBe(off === 0 ? 'apply' : 'keep');
        expect(decision.review?.kind).toBe(off === 0 ? undefined : 'mismatch');
        if (decision.kind === 'apply') expect(decision.money.captured - value).toBe(149_900);
      }),
    );
  });

  it('is paid beside the goods where it comes with the capture alone, to the paisa', () => {
    const holds = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 50_000 }), fc.integer({ min: -3, max: 3 }), (value, off) => {
        const captures = [{ ...shownCapture(149_900 + value + off), ...fee(value) }];
        const decision = decide(holds, paidWith(149_900, { captures }), NOW);
        expect(decision.review?.kind).toBe(off === 0 ? undefined : 'mismatch');
        if (off === 0)
          expect(decision).toMatchObject({ money: { authorised: 149_900 + value, released: 0 } });
      }),
    );
  });

  it('of a part that the capture alone names is not understood, whichever way the part is told', () => {
    const holds = heldOrder({ status: 'AUTHORIZED', authorisedPaise: 149_900, stock: 'sold' });
    const captured = fc.integer({ min: 1, max: 149_900 });
    fc.assert(
      fc.property(captured, fc.integer({ min: 1, max: 50_000 }), (captured, value) => {
        const captures = [{ ...shownCapture(captured), ...fee(value) }];
        expect(decide(holds, paidWith(149_900, { captures }), NOW)).toMatchObject({
          kind: 'keep',
          review: { kind: 'mismatch' },
        });
      }),
    );
  });

  it('is counted beside what two payments of one order make up, and beside a plan’s discount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 149_899 }), fc.nat(9_999), fc.nat(9_999), (part, one, two) => {
        const payments = [
          shownPayment({ amount: { value: part + one, currency: 'INR' }, ...fee(one) }),
          shownPayment({ id: 'b', amount: { value: 149_900 - part + two, currency: 'INR' }, ...fee(two) }),
        ];
        const shown = paidOrder({ payments });
        expect(decide(heldOrder(), shown, NOW)).toMatchObject({
          kind: 'apply',
          money: { captured: 149_900 + one + two },
        });
        expect(feePaid(shown)).toBe(one + two);
      }),
    );
    const plan = brandPlan();
    const total = 2_000_000;
    const shown = paidOrder({
      amount: { value: total, currency: 'INR' },
      payments: [
        shownPayment({ amount: { value: plan.tenure.loanAmount + 500, currency: 'INR' }, plan, ...fee(500) }),
      ],
    });
    expect(decide(heldOrder({ totalPaise: total }), shown, NOW).kind).toBe('apply');
  });

  it('of a part that was captured is what the capture names, or what is left after the goods', () => {
    const captured = (value: number, more: object = {}) =>
      feePaid(paidWith(152_260, { ...fee(2_360), captures: [{ ...shownCapture(value), ...more }] }));
    expect(captured(100_000, fee(1_000))).toBe(1_000);
    expect(captured(100_000)).toBe(0);
    expect(captured(150_000)).toBe(100);
    expect(captured(152_260)).toBe(2_360);
    expect(feePaid(paidWith(152_260, { ...fee(2_360), status: 'AUTHORIZED' }))).toBe(2_360);
  });

  it('stays with the shop when the gateway calls the goods alone fully refunded', () => {
    const held = heldOrder({
      status: 'PROCESSED',
      authorisedPaise: 152_260,
      capturedPaise: 152_260,
      stock: 'sold',
    });
    const shown = (refunded: number) => ({
      ...paidWith(152_260, fee(2_360)),
      status: 'FULLY_REFUNDED',
      refunds: [shownRefund(refunded)],
    });
    expect(decide(held, shown(149_900), NOW)).toMatchObject({ money: { refunded: 149_900 } });
    expect(decide(held, shown(152_260), NOW)).toMatchObject({ money: { refunded: 152_260 } });
    expect(decide(held, shown(1_000), NOW)).toMatchObject({ money: { refunded: 152_260 } });
  });
});

const amount = fc.integer({ min: 0, max: 300_000 });
const shownOrders = fc
  .record({
    status: fc.constantFrom(...ORDER_STATUSES, 'SETTLED'),
    paid: fc.constantFrom(0, 100, 149_900),
    paymentStatus: fc.constantFrom('PENDING', 'AUTHORIZED', 'PROCESSED', 'CANCELLED', 'FAILED'),
    captures: fc.array(amount, { maxLength: 2 }),
    refunds: fc.array(fc.tuple(amount, fc.constantFrom('PROCESSED', 'PENDING', 'FAILED')), { maxLength: 3 }),
    updatedAt: fc.option(fc.integer({ min: NOW - HOUR, max: NOW + HOUR }), { nil: undefined }),
  })
  .map(({ status, paid, paymentStatus, captures, refunds, updatedAt }) =>
    shownOrder({
      status,
      updatedAt,
      payments: [
        shownPayment({
          status: paymentStatus,
          amount: { value: paid, currency: 'INR' },
          captures: captures.map((value) => shownCapture(value)),
        }),
      ],
      refunds: refunds.map(([value, state], index) =>
        shownRefund(value, { status: state, orderId: `v1-1-aa-R${index}` }),
      ),
    }),
  );

/** The order as it is after a decision. */
function moved(held: HeldOrder, shown: GatewayOrder): HeldOrder {
  const decision = decide(held, shown, NOW);
  if (decision.kind === 'keep') return held;
  const { authorised, captured, released, refunded } = decision.money;
  return {
    ...held,
    status: decision.status,
    stock: decision.stock,
    authorisedPaise: authorised,
    capturedPaise: captured,
    releasedPaise: released,
    refundedPaise: refunded,
    gatewayUpdatedAt: Math.max(held.gatewayUpdatedAt ?? 0, shown.updatedAt ?? 0),
  };
}

describe('an order by instalments', () => {
  const plan = brandPlan();
  const loan = plan.tenure.loanAmount;
  const total = 2_000_000;
  const held = heldOrder({ totalPaise: total, channel: 'emi', plan });
  const paid = (value: number, more: Partial<GatewayPayment> = {}) =>
    paidOrder({
      amount: { value: total, currency: 'INR' },
      payments: [shownPayment({ amount: { value, currency: 'INR' }, ...more })],
    });

  it('is paid by the plan of the payment, or by the one that is kept where the payment has none', () => {
    for (const shown of [paid(loan, { plan }), paid(loan)]) {
      expect(decide(held, shown, NOW)).toMatchObject({
        kind: 'apply',
        money: { authorised: loan, captured: loan },
      });
    }
  });

  it('is paid by the plan that is kept where that of the payment cannot be read', () => {
    const unread = ['payments.0.offer_data.offer_details.tenures'];
    expect(decide(held, { ...paid(loan), unread }, NOW)).toMatchObject({ kind: 'apply' });
  });

  it('is not paid by a paisa more or less than the kept plan takes off, nor by one that nobody kept', () => {
    const kept = { ...held, plan: null };
    const cases: [HeldOrder, GatewayOrder][] = [
      [held, paid(loan + 1)],
      [held, paid(loan - 1)],
      [held, paid(total)],
      [kept, paid(loan)],
      [{ ...held, channel: 'hosted' }, paid(loan)],
      [held, paid(loan, { plan: planOf('hdfcCredit') })],
    ];
    for (const [ours, shown] of cases) {
      expect(decide(ours, shown, NOW)).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
    }
  });

  it('takes the kept plan for one payment, not for two', () => {
    const off = total - loan;
    for (const sum of [total - off, total - 2 * off]) {
      const half = shownPayment({ amount: { value: sum / 2, currency: 'INR' } });
      const shown = paidOrder({
        amount: { value: total, currency: 'INR' },
        payments: [half, { ...half, id: 'b' }],
      });
      expect(decide(held, shown, NOW)).toMatchObject({ kind: 'keep', review: { kind: 'mismatch' } });
    }
  });
});

describe('whose order it is', () => {
  it('is compared where the gateway says it', () => {
    const held = heldOrder({ merchantId: '111163' });
    expect(decide(held, paidOrder({ merchantId: '111163' }), NOW)).toMatchObject({ kind: 'apply' });
    expect(decide(held, paidOrder(), NOW)).toMatchObject({ kind: 'apply' });
    expect(decide(held, paidOrder({ merchantId: '204817' }), NOW)).toEqual({
      kind: 'keep',
      review: {
        kind: 'mismatch',
        details: [{ field: 'merchant', ours: '111163', theirs: '204817' }],
      },
    });
  });
});

describe('decide, whatever the gateway shows, in whatever order', () => {
  const histories = fc.array(shownOrders, { maxLength: 12 });

  it('keeps the books balanced and never takes back what was recorded', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let held = heldOrder();
        for (const shown of history) {
          const next = moved(held, shown);
          expect(next.capturedPaise + next.releasedPaise).toBeLessThanOrEqual(next.authorisedPaise);
          expect(next.refundedPaise).toBeLessThanOrEqual(next.capturedPaise);
          expect(next.authorisedPaise).toBeLessThanOrEqual(held.totalPaise);
          for (const field of [
            'authorisedPaise',
            'capturedPaise',
            'releasedPaise',
            'refundedPaise',
          ] as const) {
            expect(next[field]).toBeGreaterThanOrEqual(held[field]);
          }
          if (isPaid(held.status)) expect(isOpen(next.status)).toBe(false);
          if (isPaid(next.status)) expect(next.authorisedPaise).toBe(held.totalPaise);
          if (held.stock === 'released') expect(next.stock).toBe('released');
          held = next;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('says the same of the same look twice: a replay has no second effect', () => {
    fc.assert(
      fc.property(histories, (history) => {
        let held = heldOrder();
        for (const shown of history) {
          held = moved(held, shown);
          expect(moved(held, shown)).toEqual(held);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
