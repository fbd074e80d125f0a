import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { formatINR, paise } from '@/lib/money';
import { declined, steps, orderStatus as t } from '@/shop/messages';
import { declineReason, KNOWN_DECLINE_CODES } from '../decline-reasons';
import { settledOf } from './money-of';
import { heldNow, type OrderSituation } from './order-situation';
import { moneyLines, orderSteps } from './order-steps';
import { orderText } from './order-text';

/** They share words with another, on purpose. */
const NEUTRAL = ['CARD_LOST', 'CARD_STOLEN', 'RISK_CHECK_FAILED', 'UNKNOWN_ERROR'];

const total = paise(123_400);
const nothing = { total, authorised: paise(0), captured: paise(0), released: paise(0), refunded: paise(0) };

function order(changes: Partial<OrderSituation> = {}): OrderSituation {
  return {
    status: 'CREATED',
    preAuth: false,
    askedPreAuth: changes.preAuth ?? false,
    setUpRefused: false,
    settling: undefined,
    fee: paise(0),
    money: nothing,
    dispatchedAt: undefined,
    lastError: undefined,
    refundPending: paise(0),
    underReview: false,
    paysFirst: false,
    unitsGone: false,
    next: 'none',
    settled: undefined,
    ...changes,
  };
}

const held = { ...nothing, authorised: total };
const charged = { ...held, captured: total };

/** Every status with every money that the database allows, and more. */
const situations = fc
  .record({
    status: fc.constantFrom(...ORDER_STATUSES),
    preAuth: fc.boolean(),
    askedPreAuth: fc.boolean(),
    fee: fc.constantFrom(paise(0), paise(2_360)),
    settling: fc.constantFrom('capture' as const, 'cancel' as const, 'either' as const, undefined),
    setUpRefused: fc.boolean(),
    parts: fc.array(fc.nat(50_000_000), { minLength: 4, maxLength: 4 }),
    zero: fc.boolean(),
    dispatched: fc.boolean(),
    lastError: fc.option(fc.oneof(fc.string(), fc.constantFrom(...KNOWN_DECLINE_CODES)), { nil: undefined }),
    refundPending: fc.oneof(fc.constant(0), fc.nat(1_000_000)),
    underReview: fc.boolean(),
    settled: fc.option(
      fc.record({
        way: fc.constantFrom('accepted' as const, 'refunded' as const),
        due: fc.constant(total),
        asked: fc.nat(9_999).map(paise),
      }),
      { nil: undefined },
    ),
    next: fc.constantFrom(
      'pay',
      'place-again',
      'enter-card',
      'order-again',
      'confirmation-refused',
      'checking',
      'none',
    ),
  })
  .map(
    ({
      parts: [captured = 0, released = 0, left = 0, refund = 0],
      zero,
      dispatched,
      ...rest
    }): OrderSituation => {
      const money = {
        total,
        authorised: paise(captured + released + left),
        captured: paise(captured),
        released: paise(released),
        refunded: paise(Math.min(refund, captured)),
      };
      return {
        ...rest,
        paysFirst: rest.next === 'pay',
        unitsGone: dispatched,
        money: zero ? nothing : money,
        dispatchedAt: dispatched ? new Date(0) : undefined,
        refundPending: paise(rest.refundPending),
      };
    },
  );

