import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER_STATUSES } from '@/db/order-statuses';
import { MESSAGE_KINDS } from '@/db/types';
import { formatINR, formatINRExact, paise } from '@/lib/money';
import { foreignAmount, foreignText } from '@/lib/orders/page/foreign';
import { declined, email, emails, orderDetails, summary } from '@/shop/messages';
import { moneyOf, paidFacts } from '../testing';
import { renderEmail } from './letter';

const ALL = paise(149_900);
const words = (changes: Parameters<typeof paidFacts>[0]) => {
  const { subject, heading, paragraphs } = renderEmail(paidFacts(changes));
  return [subject, heading, ...paragraphs].join('\n');
};

describe('a confirmation', () => {
  it('has the coupon among the sums, before the total that is without it', () => {
    const sums = (changes: Parameters<typeof paidFacts>[0]) =>
      renderEmail(paidFacts(changes)).order?.sums ?? [];
    const row = ['Coupon DIWALI10', `−${formatINRExact(paise(14_990))}`];
    const shown = sums({ kind: 'confirmed', coupon: { code: 'DIWALI10', off: paise(14_990) } });
    expect(shown.slice(-2)).toEqual([row, [summary.total, expect.any(String)]]);
    expect(sums({ kind: 'confirmed' }).flat().join()).not.toContain('Coupon');
  });

  it('says charged of what was charged', () => {
    expect(words({})).toContain(emails.paid.text('₹1,499'));
  });

  it('says what was paid of what, where another amount was accepted', () => {
    const settled = 'You paid ₹1,400 for an order of ₹1,499, and we have accepted that.';
    for (const kind of ['confirmed', 'refunded', 'cancelled'] as const) {
      expect(renderEmail(paidFacts({ kind, settled })).paragraphs).toContain(settled);
      expect(words({ kind })).not.toContain('accepted');
    }
  });

  it('says held, and not charged, of a hold', () => {
    const text = words({ status: 'AUTHORIZED', money: moneyOf({}) });
    expect(text).toContain(emails.held.text('₹1,499'));
    expect(text).not.toContain('was charged');
  });

  it('that goes out late claims nothing that is over', () => {
    const text = words({ status: 'CANCELLED', money: moneyOf({ released: 149_900 }) });
    expect(text).toContain(emails.wasHeld.text('₹1,499'));
    expect(text).not.toMatch(/is held on|was charged/);
  });
});

it.each([
  ['return-accepted', emails.returnAccepted],
  ['return-declined', emails.returnDeclined],
] as const)('the answer to a return (%s) names the goods, and says what a person wrote', (kind, said) => {
  const returned = { goods: '2 × Kaveri linen kurta, M', answer: 'Please send it to Bengaluru.' };
  const { paragraphs } = renderEmail(paidFacts({ kind, returned }));
  expect(paragraphs.slice(0, 2)).toEqual([said.text(returned.goods), returned.answer]);
  const { paragraphs: plain } = renderEmail(paidFacts({ kind, returned: { ...returned, answer: '' } }));
  expect(plain).toEqual(paragraphs.filter((one) => one !== returned.answer));
});

it('says by when the parcel arrives where one will, and in no other message', () => {
  const details = (kind: (typeof MESSAGE_KINDS)[number]) =>
    renderEmail(paidFacts({ kind, arrives: 'Friday, 4 December 2026' })).order?.details ?? [];
  for (const kind of ['confirmed', 'charged', 'dispatched'] as const)
    expect(details(kind)).toContainEqual([email.arrivesBy, 'Friday, 4 December 2026']);
  for (const kind of ['cancelled', 'refunded'] as const)
    expect(details(kind).map(([label]) => label)).not.toContain(email.arrivesBy);
  expect(renderEmail(paidFacts()).order?.details.map(([label]) => label)).not.toContain(email.arrivesBy);
});

describe('a capture', () => {
  it('of a part says what was charged and what was released, to the paisa', () => {
    const text = words({
      kind: 'charged',
      amount: paise(100_001),
      money: moneyOf({ captured: 100_001, released: 49_899 }),
    });
    expect(text).toContain(emails.charged.part('₹1,000.01', '₹1,499'));
    expect(text).toContain(emails.charged.restReleased('₹498.99'));
  });

  it('of all of it speaks of no rest', () => {
    const { paragraphs } = renderEmail(paidFacts({ kind: 'charged', amount: ALL }));
    expect(paragraphs).toEqual([emails.charged.all('₹1,499')]);
  });
});

