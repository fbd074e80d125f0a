/** Offer validation: would a payment with this plan be taken? */
import type { z } from 'zod';
import { invalid } from '../domain/errors';
import { checkPlan } from '../emi/chosen-plan';
import { issuerOfCard } from '../emi/issuers';
import { issuersWith } from '../emi/plan-changes';
import { validationRequest } from './discovery-request';
import { endpoint } from './endpoint';

export const validateOffer = endpoint<z.infer<typeof validationRequest>>({
  name: 'validate-offer',
  method: 'POST',
  path: '/api/affordability/v1/offer/validate',
  body: validationRequest,
  handle({ gateway, body }) {
    const { offer_details } = body.offer_data;
    const issuers = issuersWith(gateway.store.settings.all());
    const basket = { amount: body.order_amount.value, issuers };
    const plan = checkPlan(offer_details, body.payment_method, basket);
    const loan = plan.offer_details.tenure.loan_amount.value;
    if (body.payment_amount.value !== loan) throw invalid('payment_amount.value', `must be ${loan}`);
    checkOption(body, offer_details.id);
    return { body: { code: 'ELIGIBLE', message: 'Offer is Eligible' } };
  },
});

/** Of a card only the bank matters here: its check digit is looked at when it pays. */
function checkOption(
  { payment_method, payment_option: option }: z.infer<typeof validationRequest>,
  issuerId: string,
): void {
  if (payment_method === 'CARDLESS_EMI') {
    if (!option.cardless_details) throw invalid('payment_option.cardless_details', 'is required');
    return;
  }
  const card = option.card_details?.card_number;
  if (card === undefined) throw invalid('payment_option.card_details', 'is required');
  if (issuerOfCard(card)?.id !== issuerId) {
    throw invalid('payment_option.card_details.card_number', 'is not a card of the bank that lends');
  }
}
