import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ISSUERS, money, PRINTED, wireOfferData } from '../testing/plans';
import { offerDataAnswer, offersAnswer } from './offer-answer';

const [plain] = PRINTED;
const tenure = plain?.tenure ?? {};
const offers = (...tenures: unknown[]) => ({ issuers: [{ ...ISSUERS.indusind, tenures }] });
const read = (over: Record<string, unknown>) =>
  offersAnswer.parse(offers({ ...tenure, ...over })).issuers[0]?.tenures[0];

describe('the plans of a bank', () => {
  it('are read with every figure', () => {
    expect(offersAnswer.parse(offers(tenure))).toEqual({
      unreadable: 0,
      issuers: [
        {
          id: '23',
          name: 'INDUSIND CC',
          type: 'credit card',
          typeWord: 'CC_BANK',
          priority: 1,
          tenures: [
            {
              id: 't3',
              name: '3 Months',
              unit: 'MONTH',
              months: 3,
              monthly: 410_713,
              total: 1_232_139,
              interest: 32_139,
              interestRate: 16,
              loanAmount: 1_200_000,
              netPayment: 1_232_139,
              processingFee: 19_900,
              emiType: 'STANDARD',
              programmes: ['BANK_EMI'],
              offerParameters: [{ program_type: 'BANK_EMI', offer_id: '1563', offer_parameter_id: '63813' }],
              details: [],
            },
          ],
        },
      ],
    });
  });

  it.each([
    ['CARDLESS_BANK', 'cardless'],
    ['CARDLESS_NBFC', 'cardless'],
    ['NTB', 'other'],
    ['A_TYPE_OF_TOMORROW', 'other'],
  ])('of an issuer of the type %s are offered like any other', (issuer_type, type) => {
    const issuer = { ...ISSUERS.indusind, issuer_type, a_field_of_tomorrow: { x: [1] }, tenures: [tenure] };
    expect(offersAnswer.parse({ issuers: [issuer], another: true })).toMatchObject({
      unreadable: 0,
      issuers: [{ type, typeWord: issuer_type, tenures: [{ months: 3 }] }],
    });
  });

  it('of a brand say who bears what', () => {
    const printed = PRINTED.find((plan) => plan.tenure.emi_type === 'LOW_COST')?.tenure;
    expect(offersAnswer.parse(offers(printed)).issuers[0]?.tenures[0]).toMatchObject({
      emiType: 'LOW_COST',
      totalDiscount: 200_000,
      subvention: 90_000,
      discount: {
        type: 'INSTANT',
        percentage: 10,
        amount: 200_000,
        shares: { merchant: 100_000, brand: 100_000 },
      },
      details: [
        {
          code: 'redmi_1',
          brandId: '3',
          amount: 2_000_000,
          subvention: { type: 'POST', percentage: 5, amount: 90_000, shares: { brand: 90_000 } },
        },
      ],
    });
  });

  it.each([
    ['CC_BANK', 'credit card'],
    ['CC_NBFC', 'credit card'],
    ['DC_BANK', 'debit card'],
    ['CARDLESS_NBFC', 'cardless'],
    ['CARDLESS', 'cardless'],
    ['NTB_BANK', 'other'],
    ['HIRE_PURCHASE', 'other'],
    [undefined, 'other'],
  ])('of an issuer of type %s are for %s', (issuer_type, type) => {
    const [issuer] = offersAnswer.parse({
      issuers: [{ ...ISSUERS.pnb, issuer_type, tenures: [tenure] }],
    }).issuers;
    expect(issuer).toMatchObject({ type, ...(issuer_type && { typeWord: issuer_type }) });
  });

  it('come in the order of priority, and a bank without any is left out', () => {
    const issuer = (id: string, priority: number | undefined, tenures: unknown[]) => ({
      id,
      name: id,
      priority,
      tenures,
    });
    const list = [
      issuer('a', undefined, [tenure]),
      issuer('b', 2, [tenure]),
      issuer('c', 1, [tenure]),
      issuer('d', 0, []),
    ];
    expect(offersAnswer.parse({ issuers: list }).issuers.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it.each([
    ['monthly_emi_amount', undefined],
    ['monthly_emi_amount', { currency: 'INR', value: 1.5 }],
    ['total_emi_amount', { currency: 'USD', value: 5 }],
    ['loan_amount', { currency: 'INR', value: -1 }],
    ['tenure_value', -1],
    ['interest_amount', undefined],
    ['convenience_fee_breakdown', { applicable_fee_amount: { currency: 'INR', value: 0.5 } }],
    ['interest_rate_percentage', '16'],
    ['issuer_offer_parameters', undefined],
    ['discount', { discount_type: 'INSTANT', amount: { currency: 'INR', value: 'x' } }],
    ['total_subvention_amount', 'five'],
  ])('without a readable %s are counted, not offered; the others are', (field, value) => {
    const { issuers, unreadable } = offersAnswer.parse(offers({ ...tenure, [field]: value }, tenure));
    expect(unreadable).toBe(1);
    expect(issuers[0]?.tenures).toHaveLength(1);
  });

  it('of no length have no interest: the discount is all that they are', () => {
    expect(read({ tenure_value: 0, interest_amount: null })).toBeDefined();
    const plan = read({ tenure_value: 0, interest_amount: undefined });
    expect(plan).toMatchObject({ months: 0, interest: 0 });
  });

  it('of no length are their loan, paid at once, where the figures of instalments are left out', () => {
    const names = ['monthly_emi_amount', 'total_emi_amount', 'interest_amount', 'interest_rate_percentage'];
    for (const nothing of [null, undefined]) {
      const without = Object.fromEntries(names.map((name) => [name, nothing]));
      const plan = read({ tenure_value: 0, net_payment_amount: undefined, ...without });
      expect(plan).toMatchObject({ interest: 0, interestRate: 0 });
      const { loanAmount } = plan ?? {};
      expect([plan?.monthly, plan?.total, plan?.netPayment]).toEqual([loanAmount, loanAmount, loanAmount]);
      for (const name of names) {
        const { issuers, unreadable } = offersAnswer.parse(offers({ ...tenure, [name]: nothing }));
        expect([issuers, unreadable]).toEqual([[], 1]);
      }
    }
    const named = read({ tenure_value: 0, interest_amount: money(7), interest_rate_percentage: 1 });
    expect(named).toMatchObject({ interest: 7, interestRate: 1 });
  });

  it('say how long after the payment a discount is paid back, and what paying so costs', () => {
    const plan = read({
      discount: {
        discount_type: 'DEFERRED',
        amount: money(500),
        discount_deferred_duration_value: 90,
        discount_deferred_duration_type: 'DAY',
      },
      convenience_fee_breakdown: { applicable_fee_amount: money(236), fee_amount: money(200) },
    });
    expect(plan).toMatchObject({
      discount: { type: 'DEFERRED', amount: 500, after: { count: 90, unit: 'DAY' } },
      convenienceFee: 236,
    });
  });

  it('keep words and keys that are new', () => {
    const key = { program_type: 'MOON_OFFER', offer_id: '1', new_key: { deep: [1, null] } };
    expect(read({ emi_type: 'half_cost', issuer_offer_parameters: [key] })).toMatchObject({
      emiType: 'HALF_COST',
      programmes: ['MOON_OFFER'],
      offerParameters: [key],
    });
    expect(read({ emi_type: null, discount: { discount_type: 'later', amount: money(5) } })).toMatchObject({
      emiType: 'UNKNOWN',
      discount: { type: 'LATER', amount: 5, shares: {} },
    });
  });

  it('take the fee from either of its fields, and do without', () => {
    expect(read({ processing_fee_details: undefined })?.processingFee).toBeUndefined();
    const bare = { processing_fee_details: {}, processing_fee_amount: money(7) };
    expect(read(bare)?.processingFee).toBe(7);
  });
});

describe('for every answer', () => {
  it('it is read or refused, and never breaks the reader', () => {
    const spoilt = fc
      .tuple(fc.constantFrom(...Object.keys(tenure)), fc.jsonValue())
      .map(([name, value]) => offers({ ...tenure, [name]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue({ maxDepth: 5 }), spoilt), (answer) => {
        const result = offersAnswer.safeParse(answer);
        for (const issuer of result.data?.issuers ?? []) {
          for (const plan of issuer.tenures) expect(Number.isSafeInteger(plan.monthly)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('unknown fields change nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^new_[a-z]{1,8}$/), fc.jsonValue(), (name, value) => {
        expect(read({ [name]: value })).toEqual(read({}));
      }),
    );
  });
});

it('a payment’s plan is read as discovery’s is', () => {
  for (const printed of PRINTED) {
    const [issuer] = offersAnswer.parse({
      issuers: [{ ...ISSUERS[printed.issuer], tenures: [printed.tenure] }],
    }).issuers;
    expect(offerDataAnswer.parse(wireOfferData(printed)).tenure).toEqual(issuer?.tenures[0]);
  }
});
