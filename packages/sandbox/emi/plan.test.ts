import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interestOf } from '../checkout/plans';
import { discounted, monthlyInstalment, type Rounding, share } from './arithmetic';
import { checkPlan, choosePlan, type GivenPlan } from './chosen-plan';
import { discoverOffers } from './discovery';
import { ISSUERS, issuerOfCard } from './issuers';
import { issuersWith, type PlanChanges } from './plan-changes';

const loans = fc.integer({ min: 100, max: 100_000_000 });
const rates = fc.integer({ min: 0, max: 4_800 }).map((hundredths) => hundredths / 100);
const lengths = fc.integer({ min: 1, max: 60 });
const roundings = fc.constantFrom<Rounding>('cut', 'nearest');

describe('the monthly instalment', () => {
  it('pays the loan off: what is left after the last month is less than a paisa a month, grown by the interest', () => {
    fc.assert(
      fc.property(loans, rates, lengths, roundings, (loan, rate, months, rounding) => {
        const monthly = monthlyInstalment(loan, rate, months, rounding);
        const r = rate / 1_200;
        const grown = (1 + r) ** months;
        const left = loan * grown - monthly * (r === 0 ? months : (grown - 1) / r);
        const oneEach = r === 0 ? months : (grown - 1) / r;
        expect(Math.abs(left)).toBeLessThanOrEqual(oneEach * (1 + 1e-6) + 1);
      }),
    );
  });

  it('grows with the loan and the rate, and shrinks with the length', () => {
    fc.assert(
      fc.property(loans, rates, lengths, roundings, (loan, rate, months, rounding) => {
        const monthly = monthlyInstalment(loan, rate, months, rounding);
        expect(monthlyInstalment(loan + 1_000, rate, months, rounding)).toBeGreaterThanOrEqual(monthly);
        expect(monthlyInstalment(loan, rate + 1, months, rounding)).toBeGreaterThanOrEqual(monthly);
        expect(monthlyInstalment(loan, rate, months + 1, rounding)).toBeLessThanOrEqual(monthly);
      }),
    );
  });

  it('is never more when it is cut than when it is rounded, and by a paisa at most', () => {
    fc.assert(
      fc.property(loans, rates, lengths, (loan, rate, months) => {
        const more =
          monthlyInstalment(loan, rate, months, 'nearest') - monthlyInstalment(loan, rate, months, 'cut');
        expect([0, 1]).toContain(more);
      }),
    );
  });
});

