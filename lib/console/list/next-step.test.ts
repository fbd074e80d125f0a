import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { paise, ZERO } from '@/lib/money';
import { dispatchOf } from '../actions/dispatch-rule';
import { nextStep as nextStepAt, type StepInput } from './next-step';

const NOW = Date.UTC(2026, 10, 29);
const nextStep = (order: StepInput) => nextStepAt(order, NOW);

const order = (changes: Partial<StepInput> = {}): StepInput => ({
  status: 'AUTHORIZED',
  createdAt: Date.UTC(2026, 10, 28, 20),
  capturedPaise: 0,
  refundedPaise: 0,
  feePaise: 0,
  settling: false,
  dispatchedAt: null,
  open: [],
  ...changes,
});

describe('what a row says can be done next', () => {
  it('puts a review before everything else', () => {
    for (const status of ORDER_STATUSES) {
      expect(nextStep(order({ status, open: ['capture', 'review'] }))).toEqual({
        urgency: 'act',
        text: 'Look at the review',
      });
    }
  });

  it('says that a call without an answer is being checked, in every status', () => {
    for (const status of ORDER_STATUSES) {
      const step = nextStep(order({ status, open: ['refund'] }));
      expect(step).toEqual({ urgency: 'wait', text: 'Checking the refund' });
    }
  });

  it('leads an order from the hold to the parcel', () => {
    expect(nextStep(order()).text).toBe('Capture or cancel by 6 Dec');
    const paid = order({ status: 'PROCESSED', capturedPaise: 500 });
    expect(nextStep(paid).text).toBe('Dispatch');
    expect(nextStep({ ...paid, dispatchedAt: 1 })).toEqual({ urgency: 'none', text: 'Refund if asked' });
  });

  it('warns of a hold that banks release after so many days', () => {
    const late = nextStepAt(order(), NOW + 8 * 86_400_000);
    expect(late).toEqual({
      urgency: 'act',
      text: 'Capture at once: the hold may have lapsed',
      lapse: 'last',
    });
  });

  it('says by Indian days when a hold lapses: in time, in two days, tomorrow, today', () => {
    const ends = Date.parse('2026-12-06T00:00:00+05:30');
    const onDay = (before: number) => nextStepAt(order(), ends - before * 86_400_000);
    expect(onDay(3)).toEqual({ urgency: 'act', text: 'Capture or cancel by 6 Dec', lapse: 'later' });
    expect(onDay(2)).toMatchObject({ text: 'Capture or cancel by 6 Dec, in two days', lapse: 'soon' });
    expect(onDay(1)).toMatchObject({ text: 'Capture or cancel by 6 Dec, tomorrow', lapse: 'soon' });
    expect(onDay(0)).toMatchObject({ text: 'Capture or cancel today, the last day', lapse: 'last' });
  });

  it('waits while the gateway captures or cancels the hold', () => {
    expect(nextStep(order({ settling: true })).urgency).toBe('wait');
  });

  it('sends nothing once the goods are refunded, though a convenience fee stays', () => {
    const paid = order({ status: 'PARTIALLY_REFUNDED', capturedPaise: 1_024, feePaise: 24 });
    expect(nextStep({ ...paid, refundedPaise: 999 }).text).toBe('Dispatch');
    expect(nextStep({ ...paid, refundedPaise: 1_000 }).text).toBe('Refund if asked');
  });

  it('asks for nothing where nothing is left to do', () => {
    for (const status of ['CANCELLED', 'FAILED', 'EXPIRED'] as const) {
      expect(nextStep(order({ status })).urgency).toBe('none');
    }
    const refunded = order({ status: 'FULLY_REFUNDED', capturedPaise: 500, refundedPaise: 500 });
    expect(nextStep(refunded)).toEqual({ urgency: 'none', text: 'Nothing to do' });
  });

  it('is the refund of an order that was settled by giving everything back, while money is left', () => {
    const settlement = { way: 'refunded', amountPaise: 500, paidPaise: 500 } as const;
    const paid = order({ status: 'PROCESSED', capturedPaise: 500 });
    expect(nextStep(paid).text).toBe('Dispatch');
    expect(nextStep({ ...paid, settlement }).text).toBe('Refund');
    expect(nextStep({ ...paid, settlement, refundedPaise: 500 }).text).not.toBe('Refund');
  });

  it('asks for a decision where customers are not sent to confirm, and for a look at a refusal', () => {
    for (const status of ['PENDING', 'ATTEMPTED'] as const) {
      const step = nextStep(order({ status, open: ['payment', 'host'] }));
      expect(step).toEqual({ urgency: 'act', text: 'Decide about its confirmation page' });
    }
    const refused = order({ status: 'PLACED', open: ['refused'] });
    expect(nextStep(refused)).toEqual({ urgency: 'act', text: 'See why the gateway refused it' });
    expect(nextStep({ ...refused, open: ['refused', 'create'] }).text).toBe('Checking the payment link');
  });

  it('asks for neither once the order is over', () => {
    for (const kind of ['host', 'refused'] as const)
      expect(nextStep(order({ status: 'EXPIRED', open: [kind] })).urgency).toBe('none');
  });

  it('leaves unpaid orders to their customers', () => {
    for (const status of ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'] as const) {
      expect(nextStep(order({ status })).urgency).toBe('wait');
    }
  });
});

