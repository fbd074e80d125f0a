import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paise, paise } from '../../money';
import type { Tenure } from '../emi-types';
import { brandPlan, PRINTED, planOf, wireOfferData } from '../testing/plans';
import { checkTenure, type TenureFault } from './check-tenure';
import { offerDataAnswer } from './offer-answer';
import { takenOff } from './taken-off';

describe('a plan that the gateway’s documents print', () => {
  it.each(PRINTED.map((printed) => [printed.title, printed] as const))('is sound: %s', (_title, printed) => {
    const { tenure } = offerDataAnswer.parse(wireOfferData(printed));
    expect(checkTenure(tenure, printed.price)).toEqual([]);
  });
});

const plain = planOf('indusind').tenure;
const brand = brandPlan().tenure;
const [product] = brand.details;

const shared = (type: string, amount: number, byBrand: number) => ({
  type,
  amount: paise(amount),
  shares: { brand: paise(byBrand) },
});

describe('a plan that contradicts itself', () => {
  const cases: [string, Tenure, TenureFault[], Paise?][] = [
    ['a paisa more a month', { ...plain, monthly: paise(plain.monthly + 1) }, ['TOTAL']],
    ['a month more', { ...plain, months: 4 }, ['TOTAL']],
    ['less interest', { ...plain, interest: paise(plain.interest - 1) }, ['INTEREST']],
    ['a smaller net payment', { ...plain, netPayment: paise(plain.netPayment - 1) }, ['NET_PAYMENT']],
    ['another price', plain, ['LOAN'], paise(plain.loanAmount + 1)],
    ['no cost that costs', { ...plain, emiType: 'NO_COST' }, ['NOT_NO_COST']],
    ['another discount in all', { ...brand, totalDiscount: paise(200_001) }, ['BENEFITS']],
    ['another subvention in all', { ...brand, subvention: paise(85_713) }, ['BENEFITS']],
    [
      'parts that do not add up',
      { ...brand, discount: { type: 'INSTANT', amount: paise(200_000), shares: { merchant: paise(5) } } },
      ['SHARES'],
    ],
    [
      'a product’s discount that the plan does not have',
      {
        ...brand,
        details: [{ ...product, code: 'x', discount: { type: 'INSTANT', amount: paise(1), shares: {} } }],
      },
      ['BENEFITS'],
    ],
    [
      'a product’s parts that do not add up',
      {
        ...brand,
        details: [{ ...product, code: 'x', subvention: shared('INSTANT', 85_714, 5) }],
      },
      ['SHARES'],
    ],
    [
      'a product’s discount whose parts do not add up',
      {
        ...brand,
        details: [{ ...product, code: 'x', discount: shared('INSTANT', 200_000, 5) }],
      },
      ['SHARES'],
    ],
    [
      'another discount in all than of its one',
      { ...plain, discount: shared('INSTANT', 500, 500), totalDiscount: paise(501) },
      ['BENEFITS'],
    ],
    [
      'another discount in all than those of its products',
      {
        ...plain,
        totalDiscount: paise(501),
        details: [{ code: 'x', discount: shared('INSTANT', 500, 500) }],
      },
      ['BENEFITS'],
    ],
    ['instalments of nothing, in days', { ...plain, unit: 'DAY', monthly: paise(0) }, ['TOTAL']],
    [
      'a subvention at once that the loan does not show',
      { ...brand, details: [] },
      ['LOAN'],
      paise(2_000_000),
    ],
  ];
  it.each(cases)('%s', (_what, tenure, faults, price) => {
    expect(checkTenure(tenure, price)).toEqual(faults);
  });
});

it('a product without discount or subvention adds nothing to either', () => {
  expect(checkTenure({ ...brand, details: [...brand.details, { code: 'y' }] }, paise(2_000_000))).toEqual([]);
  expect(checkTenure({ ...brand, discount: undefined, details: [...brand.details, { code: 'y' }] })).toEqual(
    [],
  );
});

describe('a plan at no cost', () => {
  const { interest } = plain;
  const discount = (amount: number) => ({ discount: shared('INSTANT', amount, amount) });
  const ways: [string, (amount: number) => Partial<Tenure>][] = [
    ['its discount in all', (amount) => ({ totalDiscount: paise(amount) })],
    ['its discount', discount],
    [
      'its products’ discounts',
      (amount) => ({ details: [{ code: 'x', ...discount(amount) }, { code: 'y' }] }),
    ],
    ['its subvention', (amount) => ({ subvention: paise(amount) })],
    [
      'discount and subvention together',
      (amount) => ({ totalDiscount: paise(amount - 100), subvention: paise(100) }),
    ],
  ];
  it.each(ways)('has its interest paid to the paisa by %s', (_by, paidBy) => {
    const free = { ...plain, emiType: 'NO_COST' } as const;
    expect(checkTenure({ ...free, ...paidBy(interest) })).toEqual([]);
    expect(checkTenure({ ...free, ...paidBy(interest - 1) })).toEqual(['NOT_NO_COST']);
  });
});

it('cashback may be taken off the net payment, and does not lower the loan', () => {
  const later = { type: 'POST', amount: paise(9_000), shares: {} };
  const cashback = { ...plain, discount: later, totalDiscount: paise(9_000) };
  expect(checkTenure(cashback, plain.loanAmount)).toEqual([]);
  expect(checkTenure({ ...cashback, netPayment: paise(plain.total - 9_000) }, plain.loanAmount)).toEqual([]);
  expect(checkTenure({ ...cashback, netPayment: paise(plain.total - 9_001) })).toEqual(['NET_PAYMENT']);
});

