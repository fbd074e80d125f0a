import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '@/lib/money';
import type { Plan } from '@/lib/pinelabs';
import { brandPlan, ISSUERS, type IssuerKey, PRINTED, planOf } from '@/lib/pinelabs/testing/plans';
import { plans as t } from '@/shop/messages';
import { merchantLines } from '../../console/order/merchant-lines';
import {
  benefitLines,
  byIssuer,
  cheapestMonthly,
  costOf,
  instalmentText,
  issuerLabel,
  lengthText,
  offerOf,
} from './display';
import { planKey, planOfKey, plansFromKept, plansToKeep } from './kept-plans';
import { planLines, planTitle } from './plan-options';
import { namingProducts, payablePlans, sortPlans } from './valid-plans';

const KEYS = Object.keys(ISSUERS) as IssuerKey[];
const anyPlan = fc
  .record({
    issuer: fc.constantFrom(...KEYS.filter((key) => PRINTED.some(({ issuer }) => issuer === key))),
    months: fc.integer({ min: 1, max: 60 }),
    monthly: fc.integer({ min: 1, max: 5_000_000 }),
    loan: fc.integer({ min: 0, max: 1_000_000 }),
    emiType: fc.constantFrom('STANDARD', 'LOW_COST', 'A_NEW_WORD'),
  })
  .map(({ issuer, months, monthly, loan, emiType }): Plan => {
    const plan = planOf(issuer);
    const total = paise(monthly * months);
    const loanAmount = paise(Math.min(loan, total));
    const { discount: _discount, totalDiscount: _off, ...tenure } = plan.tenure;
    return {
      issuer: plan.issuer,
      tenure: {
        ...tenure,
        details: [],
        id: `t${months}`,
        months,
        monthly: paise(monthly),
        total,
        netPayment: total,
        interest: paise(total - loanAmount),
        loanAmount,
        emiType,
      },
    };
  });
const anyPlans = fc.array(anyPlan, { maxLength: 30 });