describe('marking as dispatched', () => {
  const money: Parameters<typeof dispatchOf>[0] = {
    releasedPaise: 0,
    feePaise: 0,
    authorisedPaise: 500,
    capturedPaise: 500,
    refundedPaise: 0,
    dispatchedAt: null,
    stock: 'sold',
    settlement: null,
    shippingAddress: {
      fullName: 'Asha Rao',
      address1: '14 Residency Road',
      address2: '',
      city: 'Bengaluru',
      state: 'Karnataka',
      pincode: '560025',
      country: 'India',
    },
  };

  it('is refused once everything goes back', () => {
    const settlement = { way: 'refunded', amountPaise: 500, paidPaise: 500 } as const;
    const rest = { underReview: false, refundUnderWay: paise(0) };
    expect(dispatchOf(money, rest)).toEqual({ state: 'allowed' });
    expect(dispatchOf({ ...money, settlement }, rest)).toMatchObject({ state: 'refused' });
  });

  it('is refused while nobody knows where it goes', () => {
    const shippingAddress = { ...money.shippingAddress, address1: ' ' };
    expect(
      dispatchOf({ ...money, shippingAddress }, { underReview: false, refundUnderWay: ZERO }),
    ).toMatchObject({ state: 'refused', reason: expect.stringContaining('The delivery address is missing') });
  });

  it('is allowed once something is captured and not all of it given back', () => {
    expect(dispatchOf(money, { underReview: false, refundUnderWay: ZERO })).toEqual({ state: 'allowed' });
    expect(
      dispatchOf({ ...money, refundedPaise: 499 }, { underReview: false, refundUnderWay: ZERO }),
    ).toEqual({ state: 'allowed' });
  });

  it('is refused with the reason otherwise', () => {
    const reason = (changes: Partial<typeof money>, underReview = false, refundUnderWay = ZERO) => {
      const rule = dispatchOf({ ...money, ...changes }, { underReview, refundUnderWay });
      return rule.state === 'refused' ? rule.reason : rule.state;
    };
    expect(reason({}, true)).toBe('Resolve the review first.');
    expect(reason({ capturedPaise: 0 })).toBe('Capture the payment first.');
    expect(reason({ capturedPaise: 0, authorisedPaise: 0 })).toBe('Nothing has been paid.');
    expect(reason({}, false, paise(50_000))).toBe('A refund of ₹500 is under way: wait for it.');
    expect(reason({ refundedPaise: 500 })).toBe('Everything has been refunded.');
    expect(reason({ refundedPaise: 480, feePaise: 20 })).toBe('All goods have been refunded.');
  });

  it('happens once', () => {
    expect(dispatchOf({ ...money, dispatchedAt: 5 }, { underReview: false, refundUnderWay: ZERO })).toEqual({
      state: 'done',
      at: new Date(5),
    });
  });
});
