import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { formatINR, paise } from '@/lib/money';
import { declineReason, KNOWN_DECLINE_CODES } from '../decline-reasons';
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
        expect(orderSteps(situation)[0]).toEqual({ label: 'Placed', state: 'done' });
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
          if (step.state === 'stopped') expect(step.label).toBe('Cancelled');
        }
      }),
    );
  });

  it('asks nobody to pay again while it is checking or somebody looks into it', () => {
    for (const status of ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'FAILED', 'EXPIRED'] as const) {
      expect(orderText(order({ status, next: 'checking' })).sentence).toContain('do not pay again');
    }
    expect(orderText(order({ underReview: true, next: 'pay' })).sentence).toContain('do not pay again');
  });

  it('claims no charge and promises no zero while it does not know', () => {
    for (const next of ['checking', 'none'] as const) {
      const situation = order({ status: 'PENDING', next });
      expect(orderText(situation).sentence).not.toContain('Nothing');
      expect(moneyLines(situation)).toEqual([]);
    }
    expect(moneyLines(order({ next: 'pay' }))).toEqual([{ label: 'Charged', amount: 0 }]);
  });

  it.each([
    [
      'PLACED',
      order({ status: 'PLACED', next: 'place-again' }),
      /could not be reached.*Nothing has been charged/,
    ],
    [
      'PLACED, its page known',
      order({ status: 'PLACED', next: 'pay' }),
      /^Your order of ₹1,234 is saved. Nothing has been charged.$/,
    ],
    ['CREATED', order({ next: 'pay' }), /₹1,234 is saved. Nothing has been charged/],
    ['PENDING', order({ status: 'PENDING' }), /bank’s answer about ₹1,234/],
    ['PENDING, open', order({ status: 'PENDING', next: 'pay' }), /closed the payment page, open it again/],
    [
      'AUTHORIZED',
      order({ status: 'AUTHORIZED', money: held }),
      /₹1,234 is held on your card. Nothing is charged/,
    ],
    ['PROCESSED', order({ status: 'PROCESSED', money: charged }), /₹1,234 was charged/],
    [
      'PARTIALLY_CAPTURED',
      order({
        status: 'PARTIALLY_CAPTURED',
        money: { ...held, captured: paise(100_000), released: paise(23_400) },
      }),
      /₹1,000 was charged and the other ₹234 of the hold was released/,
    ],
    [
      'PROCESSED with a part released',
      order({ status: 'PROCESSED', money: { ...held, captured: paise(100_000), released: paise(23_400) } }),
      /₹1,000 was charged and the other ₹234 of the hold was released/,
    ],
    [
      'CANCELLED after a hold',
      order({ status: 'CANCELLED', money: { ...held, released: total } }),
      /₹1,234 held on your card has been released; nothing was charged/,
    ],
    ['CANCELLED unpaid', order({ status: 'CANCELLED' }), /Nothing was charged/],
    ['FAILED', order({ status: 'FAILED' }), /₹1,234 is closed and we have not been paid/],
    ['EXPIRED', order({ status: 'EXPIRED' }), /₹1,234 did not arrive in time.*We have not been paid/],
    [
      'PARTIALLY_REFUNDED',
      order({ status: 'PARTIALLY_REFUNDED', money: { ...charged, refunded: paise(5_050) } }),
      /₹50.50 of the ₹1,234 that you paid has been refunded/,
    ],
    [
      'FULLY_REFUNDED',
      order({ status: 'FULLY_REFUNDED', money: { ...charged, refunded: total } }),
      /₹1,234 has been refunded/,
    ],
    [
      'refund requested',
      order({ status: 'PROCESSED', money: charged, refundPending: paise(20_000) }),
      /₹1,234 was charged.*refund of ₹200 has been requested/,
    ],
    [
      'paid after it was given up',
      order({ status: 'EXPIRED', money: charged }),
      /₹1,234 reached us although this order was already closed/,
    ],
    [
      'under review, charged',
      order({ status: 'PROCESSED', money: charged, underReview: true }),
      /a person checks it.*₹1,234 was charged/,
    ],
  ])('says what became of the money: %s', (_name, situation, expected) => {
    expect(orderText(situation).sentence).toMatch(expected);
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
    expect(declineReason(' card_expired ').what).toBe('The card has expired.');
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
    expect(declineReason('PAYMENT_METHOD_NOT_ENABLED').advice).toBe('Use another way to pay.');
    expect(declineReason('TIMED_OUT').advice).toMatch(/check with your bank that nothing was charged/);
  });

  it('says of a payment that waits for its confirmation page neither where that is nor to pay again', () => {
    const { sentence, tone } = orderText(order({ status: 'PENDING', next: 'confirmation-refused' }));
    expect(sentence).toMatch(/not checked yet.*Nothing has been charged.*close this order first/);
    expect(sentence).not.toMatch(/https|host|pay again/i);
    expect(tone).toBe('wait');
  });

  it('tells why a payment from a page of ours was not begun, and asks for it anew', () => {
    const refused = (lastError: string | undefined, next: OrderSituation['next'] = 'enter-card') =>
      orderText(order({ status: 'CREATED', next, lastError }));
    // Nobody has looked at it yet.
    expect(
      orderText(order({ status: 'PLACED', next: 'enter-card', lastError: 'NOT_RECEIVED' })).headline,
    ).toBe('Your payment attempt did not go through');
    expect(refused('OPERATION_NOT_ALLOWED')).toMatchObject({
      headline: 'Your payment attempt did not go through',
      sentence: expect.stringMatching(
        /no longer offers this plan.*not been paid ₹1,234.*Choose another plan/,
      ),
      tone: 'act',
    });
    expect(refused('INVALID_REQUEST').sentence).toContain('Enter them again');
    expect(refused('NOT_RECEIVED').sentence).toContain('We do not store it');
    expect(refused('SOMETHING_NEW').sentence).toContain('choose another plan');
    expect(refused(undefined).headline).toBe('Your order is waiting for payment');
    // On the gateway's page such an order has had no try.
    expect(refused('OPERATION_NOT_ALLOWED', 'pay').headline).toBe('Your order is waiting for payment');
  });

  it.each([
    ['PLACED', undefined],
    ['CREATED', undefined],
    ['CREATED', 'NOT_RECEIVED'],
    ['ATTEMPTED', 'PAYMENT_DECLINED'],
  ] as const)('of a page of ours that is switched off says to order again: %s, %s', (status, lastError) => {
    const { sentence, tone } = orderText(order({ status, lastError, next: 'order-again' }));
    expect(sentence).toMatch(/please order again and pay on Pine Labs’ page\. This order then closes/);
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
    expect(line(order())).toEqual(['Placed done', 'Charged now', 'Dispatched next']);
    expect(line(order({ preAuth: true, status: 'AUTHORIZED', money: held }))).toEqual([
      'Placed done',
      'Amount held done',
      'Charged now',
      'Dispatched next',
    ]);
  });

  it('ends where the order ended', () => {
    const released = { ...held, released: total };
    expect(line(order({ preAuth: true, status: 'CANCELLED', money: released }))).toEqual([
      'Placed done',
      'Amount held done',
      'Cancelled stopped',
    ]);
    expect(line(order({ status: 'EXPIRED' }))).toEqual(['Placed done', 'Expired stopped']);
    expect(line(order({ status: 'FULLY_REFUNDED', money: { ...charged, refunded: total } }))).toEqual([
      'Placed done',
      'Charged done',
      'Refunded done',
    ]);
    expect(line(order({ status: 'ATTEMPTED', next: 'pay' }))).toEqual([
      'Placed done',
      'Charged now',
      'Dispatched next',
    ]);
  });
});