describe('what people read of plans', () => {
  it('names the lowest instalment that there is, and of two alike the shorter plan', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const cheapest = cheapestMonthly(plans);
        if (!cheapest) return plans.length === 0;
        return plans.every(
          ({ tenure }) =>
            tenure.monthly > cheapest.tenure.monthly ||
            (tenure.monthly === cheapest.tenure.monthly && tenure.months >= cheapest.tenure.months),
        );
      }),
    );
  });

  it('groups by bank: no plan is lost, none is doubled, the shortest comes first', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const groups = byIssuer(plans);
        expect(new Set(groups.flatMap((group) => group.plans))).toEqual(new Set(plans));
        expect(groups.flatMap((group) => group.plans)).toHaveLength(plans.length);
        expect(new Set(groups.map(({ issuer }) => issuer.id)).size).toBe(groups.length);
        for (const group of groups) {
          expect(group.plans.every(({ issuer }) => issuer.id === group.issuer.id)).toBe(true);
          const months = group.plans.map(({ tenure }) => tenure.months);
          expect(months).toEqual(months.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('promises nothing for a word that it does not know', () => {
    expect(costOf({ emiType: 'NO_COST' })).toBe('no-cost');
    expect(costOf({ emiType: 'LOW_COST' })).toBe('low-cost');
    fc.assert(
      fc.property(fc.string(), (emiType) => {
        fc.pre(emiType !== 'NO_COST' && emiType !== 'LOW_COST');
        return costOf({ emiType }) === 'standard';
      }),
    );
  });

  it('says what others pay, and who bears it', () => {
    const { tenure } = brandPlan();
    expect(offerOf(tenure)).toBe('brand');
    expect(benefitLines(tenure)).toEqual([
      {
        what: t.discount,
        amount: 200_000,
        when: t.offAtOnce,
        borneBy: `${t.parties.merchant} ₹1,000.00, ${t.parties.brand} ₹1,000.00`,
      },
      { what: t.interestPaid, amount: 85_714, when: t.offAtOnce, borneBy: `${t.parties.brand} ₹857.14` },
    ]);
    const bank = planOf('hdfcCredit').tenure;
    expect(offerOf(bank)).toBe('bank');
    expect(benefitLines(bank)).toEqual([
      { what: t.discount, amount: 50_000, when: t.offAtOnce, borneBy: undefined },
    ]);
    expect(offerOf(planOf('hdfcDebit').tenure)).toBeUndefined();
    expect(benefitLines(planOf('hdfcDebit').tenure)).toEqual([]);
  });

  it.each([
    ['MONTH', 3, t.month(3), t.aMonth('₹4,107.14')],
    ['MONTH', 1, t.month(1), t.aMonth('₹4,107.14')],
    ['DAY', 30, t.day(30), t.anInstalment('₹4,107.14')],
    ['DAYS', 1, t.day(1), t.anInstalment('₹4,107.14')],
    ['WEEK', 6, t.week(6), t.anInstalment('₹4,107.14')],
    ['YEAR', 1, t.year(1), t.anInstalment('₹4,107.14')],
    ['FORTNIGHT', 4, t.otherUnit(4, 'fortnight'), t.anInstalment('₹4,107.14')],
  ])('tells a length in its own unit: %s %i is %s', (unit, months, length, each) => {
    const plan = planOf('hdfcDebit');
    const tenure = { ...plan.tenure, unit, months };
    expect(lengthText(tenure)).toBe(length);
    expect(instalmentText(tenure)).toBe(each);
    expect(planTitle({ ...plan, tenure })).toBe(t.title(length, each));
  });

  it('tells a discount that the bank pays back later, and when', () => {
    const plan = planOf('hdfcCredit');
    const deferred = (unit: string, count: number) => ({
      ...plan,
      tenure: {
        ...plan.tenure,
        discount: { type: 'DEFERRED', amount: paise(50_000), shares: {}, after: { count, unit } },
      },
    });
    expect(planLines(deferred('DAY', 90))).toContain(
      t.benefit(t.discount, '₹500.00', t.backAfter(t.day(90)), undefined),
    );
    expect(planLines(deferred('MONTH', 3))).toContain(
      t.benefit(t.discount, '₹500.00', t.backAfter(t.month(3)), undefined),
    );
  });

  it('tells a discount without EMI, and never takes it for the lowest a month', () => {
    const plan = planOf('hdfcCredit');
    const loan = paise(1_850_000);
    const tenure = {
      ...plan.tenure,
      ...{ months: 0, monthly: loan, total: loan, loanAmount: loan, interest: paise(0) },
    };
    const once = { ...plan, tenure };
    expect(planTitle(once)).toBe(t.atOnceTitle('₹18,500.00'));
    expect(planLines(once)[0]).toContain(t.atOnceTotal('₹18,500.00'));
    expect(cheapestMonthly([{ ...once, tenure: { ...tenure, monthly: paise(1) } }])).toBeUndefined();
  });

  it('tells the fee that is added to the payment', () => {
    const plan = planOf('hdfcDebit');
    const withFee = { ...plan, tenure: { ...plan.tenure, convenienceFee: paise(2_360) } };
    expect(planLines(withFee)).toContain(t.convenienceFee('₹23.60'));
  });

  it('ranks lengths by time, and names no plan of days as the lowest a month', () => {
    const plan = planOf('hdfcDebit');
    const days = { ...plan, tenure: { ...plan.tenure, unit: 'DAY', months: 45, monthly: paise(1) } };
    expect(byIssuer([plan, days])[0]?.plans).toEqual([days, plan]);
    expect(cheapestMonthly([plan, days])).toBe(plan);
    expect(cheapestMonthly([days])).toBeUndefined();
  });

  it('tells the merchant, and nobody else, what the lender charges the shop', () => {
    const plan = planOf('hdfcDebit');
    const lent = { ...plan, tenure: { ...plan.tenure, splitPercentage: 0, dealerCharges: 1.5 } };
    expect(merchantLines(lent)).toEqual([
      'Dealer charges: 1.5%. The shop pays them to the lender, not the customer.',
      'Split EMI: 0%.',
    ]);
    expect(merchantLines(plan)).toEqual([]);
    expect(planLines(lent)).toEqual(planLines(plan));
  });

  it('say what they cost with the bank’s fee, as the gateway’s page sums it up', () => {
    const plan = planOf('hdfcDebit');
    const tenure = { ...plan.tenure, total: paise(1_232_139), processingFee: paise(19_900) };
    expect(planLines({ ...plan, tenure })[0]).toContain(`${t.fee('₹199')}, ${t.inAll('₹12,520.39')}`);
    expect(planLines({ ...plan, tenure: { ...tenure, processingFee: undefined } })[0]).toContain(t.noFee);
  });

  it('names banks as people know them', () => {
    expect(issuerLabel(planOf('hdfcDebit').issuer)).toBe(t.issuer('HDFC Bank', 'debit card'));
    expect(issuerLabel(planOf('pnb').issuer)).toBe(t.issuer('PNB', 'credit card'));
  });
});

describe('plans that an order can be paid by', () => {
  it('are those of credit cards alone where the amount is held', () => {
    const plans = KEYS.filter((key) => PRINTED.some(({ issuer }) => issuer === key)).map(planOf);
    expect(payablePlans(plans, false)).toEqual(plans);
    const held = payablePlans(plans, true);
    expect(held.length).toBeGreaterThan(0);
    expect(held).toEqual(plans.filter(({ issuer }) => issuer.type === 'credit card'));
    expect(held.length).toBeLessThan(plans.length);
  });

  it('name the cart’s products, but where a brand has named its own', () => {
    const products = [{ code: 'xyz', amount: paise(100) }];
    expect(namingProducts(planOf('hdfcDebit'), products).tenure.details).toEqual(products);
    expect(namingProducts(brandPlan(), products)).toEqual(brandPlan());
  });
});

describe('plans that are kept', () => {
  it('come back as they were, each under a key of its own', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const kept: unknown = JSON.parse(JSON.stringify(plansToKeep(plans)));
        const back = plansFromKept(kept);
        expect(back).toEqual(plans);
        for (const plan of plans) expect(planOfKey(back ?? [], planKey(plan))).toEqual(plan);
      }),
    );
  });

  it('are not found under the key of one with another figure', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 1_000 }), (plan, more) => {
        const dearer = { ...plan, tenure: { ...plan.tenure, monthly: paise(plan.tenure.monthly + more) } };
        return planOfKey([dearer], planKey(plan)) === undefined;
      }),
    );
  });

  it.each([null, 'text', [1], ['{}'], ['no json'], {}])('are asked for anew where %j was kept', (kept) => {
    expect(plansFromKept(kept)).toBeUndefined();
  });
});

describe('plans that contradict themselves', () => {
  it('are told apart from sound ones, and nothing is lost', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 1_000 }), (plan, wrong) => {
        const price = plan.tenure.loanAmount;
        const faulty = { ...plan.tenure, total: paise(plan.tenure.total + wrong) };
        const issuers = [{ ...plan.issuer, tenures: [plan.tenure, faulty] }];
        const sorted = sortPlans({ issuers }, price);
        expect(sorted.sound).toEqual([plan]);
        expect(sorted.faulty.map(({ plan: { tenure } }) => tenure)).toEqual([faulty]);
        expect(sorted.faulty[0]?.faults).toContain('TOTAL');
      }),
    );
  });

  it('are all those for another price', () => {
    const { issuer, tenure } = planOf('indusind');
    const sorted = sortPlans({ issuers: [{ ...issuer, tenures: [tenure] }] }, paise(1_200_100));
    expect(sorted.sound).toEqual([]);
  });
});