describe('what the order page says', () => {
  it('has a sentence and steps for every situation', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { headline, sentence } = orderText(situation);
        expect(headline).toMatch(/^[A-Z]/);
        expect(sentence).toMatch(/[.?]$/);
        expect(`${headline}${sentence}`).not.toMatch(/undefined|NaN|\[object|false/);
        expect(orderSteps(situation)[0]).toEqual({ label: steps.placed, state: 'done' });
        moneyLines(situation);
      }),
    );
  });

  it('never says that a payment went wrong while its answer is outstanding', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { headline, sentence, tone } = orderText({ ...situation, next: 'checking' });
        expect(`${headline} ${sentence}`).not.toMatch(
          /fail|declin|did not go through|expired|not been paid/i,
        );
        expect(tone).not.toBe('act');
        for (const step of orderSteps({ ...situation, next: 'checking' })) {
          if (step.state === 'stopped') expect(step.label).toBe(steps.cancelled);
        }
      }),
    );
  });

  it('says before the payment that units are not kept, to whoever can pay, and after it that they are gone', () => {
    expect(orderText(order({ paysFirst: true, next: 'pay' })).sentence).toContain(t.paysFirst);
    expect(orderText(order({ paysFirst: true, next: 'checking' })).sentence).not.toContain(t.paysFirst);
    const paid = order({ status: 'PROCESSED', money: charged, unitsGone: true });
    expect(orderText(paid)).toEqual({
      headline: t.unitsGone,
      sentence: t.unitsGoneText(formatINR(total)),
      tone: 'wait',
    });
    const returned = { ...paid, status: 'FULLY_REFUNDED', money: { ...charged, refunded: total } } as const;
    expect(orderText(returned).headline).toBe(t.refundedInFull);
  });

  it('asks nobody to pay again while it is checking or somebody looks into it', () => {
    for (const status of ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'FAILED', 'EXPIRED'] as const) {
      expect(orderText(order({ status, next: 'checking' })).sentence).toContain(t.doNotPayAgain);
    }
    expect(orderText(order({ underReview: true, next: 'pay' })).sentence).toContain(t.reviewedText);
  });

  it('claims no charge and promises no zero while it does not know', () => {
    for (const next of ['checking', 'none'] as const) {
      const situation = order({ status: 'PENDING', next });
      expect(orderText(situation).sentence).not.toContain('Nothing');
      expect(moneyLines(situation)).toEqual([]);
    }
    expect(moneyLines(order({ next: 'pay' }))).toEqual([{ label: steps.charged, amount: 0 }]);
  });

  it.each([
    [
      'PLACED',
      order({ status: 'PLACED', next: 'place-again' }),
      `${t.unreachedText('₹1,234')} ${t.nothingCharged}`,
    ],
    [
      'PLACED, its page known',
      order({ status: 'PLACED', next: 'pay' }),
      `${t.saved('₹1,234')} ${t.nothingCharged}`,
    ],
    ['CREATED', order({ next: 'pay' }), `${t.saved('₹1,234')} ${t.nothingCharged}`],
    ['PENDING', order({ status: 'PENDING' }), t.underWayAtBank('₹1,234')],
    ['PENDING, open', order({ status: 'PENDING', next: 'pay' }), t.underWayHere('₹1,234')],
    ['AUTHORIZED', order({ status: 'AUTHORIZED', money: held }), t.confirmedText('₹1,234')],
    ['PROCESSED', order({ status: 'PROCESSED', money: charged }), t.wasCharged('₹1,234')],
    [
      'PARTIALLY_CAPTURED',
      order({
        status: 'PARTIALLY_CAPTURED',
        money: { ...held, captured: paise(100_000), released: paise(23_400) },
      }),
      t.partlyReleased('₹1,000', '₹234'),
    ],
    [
      'PROCESSED with a part released',
      order({ status: 'PROCESSED', money: { ...held, captured: paise(100_000), released: paise(23_400) } }),
      t.partlyReleased('₹1,000', '₹234'),
    ],
    [
      'CANCELLED after a hold',
      order({ status: 'CANCELLED', money: { ...held, released: total } }),
      t.cancelledReleased('₹1,234'),
    ],
    ['CANCELLED unpaid', order({ status: 'CANCELLED' }), t.cancelledUnpaid('₹1,234')],
    ['FAILED', order({ status: 'FAILED' }), t.closedUnpaid('₹1,234')],
    ['EXPIRED', order({ status: 'EXPIRED' }), t.expiredText('₹1,234')],
    [
      'PARTIALLY_REFUNDED',
      order({ status: 'PARTIALLY_REFUNDED', money: { ...charged, refunded: paise(5_050) } }),
      t.refundedPart('₹50.50', '₹1,234'),
    ],
    [
      'FULLY_REFUNDED',
      order({ status: 'FULLY_REFUNDED', money: { ...charged, refunded: total } }),
      t.refundedAll('₹1,234'),
    ],
    [
      'refund requested',
      order({ status: 'PROCESSED', money: charged, refundPending: paise(20_000) }),
      `${t.wasCharged('₹1,234')} ${t.paidText} ${t.refundPending('₹200')}`,
    ],
    ['paid after it was given up', order({ status: 'EXPIRED', money: charged }), t.paidLateText('₹1,234')],
    [
      'under review, charged',
      order({ status: 'PROCESSED', money: charged, underReview: true }),
      `${t.reviewedText} ${t.wasCharged('₹1,234')}`,
    ],
  ])('says what became of the money: %s', (_name, situation, expected) => {
    expect(orderText(situation).sentence).toContain(expected);
  });

  it('tells a declined try in our words, each known code in its own, and never repeats a code', () => {
    const told = KNOWN_DECLINE_CODES.filter((code) => !NEUTRAL.includes(code));
    const sentences = told.map(
      (lastError) => orderText(order({ status: 'ATTEMPTED', next: 'pay', lastError })).sentence,
    );
    expect(new Set(sentences).size).toBe(told.length);
    for (const code of [...KNOWN_DECLINE_CODES, 'constructor', '__proto__', '<script>', 'SOMETHING_NEW']) {
      const words = orderText(order({ status: 'ATTEMPTED', next: 'pay', lastError: code }));
      expect(words.sentence).not.toContain(code);
      expect(words.tone).toBe('act');
    }
    expect(declineReason(' card_expired ').what).toBe(declined.byCode.CARD_EXPIRED.what);
  });

  it('never tells whoever holds a card that it was reported, or that a check noticed something', () => {
    for (const byPlan of [false, true]) {
      for (const code of ['CARD_LOST', 'CARD_STOLEN', 'RISK_CHECK_FAILED']) {
        expect(declineReason(code, byPlan)).toEqual(declineReason('PAYMENT_DECLINED', byPlan));
      }
      expect(declineReason('UNKNOWN_ERROR', byPlan)).toEqual(declineReason('A_CODE_OF_TOMORROW', byPlan));
    }
  });

  it('has words of its own for every code that the gateway publishes', () => {
    for (const code of [
      'INSUFFICIENT_FUNDS',
      'CARD_NOT_ENROLLED',
      'CARD_VERIFICATION_FAILED',
      'PAYMENT_PENDING',
    ]) {
      expect(declineReason(code).what).not.toBe(declineReason('A_CODE_OF_TOMORROW').what);
    }
    expect(declineReason('PAYMENT_METHOD_NOT_ENABLED')).toEqual(declined.byCode.PAYMENT_METHOD_NOT_ENABLED);
    expect(declineReason('TIMED_OUT')).toEqual(declined.byCode.TIMED_OUT);
  });

  it('says of a payment that waits for its confirmation page neither where that is nor to pay again', () => {
    const { sentence, tone } = orderText(order({ status: 'PENDING', next: 'confirmation-refused' }));
    expect(sentence).toBe(
      `${t.confirmationRefusedText('₹1,234')} ${t.nothingCharged} ${t.confirmationRefusedAdvice}`,
    );
    expect(sentence).not.toMatch(/https|host|pay again/i);
    expect(tone).toBe('wait');
  });

  it('tells why a payment from a page of ours was not begun, and asks for it anew', () => {
    const refused = (lastError: string | undefined, next: OrderSituation['next'] = 'enter-card') =>
      orderText(order({ status: 'CREATED', next, lastError }));
    const { byCode, unknown } = declined.byPlan;
    const notOffered = byCode.OPERATION_NOT_ALLOWED;
    // Nobody has looked at it yet.
    expect(
      orderText(order({ status: 'PLACED', next: 'enter-card', lastError: 'NOT_RECEIVED' })).headline,
    ).toBe(t.attemptFailed);
    expect(refused('OPERATION_NOT_ALLOWED')).toMatchObject({
      headline: t.attemptFailed,
      sentence: [notOffered.what, t.notPaidYet('₹1,234'), notOffered.advice].join(' '),
      tone: 'act',
    });
    expect(refused('INVALID_REQUEST').sentence).toContain(byCode.INVALID_REQUEST.advice);
    expect(refused('NOT_RECEIVED').sentence).toContain(byCode.NOT_RECEIVED.advice);
    expect(refused('SOMETHING_NEW').sentence).toContain(unknown.advice);
    expect(refused(undefined).headline).toBe(t.waiting);
    // On the gateway's page such an order has had no try.
    expect(refused('OPERATION_NOT_ALLOWED', 'pay').headline).toBe(t.waiting);
  });

  it.each([
    ['PLACED', undefined],
    ['CREATED', undefined],
    ['CREATED', 'NOT_RECEIVED'],
    ['ATTEMPTED', 'PAYMENT_DECLINED'],
  ] as const)('of a page of ours that is switched off says to order again: %s, %s', (status, lastError) => {
    const { sentence, tone } = orderText(order({ status, lastError, next: 'order-again' }));
    expect(sentence).toContain(t.orderAgainText);
    expect(sentence).not.toMatch(/enter (them|it)|choose|try again/i);
    expect(tone).toBe('act');
  });

  it('prints every amount that it lists as it is held in the order', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const amounts = moneyLines(situation).map((line) => line.amount);
        const known: number[] = [
          heldNow(situation.money),
          ...Object.values(situation.money),
          situation.refundPending,
        ];
        for (const amount of amounts) expect(known).toContain(amount);
        expect(amounts.map(formatINR).join()).not.toContain('-');
      }),
    );
  });
});