describe('a gateway that does not do as the customer chose', () => {
  const chosen = { status: 'PROCESSED', preAuth: false, askedPreAuth: true, money: charged } as const;

  it.each([false, true])('is said, and what was charged, while it is under review: %s', (underReview) => {
    const { sentence } = orderText(order({ ...chosen, underReview }));
    expect(sentence).toContain('You chose to be charged on dispatch, but Pine Labs charged');
    expect(sentence).toContain(`${formatINR(total)} was charged`);
  });

  it('is said before the customer pays, while they still can leave it', () => {
    const open = order({ preAuth: false, askedPreAuth: true, next: 'pay' });
    expect(orderText(open).sentence).toContain('Pine Labs will charge this payment at once');
    expect(orderText({ ...open, status: 'EXPIRED', next: 'none' }).sentence).not.toMatch(/chose/);
  });

  it('is said of a hold, too', () => {
    const hold = order({ status: 'AUTHORIZED', preAuth: true, askedPreAuth: false, money: held });
    expect(orderText(hold).sentence).toContain('You chose to pay at once, but Pine Labs holds');
  });
});

describe('an order that was refused before it could be paid', () => {
  const refused = { status: 'PLACED', next: 'place-again', setUpRefused: true } as const;

  it('is never said to be out of reach', () => {
    const { headline, sentence } = orderText(order(refused));
    expect(headline).toBe('The payment could not be set up');
    expect(sentence).toMatch(/set-up was refused.*Nothing has been charged.*The shop has been told/);
    expect(sentence).not.toMatch(/reached/);
  });

  it('and one that is out of reach never to be refused', () => {
    expect(orderText(order({ ...refused, setUpRefused: false })).sentence).toMatch(/could not be reached/);
  });
});

