import { describe, expect, it } from 'vitest';
import { choosePlan } from '../chosen-plan';
import { discoverOffers } from '../discovery';
import printed from './printed.json';

const rows = printed.map((row) => ({
  ...row,
  figures: Object.entries(row.figures),
  title: `${row.issuer}, ${row.months} months of ${row.amount} paise (${Object.keys(row.printed).join(', ')})`,
}));

describe('every EMI figure that the gateway’s pages print', () => {
  it.each(rows)('$title', (row) => {
    const basket = { amount: row.amount, products: row.products };
    const plan = choosePlan(row.issuer_id, row.tenure_id, basket);
    const tenure = plan?.offer_details.tenure;
    expect(plan?.offer_details).toMatchObject({ name: row.issuer, issuer_type: row.issuer_type });
    expect(tenure).toMatchObject({
      tenure_value: row.months,
      interest_rate_percentage: row.rate,
      emi_type: row.emi_type,
    });
    expect(
      tenure?.issuer_offer_parameters.map((one) => Object.values(one).join(' ')),
      'programmes',
    ).toEqual(row.parameters);
    if (row.subvention) expect(tenure?.details[0]?.subvention?.subvention_type).toBe(row.subvention);
    for (const [path, value] of row.figures) expect(figure(tenure, path), path).toBe(value);
  });

  it('is found by discovery too, with the same figures', () => {
    for (const row of rows) {
      const offers = discoverOffers({ amount: row.amount, products: row.products });
      const tenure = offers
        .find(({ id }) => id === row.issuer_id)
        ?.tenures.find(({ tenure_id }) => tenure_id === row.tenure_id);
      const listed = row.figures.filter(([path]) => !PAYMENT_ONLY.includes(path));
      for (const [path, value] of listed) expect(figure(tenure, path), `${row.title}: ${path}`).toBe(value);
    }
  });

  it('is all there: 27 plans are printed, in 19 forms', () => {
    const times = printed.flatMap((row) => Object.values(row.printed)).reduce((sum, one) => sum + one, 0);
    expect({ forms: printed.length, times }).toEqual({ forms: 19, times: 27 });
  });
});

/** These two appear once a plan is a payment's. */
const PAYMENT_ONLY = ['auth_amount', 'processing_fee_amount'];

/** The one plan whose single product has an interest of its own prints the plan's again. */
const OF_THE_PRODUCT: Readonly<Record<string, string>> = {
  'given.details.0.interest_amount': 'interest_amount',
  'given.details.0.interest_rate': 'interest_rate_percentage',
};

function figure(tenure: unknown, path: string): unknown {
  const steps = (OF_THE_PRODUCT[path] ?? path).split('.');
  const found = steps.reduce<unknown>((value, step) => field(value, step), tenure);
  return typeof found === 'object' ? field(found, 'value') : found;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