describe('the line of steps', () => {
  const line = (situation: OrderSituation) =>
    orderSteps(situation).map(({ label, state }) => `${label} ${state}`);

  it('shows a hold only where the order is charged on dispatch', () => {
    expect(line(order())).toEqual([
      `${steps.placed} done`,
      `${steps.charged} now`,
      `${steps.dispatched} next`,
    ]);
    expect(line(order({ preAuth: true, status: 'AUTHORIZED', money: held }))).toEqual([
      `${steps.placed} done`,
      `${steps.held} done`,
      `${steps.charged} now`,
      `${steps.dispatched} next`,
    ]);
  });

  it('ends where the order ended', () => {
    const released = { ...held, released: total };
    expect(line(order({ preAuth: true, status: 'CANCELLED', money: released }))).toEqual([
      `${steps.placed} done`,
      `${steps.held} done`,
      `${steps.cancelled} stopped`,
    ]);
    expect(line(order({ status: 'EXPIRED' }))).toEqual([`${steps.placed} done`, `${steps.expired} stopped`]);
    expect(line(order({ status: 'FULLY_REFUNDED', money: { ...charged, refunded: total } }))).toEqual([
      `${steps.placed} done`,
      `${steps.charged} done`,
      `${steps.refunded} done`,
    ]);
    expect(line(order({ status: 'ATTEMPTED', next: 'pay' }))).toEqual([
      `${steps.placed} done`,
      `${steps.charged} now`,
      `${steps.dispatched} next`,
    ]);
  });
});

