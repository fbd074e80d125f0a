/** A loan without a card: the merchant says who the customer is, and the customer settles the plan with the lender. Pure. */
import { type Change, change } from '../domain/change';
import { notAllowed } from '../domain/errors';
import type { ChargeOrder } from '../domain/order';
import { pendingPayment } from '../domain/payment-rules';
import type { IssuerOffers, Tenure } from '../emi/wire';
import { planOf, plansOf } from './plans';

export interface Lender extends IssuerOffers {
  readonly tenures: readonly [Tenure, ...Tenure[]];
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
      payment.id === pending.id && offer ? { ...payment, offer_data: offer, updated_at: now } : payment,
    ),
    updated_at: now,
  });
}