describe('an order that a person settled', () => {
  const short = { ...nothing, authorised: paise(100_000), captured: paise(100_000) };

  it('says what was paid of what, and that it was accepted', () => {
    const settled = { way: 'accepted', due: total, asked: total } as const;
    expect(orderText(order({ status: 'PROCESSED', money: short, settled }))).toMatchObject({
      headline: 'Thank you, your order is paid',
      sentence: expect.stringContaining('You paid ₹1,000 for an order of ₹1,234, and we have accepted that.'),
    });
  });

  it('says nothing more where what was due was paid', () => {
    const settled = { way: 'accepted', due: paise(100_000), asked: total } as const;
    const { sentence } = orderText(order({ status: 'PROCESSED', money: short, settled }));
    expect(sentence).toBe('₹1,000 was charged. We are getting your parcel ready.');
  });

  it('promises no parcel while the money goes back, and then says that it has', () => {
    const settled = { way: 'refunded', due: total, asked: total } as const;
    const waiting = orderText(order({ status: 'PROCESSED', money: short, settled }));
    expect(waiting).toMatchObject({ headline: 'Your money is being returned to you', tone: 'wait' });
    expect(waiting.sentence).not.toMatch(/getting your parcel ready|accepted/);
    const back = { ...short, refunded: short.captured };
    expect(orderText(order({ status: 'FULLY_REFUNDED', money: back, settled }))).toMatchObject({
      headline: 'Refunded in full',
      sentence: expect.stringContaining('You paid ₹1,000 for an order of ₹1,234.'),
    });
  });

  it('says what is asked where nobody has paid yet, and no more once it is closed', () => {
    const settled = { way: 'accepted', due: total, asked: paise(120_000) } as const;
    const asks = 'Pine Labs asks ₹1,200 for it.';
    expect(orderText(order({ next: 'pay', settled })).sentence).toContain(asks);
    expect(orderText(order({ status: 'EXPIRED', settled })).sentence).not.toContain(asks);
  });
});

describe('a hold whose capture failed', () => {
  const lost = { ...held, released: total };

  it.each([false, true])('is never said to be held, under review (%s) or not', (underReview) => {
    const { headline, sentence, tone } = orderText(order({ status: 'FAILED', money: lost, underReview }));
    expect(headline).toBe('Your payment could not be charged');
    expect(sentence).toContain('the hold was released');
    expect(sentence).toContain('Nothing has been charged.');
    expect(sentence).not.toMatch(/is held/);
    expect(tone).toBe('ended');
  });

  it('ends the steps and shows the amount as released', () => {
    const ended = order({ status: 'FAILED', preAuth: true, money: lost });
    expect(orderSteps(ended).at(-1)).toEqual({ label: 'Not charged', state: 'stopped' });
    expect(moneyLines(ended)).toMatchObject([{ label: 'Released', amount: total }]);
  });
});

it.each([
  ['capture', 'Your payment is being charged', 'is being charged now'],
  ['cancel', 'Your order is being cancelled', 'is being released now'],
  ['either', 'Your payment is being settled', 'is being charged or released now'],
] as const)('a %s under way is told as such', (settling, headline, sentence) => {
  const words = orderText(order({ status: 'AUTHORIZED', preAuth: true, money: held, settling }));
  expect(words.headline).toBe(headline);
  expect(words.sentence).toContain(sentence);
});

it('a refund of all goods is told as such where a convenience fee stays', () => {
  const money = { ...charged, authorised: paise(125_760), captured: paise(125_760), refunded: total };
  const words = (fee: number) =>
    orderText(order({ status: 'PARTIALLY_REFUNDED', money, fee: paise(fee) })).sentence;
  // The gateway may count without the fee; that is not all that the customer paid.
  const fully = orderText(order({ status: 'FULLY_REFUNDED', money, fee: paise(2_360) }));
  expect(fully.headline).toBe('Refunded');
  expect(fully.sentence).toContain('the convenience fee is not part of it');
  expect(words(2_360)).toContain('₹1,234, all that you paid for the items, has been refunded');
  expect(words(0)).toContain('₹1,234 of the ₹1,257.60 that you paid');
});