describe('a refund', () => {
  it('of a part names this refund and what has been refunded in all', () => {
    const text = words({
      kind: 'refunded',
      amount: paise(19_999),
      money: moneyOf({ captured: 149_900, refunded: 69_999 }),
    });
    expect(text).toContain(emails.refunded.text('₹199.99'));
    expect(text).toContain(emails.refunded.part('₹699.99', '₹1,499'));
  });

  it('of a payment in another currency says that it is made in rupees', () => {
    const foreign = { value: 1_844, currency: 'USD', base: ALL, rate: 0.0123 };
    const facts = paidFacts({
      kind: 'refunded',
      money: moneyOf({ captured: 149_900, refunded: 1_000 }),
      foreign,
    });
    expect(renderEmail(facts).paragraphs).toContain(orderDetails.refundedInRupees('USD'));
    expect(renderEmail(facts).order?.details).toContainEqual([
      email.cardCharged,
      `${orderDetails.foreign('USD 18.44', '₹1,499.00')}, ${orderDetails.foreignRate('USD 0.0123', '₹1')}`,
    ]);
  });
});

describe('another currency', () => {
  it('has its own number of decimals', () => {
    expect(foreignAmount(1_844, 'USD')).toBe('USD 18.44');
    expect(foreignAmount(1_844, 'JPY')).toBe('JPY 1,844');
    expect(foreignAmount(1_844, 'KWD')).toBe('KWD 1.844');
  });

  it('has its rate in the direction in which the gateway gave it', () => {
    expect(foreignText({ value: 1_804, currency: 'USD', base: ALL, rate: 83.1 })).toContain(
      orderDetails.foreignRate('₹83.1', 'USD 1'),
    );
    expect(foreignText({ value: 2_548, currency: 'JPY', base: ALL, rate: 1.7 })).toContain(
      orderDetails.foreignRate('JPY 1.7', '₹1'),
    );
    expect(foreignText({ value: 1_844, currency: 'USD', base: ALL })).toBe(
      orderDetails.foreign('USD 18.44', '₹1,499.00'),
    );
  });
});

it('only a message that asks for a payment has the button that buys', () => {
  for (const kind of MESSAGE_KINDS) {
    expect(renderEmail(paidFacts({ kind })).button.tone).toBe(kind === 'try-again' ? 'pay' : 'look');
  }
});

const amount = fc.integer({ min: 100, max: 100_000_000 }).map(paise);
it('every message says the exact total, and the amount that it is about', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MESSAGE_KINDS),
      fc.constantFrom(...ORDER_STATUSES),
      amount,
      amount,
      (kind, status, about, total) => {
        const money = { ...moneyOf({ authorised: 0 }), total, authorised: about, captured: about };
        const letter = renderEmail(paidFacts({ kind, status, amount: about, money }));
        expect(letter.order?.sums.at(-1)).toEqual([summary.total, formatINRExact(total)]);
        if (
          !['try-again', 'not-paid', 'new-link', 'link-again', 'return-accepted', 'return-declined'].includes(
            kind,
          )
        ) {
          expect([letter.subject, ...letter.paragraphs].join(' ')).toContain(formatINR(about));
        }
        expect(letter.subject).toContain('BN-7K2M-4QXA-9TBC');
        expect(letter.subject).not.toMatch(/[\r\n]/);
      },
    ),
  );
});

it('a try by a plan that came to nothing is told in the words of plans', () => {
  const changes = { kind: 'try-again', lastError: 'OPERATION_NOT_ALLOWED', canPay: true } as const;
  expect(words({ ...changes, plan: ['HDFC BANK debit card, 3 months'] })).toContain(
    declined.byPlan.byCode.OPERATION_NOT_ALLOWED.advice,
  );
  expect(words(changes)).toContain(declined.byCode.OPERATION_NOT_ALLOWED.advice);
  expect(words(changes)).not.toContain(declined.byPlan.byCode.OPERATION_NOT_ALLOWED.what);
});

describe('a convenience fee', () => {
  const fee = paise(2_360);
  const money = moneyOf({ authorised: 152_260, captured: 152_260 });

  it('stands on a line of its own between the goods and what is paid', () => {
    expect(renderEmail(paidFacts({ amount: paise(152_260), money, fee })).order?.sums).toEqual([
      [summary.subtotal, '₹1,499.00'],
      [summary.delivery, summary.free],
      [summary.total, '₹1,499.00'],
      [summary.convenienceFee, '₹23.60'],
      [summary.paid, '₹1,522.60'],
    ]);
  });

  it('is summed up by what the gateway shows, where a person accepted another amount', () => {
    const accepted = moneyOf({ authorised: 149_900, captured: 149_900 });
    expect(
      renderEmail(paidFacts({ amount: paise(149_900), money: accepted, fee })).order?.sums,
    ).toContainEqual([summary.paid, '₹1,499.00']);
  });

  it('is named as what stays, once the goods are refunded', () => {
    const refunded = moneyOf({ authorised: 152_260, captured: 152_260, refunded: 149_900 });
    const text = words({ kind: 'refunded', amount: ALL, money: refunded, fee });
    expect(text).toContain(emails.refunded.goods('₹23.60'));
  });
});

it('a hold that could not be charged is told as released, never as held', () => {
  const text = words({
    kind: 'charge-failed',
    status: 'FAILED',
    amount: ALL,
    money: moneyOf({ released: 149_900 }),
  });
  expect(text).toContain(emails.chargeFailed.text('₹1,499'));
  expect(text).not.toMatch(/is held/);
});