describe('a gateway that does not do as the customer chose', () => {
  const chosen = { status: 'PROCESSED', preAuth: false, askedPreAuth: true, money: charged } as const;

  it.each([false, true])('is said, and what was charged, while it is under review: %s', (underReview) => {
    const { sentence } = orderText(order({ ...chosen, underReview }));
    expect(sentence).toContain(t.choseHoldCharged);
    expect(sentence).toContain(t.wasCharged(formatINR(total)));
  });

  it('is said before the customer pays, while they still can leave it', () => {
    const open = order({ preAuth: false, askedPreAuth: true, next: 'pay' });
    expect(orderText(open).sentence).toContain(t.choseHoldWillCharge);
    expect(orderText({ ...open, status: 'EXPIRED', next: 'none' }).sentence).not.toMatch(/chose/);
  });

  it('is said of a hold, too', () => {
    const hold = order({ status: 'AUTHORIZED', preAuth: true, askedPreAuth: false, money: held });
    expect(orderText(hold).sentence).toContain(t.choseNowHeld);
  });
});

describe('an order that was refused before it could be paid', () => {
  const refused = { status: 'PLACED', next: 'place-again', setUpRefused: true } as const;

  it('is never said to be out of reach', () => {
    const { headline, sentence } = orderText(order(refused));
    expect(headline).toBe(t.setUpRefused);
    expect(sentence).toBe(`${t.setUpRefusedText('₹1,234')} ${t.nothingCharged} ${t.setUpRefusedAdvice}`);
    expect(sentence).not.toMatch(/reached/);
  });

  it('and one that is out of reach never to be refused', () => {
    expect(orderText(order({ ...refused, setUpRefused: false })).sentence).toContain(
      t.unreachedText('₹1,234'),
    );
  });
});