it('odd paise may be lost between those who bear a benefit, one each', () => {
  const shared = (brandShare: number): Tenure => ({
    ...plain,
    discount: {
      type: 'INSTANT',
      amount: paise(101),
      shares: { merchant: paise(50), brand: paise(brandShare) },
    },
  });
  expect(checkTenure(shared(50))).toEqual([]);
  expect(checkTenure(shared(49))).toEqual(['SHARES']);
});

/** Any sound plan: a bank's own, a discount, and a subvention of either kind. */
const sound = fc
  .record({
    months: fc.integer({ min: 1, max: 60 }),
    monthly: fc.integer({ min: 100_000, max: 5_000_000 }),
    interestPart: fc.integer({ min: 0, max: 30 }),
    discount: fc.integer({ min: 0, max: 50_000 }),
    subvention: fc.integer({ min: 0, max: 50_000 }),
    instant: fc.boolean(),
  })
  .map(({ months, monthly, interestPart, discount, subvention, instant }) => {
    const total = monthly * months;
    const interest = Math.floor((total * interestPart) / 100);
    const off = { type: 'INSTANT', amount: paise(discount), shares: { brand: paise(discount) } };
    const type = instant ? 'INSTANT' : 'POST';
    const support = { type, amount: paise(subvention), shares: { brand: paise(subvention) } };
    const tenure: Tenure = {
      ...plain,
      months,
      monthly: paise(monthly),
      total: paise(total),
      netPayment: paise(total),
      interest: paise(interest),
      loanAmount: paise(total - interest),
      discount: off,
      totalDiscount: paise(discount),
      subvention: paise(subvention),
      emiType: discount + subvention >= interest ? 'NO_COST' : 'LOW_COST',
      details: [{ code: 'p', discount: off, subvention: support }],
    };
    return { tenure, price: paise(total - interest + discount + (instant ? subvention : 0)) };
  });

describe('for every sound plan', () => {
  it('nothing is flagged', () => {
    fc.assert(
      fc.property(sound, ({ tenure, price }) => {
        expect(checkTenure(tenure, price)).toEqual([]);
      }),
    );
  });

  it('any one figure that is off by a paisa is', () => {
    const figure = fc.constantFrom(
      'monthly',
      'total',
      'interest',
      'loanAmount',
      'netPayment',
      'totalDiscount',
      'subvention',
    );
    fc.assert(
      fc.property(sound, figure, fc.constantFrom(1, -1), ({ tenure, price }, name, by) => {
        const before = tenure[name] ?? paise(0);
        fc.pre(before + by >= 0);
        expect(checkTenure({ ...tenure, [name]: paise(before + by) }, price)).not.toEqual([]);
      }),
    );
  });

  it('another price is', () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 1, max: 1_000 }), ({ tenure, price }, more) => {
        expect(checkTenure(tenure, paise(price + more))).toEqual(['LOAN']);
      }),
    );
  });
});

it('in days is due as often as its total says, since no page tells how often', () => {
  const days = { ...plain, unit: 'DAY', months: 30 };
  expect(checkTenure(days)).toEqual([]);
  expect(checkTenure({ ...days, monthly: days.total })).toEqual([]);
  expect(checkTenure({ ...days, monthly: paise(days.monthly - 1) })).toEqual(['TOTAL']);
});

it('a deferred discount lowers neither the loan nor the total, of the plan or of its products', () => {
  const deferred = { type: 'DEFERRED', amount: paise(9_000), shares: {}, after: { count: 3, unit: 'MONTH' } };
  const netPayment = paise(plain.total - 9_000);
  for (const own of [
    { discount: deferred },
    { details: [{ code: 'x', amount: plain.loanAmount, discount: deferred }] },
  ]) {
    const tenure = { ...plain, ...own, netPayment, totalDiscount: paise(9_000) };
    expect(checkTenure(tenure, plain.loanAmount)).toEqual([]);
    expect(takenOff(tenure)).toBe(0);
  }
});

describe('a plan of no length', () => {
  const discount = { type: 'INSTANT', amount: paise(1_500), shares: {} };
  const loan = paise(18_500);
  const once: Tenure = {
    ...plain,
    months: 0,
    monthly: loan,
    total: loan,
    netPayment: loan,
    loanAmount: loan,
    interest: paise(0),
    discount,
    totalDiscount: paise(1_500),
  };

  it('is sound where all of the price without the discount is paid at once', () => {
    expect(checkTenure(once, paise(20_000))).toEqual([]);
    expect(takenOff(once)).toBe(1_500);
  });

  it('is not where it costs a paisa more, or where another sum is to be paid at once', () => {
    expect(checkTenure({ ...once, total: paise(18_501), monthly: paise(18_501) })).toContain('TOTAL');
    expect(checkTenure(once, paise(20_001))).toEqual(['LOAN']);
    expect(checkTenure({ ...once, monthly: paise(18_499) })).toEqual(['TOTAL']);
    // Its discount is in the loan already: it is not taken off a second time.
    expect(checkTenure({ ...once, netPayment: paise(17_000) })).toEqual(['NET_PAYMENT']);
  });
});
