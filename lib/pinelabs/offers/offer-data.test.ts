import { describe, expect, it } from 'vitest';
import { brandPlan, PRINTED, planOf, wireOfferData } from '../testing/plans';
import { planFromText } from './kept-plan';
import { offerDataAnswer } from './offer-answer';
import { offerData, planToText } from './offer-data';

const sent = (plan: Parameters<typeof offerData>[0], purpose: 'payment' | 'validation' = 'payment') =>
  JSON.parse(JSON.stringify(offerData(plan, purpose)));

describe('a plan that is handed back', () => {
  it.each(PRINTED.map((printed) => [printed.title, printed] as const))(
    'is as it was offered: %s',
    (_title, printed) => {
      const wire = wireOfferData(printed);
      const { discount, ...rest } = printed.tenure as { discount?: { amount?: unknown; breakup?: object } };
      // An empty discount is none, and a party that bears nothing is not named, as in the samples of what goes out.
      const { breakup, ...bare } = discount ?? {};
      const borne = Object.values(breakup ?? {}).some((party) => 'amount' in party);
      const back = { ...rest, ...(bare.amount ? { discount: { ...bare, ...(borne && { breakup }) } } : {}) };
      expect(sent(offerDataAnswer.parse(wire))).toEqual({
        offer_details: { ...(wire.offer_details as object), tenure: back },
      });
    },
  );

  it('to be validated does not name products where there are none', () => {
    expect(sent(planOf('hdfcCredit'), 'validation').offer_details.tenure).not.toHaveProperty('details');
    expect(sent(planOf('hdfcCredit')).offer_details.tenure.details).toEqual([]);
    expect(sent(brandPlan(), 'validation').offer_details.tenure.details).toHaveLength(1);
  });

  it('says what the lender charges the shop, as it was offered', () => {
    const plan = planOf('hdfcDebit');
    const wire = JSON.parse(planToText(plan));
    Object.assign(wire.offer_details.tenure, { split_emi_percentage: 0, dealer_charges_percentage: 1.5 });
    const read = offerDataAnswer.parse(wire);
    expect(read.tenure).toMatchObject({ splitPercentage: 0, dealerCharges: 1.5 });
    expect(sent(read)).toEqual(wire);
  });

  it('keeps keys that nobody knows', () => {
    const plan = planOf('pnb');
    const offerParameters = [{ program_type: 'NEW', secret_sauce: { a: [1, null, true] } }];
    const tenure = { ...plan.tenure, offerParameters };
    expect(sent({ ...plan, tenure }).offer_details.tenure.issuer_offer_parameters).toEqual(offerParameters);
  });
});

describe('a plan that is kept', () => {
  it.each(PRINTED.map((printed) => [printed.title, printed] as const))(
    'is the same: %s',
    (_title, printed) => {
      const plan = offerDataAnswer.parse(wireOfferData(printed));
      expect(planFromText(planToText(plan))).toEqual(plan);
    },
  );

  it.each(['', '{', 'null', '{}', '{"offer_details":{}}'])('cannot be read from %j', (text) => {
    expect(() => planFromText(text)).toThrow(expect.objectContaining({ code: 'INVALID_PLAN' }));
  });
});