describe('an order that a person settled', () => {
  const short = { ...nothing, authorised: paise(100_000), captured: paise(100_000) };

  it('says what was paid of what, and that it was accepted', () => {
    const settled = { way: 'accepted', due: total, asked: total } as const;
    expect(orderText(order({ status: 'PROCESSED', money: short, settled }))).toMatchObject({
      headline: t.paid,
      sentence: expect.stringContaining(t.paidOtherAccepted('₹1,000', '₹1,234')),
    });
  });

  it('says nothing more where what was due was paid', () => {
    const settled = { way: 'accepted', due: paise(100_000), asked: total } as const;
    const { sentence } = orderText(order({ status: 'PROCESSED', money: short, settled }));
    expect(sentence).toBe(`${t.wasCharged('₹1,000')} ${t.paidText}`);
  });

  it('says nothing more where a fee was paid beside what was due', () => {
    const settlement = { way: 'accepted', amountPaise: 98_000, paidPaise: 98_000 } as const;
    const settled = settledOf({ settlement, totalPaise: 99_000, discountPaise: 1_000, feePaise: 2_000 });
    const { sentence } = orderText(order({ status: 'PROCESSED', money: short, settled }));
    expect(sentence).toBe(`${t.wasCharged('₹1,000')} ${t.paidText}`);
  });

  it('promises no parcel while the money goes back, and then says that it has', () => {
    const settled = { way: 'refunded', due: total, asked: total } as const;
    const waiting = orderText(order({ status: 'PROCESSED', money: short, settled }));
    expect(waiting).toMatchObject({ headline: t.returning, tone: 'wait' });
    expect(waiting.sentence).not.toContain(t.paidText);
    expect(waiting.sentence).not.toContain(t.paidOtherAccepted('₹1,000', '₹1,234'));
    const back = { ...short, refunded: short.captured };
    expect(orderText(order({ status: 'FULLY_REFUNDED', money: back, settled }))).toMatchObject({
      headline: t.refundedInFull,
      sentence: expect.stringContaining(t.paidOther('₹1,000', '₹1,234')),
    });
  });

  it('says what is asked where nobody has paid yet, and no more once it is closed', () => {
    const settled = { way: 'accepted', due: total, asked: paise(120_000) } as const;
    const asks = t.asksOther('₹1,200');
    expect(orderText(order({ next: 'pay', settled })).sentence).toContain(asks);
    expect(orderText(order({ status: 'EXPIRED', settled })).sentence).not.toContain(asks);
  });
});

describe('a hold whose capture failed', () => {
  const lost = { ...held, released: total };

  it.each([false, true])('is never said to be held, under review (%s) or not', (underReview) => {
    const { headline, sentence, tone } = orderText(order({ status: 'FAILED', money: lost, underReview }));
    expect(headline).toBe(t.holdLost);
    expect(sentence).toContain(t.holdLostText('₹1,234'));
    expect(sentence).toContain(t.nothingCharged);
    expect(sentence).not.toMatch(/is held/);
    expect(tone).toBe('ended');
  });

  it('ends the steps and shows the amount as released', () => {
    const ended = order({ status: 'FAILED', preAuth: true, money: lost });
    expect(orderSteps(ended).at(-1)).toEqual({ label: steps.notCharged, state: 'stopped' });
    expect(moneyLines(ended)).toMatchObject([{ label: steps.released, amount: total }]);
  });
});

it.each(['capture', 'cancel', 'either'] as const)('a %s under way is told as such', (settling) => {
  const words = orderText(order({ status: 'AUTHORIZED', preAuth: true, money: held, settling }));
  expect(words.headline).toBe(t.settling[settling]);
  expect(words.sentence).toContain(t.settlingText[settling]('₹1,234'));
});

it('a refund of all goods is told as such where a convenience fee stays', () => {
  const money = { ...charged, authorised: paise(125_760), captured: paise(125_760), refunded: total };
  const words = (fee: number) =>
    orderText(order({ status: 'PARTIALLY_REFUNDED', money, fee: paise(fee) })).sentence;
  // The gateway may count without the fee; that is not all that the customer paid.
  const fully = orderText(order({ status: 'FULLY_REFUNDED', money, fee: paise(2_360) }));
  expect(fully.headline).toBe(t.refunded);
  expect(fully.sentence).toContain(t.refundedGoods('₹1,234'));
  expect(words(2_360)).toContain(t.refundedGoods('₹1,234'));
  expect(words(0)).toContain(t.refundedPart('₹1,234', '₹1,257.60'));
});