describe('an instant subvention', () => {
  it('is what makes the loan grow back to the price', () => {
    fc.assert(
      fc.property(loans, fc.integer({ min: 1, max: 30 }), (price, percent) => {
        const loan = discounted(price, percent);
        expect(Math.abs(loan + share(loan, percent) - price)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const baskets = fc
  .record({ amount: fc.integer({ min: 100, max: 100_000_000 }), part: fc.integer({ min: 0, max: 100 }) })
  .map(({ amount, part }) => ({
    amount,
    products: part === 0 ? [] : [{ code: 'redmi_1', amount: Math.ceil((amount * part) / 100) }],
  }));

describe('plans', () => {
  it('add up: loan, discount and instant subvention are the amount; loan and interest are the instalments', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        for (const tenure of discoverOffers(basket).flatMap(({ tenures }) => tenures)) {
          const { loan_amount: loan, total_emi_amount: total, monthly_emi_amount: monthly } = tenure;
          const instant = tenure.details
            .filter(({ subvention }) => subvention?.subvention_type === 'INSTANT')
            .reduce((sum, { subvention }) => sum + (subvention?.amount.value ?? 0), 0);
          expect(loan.value + (tenure.total_discount_amount?.value ?? 0) + instant).toBe(basket.amount);
          expect(monthly.value * tenure.tenure_value).toBe(total.value);
          expect(loan.value + interestOf(tenure).value).toBe(total.value);
          expect(tenure.net_payment_amount).toEqual(total);
          const help = tenure.total_subvention_amount?.value ?? 0;
          const type = help === 0 ? 'STANDARD' : help >= interestOf(tenure).value ? 'NO_COST' : 'LOW_COST';
          expect(tenure.emi_type).toBe(type);
        }
      }),
    );
  });

  it('that discovery lists are taken back, and refused with any figure changed', () => {
    fc.assert(
      fc.property(baskets, fc.integer(), fc.integer({ min: -500, max: 500 }), (basket, pick, by) => {
        const offers = discoverOffers(basket).flatMap((issuer) =>
          issuer.tenures.map((tenure) => ({ ...issuer, tenure })),
        );
        const chosen = offers[Math.abs(pick) % Math.max(offers.length, 1)];
        if (!chosen || by === 0) return;
        const method = ISSUERS.find(({ id }) => id === chosen.id)?.method ?? 'CREDIT_EMI';
        expect(checkPlan(chosen, method, basket)).toEqual(
          choosePlan(chosen.id, chosen.tenure.tenure_id, basket),
        );
        const { loan_amount } = chosen.tenure;
        const changed: GivenPlan = {
          ...chosen,
          tenure: { ...chosen.tenure, loan_amount: { value: loan_amount.value + by } },
        };
        expect(() => checkPlan(changed, method, basket)).toThrowError('Offer is not eligible');
      }),
      { numRuns: 50 },
    );
  });

  it('are refused with another bank’s method, programme or name', () => {
    const [issuer] = discoverOffers({ amount: 1_200_000 });
    const tenure = issuer?.tenures[0];
    if (!issuer || !tenure) throw new Error('nothing was found');
    const plan = { ...issuer, tenure };
    const basket = { amount: 1_200_000 };
    expect(() => checkPlan(plan, 'DEBIT_EMI', basket)).toThrowError('not eligible');
    expect(() => checkPlan({ ...plan, name: 'PNB CC' }, 'CREDIT_EMI', basket)).toThrowError('not eligible');
    const none = { ...plan, tenure: { ...tenure, issuer_offer_parameters: [] } };
    expect(() => checkPlan(none, 'CREDIT_EMI', basket)).toThrowError('not eligible');
  });

  it('are offered for the card’s own bank when its first digits are known', () => {
    expect(discoverOffers({ amount: 1_200_000, bin: '541919' }).map(({ name }) => name)).toEqual(['HDFC DC']);
    expect(discoverOffers({ amount: 1_200_000, bin: '999999' })).toEqual([]);
    expect(issuerOfCard('6000000060200000')?.name).toBe('ICICI DC');
  });

  it('of the cardless lender are offered only when they are asked for', () => {
    const names = (methods?: ['CARDLESS_EMI']) =>
      discoverOffers({ amount: 1_200_000, methods }).map(({ name }) => name);
    expect(names()).not.toContain('ICICI CARDLESS');
    expect(names(['CARDLESS_EMI'])).toEqual(['ICICI CARDLESS']);
  });
});

describe('a plan that a developer changes', () => {
  const amount = 1_200_000;
  const hdfc = (changes: PlanChanges, convenience_fee = 0) => {
    const issuers = issuersWith({ plan_changes: changes, convenience_fee });
    const basket = { amount, issuers };
    const offers = discoverOffers(basket).find(({ id }) => id === '7');
    return { basket, tenures: offers?.tenures ?? [] };
  };
  const [before] = hdfc([]).tenures;
  const given = (tenure: typeof before) => ({ id: '7', tenure: tenure as GivenPlan['tenure'] });
  const change = (kind: PlanChanges[number]['change']) =>
    hdfc([{ issuer_id: '7', tenure_id: '1', change: kind }]);

  it.each([
    ['deferred', 3, 'MONTH'],
    ['deferred-days', 90, 'DAY'],
  ] as const)('%s: the discount is paid back later, the loan is the whole price', (kind, count, unit) => {
    const { basket, tenures } = change(kind);
    const later = tenures.find(({ tenure_id }) => tenure_id === '1');
    if (!later) throw new Error('no plan');
    expect(later.loan_amount.value).toBe(amount);
    expect(later.discount).toMatchObject({
      discount_type: 'DEFERRED',
      amount: { value: 50_000 },
      discount_deferred_duration_value: count,
      discount_deferred_duration_type: unit,
    });
    expect(later.net_payment_amount.value).toBe(later.total_emi_amount.value - 50_000);
    expect(checkPlan(given(later), 'DEBIT_EMI', basket)).toBeDefined();
    const sooner = { ...later, discount: { ...later.discount, discount_deferred_duration_value: 1 } };
    expect(() => checkPlan(given(sooner as typeof later), 'DEBIT_EMI', basket)).toThrowError('not eligible');
  });

  it('has a discount and no instalments: all of the loan is paid at once', () => {
    const { basket, tenures } = change('cashback-only');
    const once = tenures.find(({ tenure_id }) => tenure_id === '1');
    expect(once).toMatchObject({ tenure_value: 0, loan_amount: { value: amount - 50_000 } });
    expect(once).not.toHaveProperty('interest_amount');
    expect(once?.total_emi_amount).toEqual(once?.loan_amount);
    expect(checkPlan(given(once), 'DEBIT_EMI', basket)).toBeDefined();
  });

  it('names the fee that is paid beside the loan, and refuses another one', () => {
    const { basket, tenures } = hdfc([], 2);
    const [plan] = tenures;
    expect(plan?.convenience_fee_breakdown?.applicable_fee_amount.value).toBe(11_800);
    expect(checkPlan(given(plan), 'DEBIT_EMI', basket)).toBeDefined();
    const less = { applicable_fee_amount: { value: 11_799, currency: 'INR' } };
    const changed = plan && { ...plan, convenience_fee_breakdown: less };
    expect(() => checkPlan(given(changed as typeof plan), 'DEBIT_EMI', basket)).toThrowError('not eligible');
  });

  it('is gone, and refused to whoever still has it', () => {
    const { basket, tenures } = change('withdrawn');
    expect(tenures.map(({ tenure_id }) => tenure_id)).not.toContain('1');
    expect(() => checkPlan(given(before), 'DEBIT_EMI', basket)).toThrowError('not eligible');
  });

  it('is dearer, and the old figures are refused', () => {
    const { basket, tenures } = change('dearer');
    const now = tenures.find(({ tenure_id }) => tenure_id === '1');
    expect(now?.interest_rate_percentage).toBe(17);
    expect(now?.interest_amount?.value).toBeGreaterThan(before?.interest_amount?.value ?? Infinity);
    expect(() => checkPlan(given(before), 'DEBIT_EMI', basket)).toThrowError('not eligible');
    expect(checkPlan(given(now), 'DEBIT_EMI', basket)).toBeDefined();
  });

  it('is listed, and refused to whoever asks for it', () => {
    const { basket, tenures } = change('ineligible');
    expect(tenures).toEqual(hdfc([]).tenures);
    expect(() => checkPlan(given(before), 'DEBIT_EMI', basket)).toThrowError('not eligible');
    const other = tenures.find(({ tenure_id }) => tenure_id === '2');
    expect(checkPlan(given(other), 'DEBIT_EMI', basket)).toBeDefined();
  });
});
