/** A loan without a card: the merchant says who the customer is, and the customer settles the plan with the lender. Pure. */
import { type Change, change } from '../domain/change';
import { notAllowed } from '../domain/errors';
import type { CardlessData, ChargeOrder } from '../domain/order';
import { pendingPayment } from '../domain/payment-rules';
import type { IssuerOffers, OfferData, Tenure } from '../emi/wire';
import { planOf, plansOf } from './plans';

export interface Lender extends IssuerOffers {
  readonly tenures: readonly [Tenure, ...Tenure[]];
}

/** The lender decides on a person: a mobile number or a PAN that ends like this is turned down, masked or not. */
const NO_CREDIT = { mobile: '0000', pan: 'Z' };

/** What discovery shows no plan to, and what is declined at the lender's page. */
export function lenderRefuses(person: CardlessData | undefined): boolean {
  if (!person) return false;
  return (
    person.registered_mobile_number.endsWith(NO_CREDIT.mobile) || person.pan_number.endsWith(NO_CREDIT.pan)
  );
}

/** @returns undefined when no plan is to be chosen, or none is had for this amount. */
export function lenderOf(order: ChargeOrder): Lender | undefined {
  const pending = pendingPayment(order);
  if (pending?.payment_method !== 'CARDLESS_EMI' || pending.offer_data) return undefined;
  return plansOf(order, 'CARDLESS_EMI').find(hasPlans);
}

function hasPlans(issuer: IssuerOffers): issuer is Lender {
  return issuer.tenures.length > 0;
}

/**
 * @param tenure the plan's id; one that there is not means the first, which the page has chosen beforehand.
 * @throws GatewayError when no plan is to be chosen.
 */
export function withLenderPlan(order: ChargeOrder, tenure: string | undefined, now: string): Change {
  const lender = lenderOf(order);
  const pending = pendingPayment(order);
  if (!lender || !pending) throw notAllowed('PAYMENT', 'no plan is to be chosen');
  const plan = (id: string | undefined) => planOf(order, 'CARDLESS_EMI', { issuer: lender.id, tenure: id });
  const offer = plan(tenure) ?? plan(lender.tenures[0].tenure_id);
  return change({
    ...order,
    payments: order.payments.map((payment) =>
      payment.id === pending.id && offer
        ? { ...payment, offer_data: withProducts(offer, order), updated_at: now }
        : payment,
    ),
    updated_at: now,
  });
}

/** As Get Order shows a cardless plan: what is lent for which product, so that a device has a place to be shown at. */
function withProducts(offer: OfferData, { purchase_details }: ChargeOrder): OfferData {
  const { tenure } = offer.offer_details;
  if (tenure.details.length > 0) return offer;
  const details = purchase_details.products ?? [];
  return { offer_details: { ...offer.offer_details, tenure: { ...tenure, details } } };
}
