/**
 * Instalments of a lender, without a card: the lender decides on a person, so that mobile number and PAN come first and
 * again with the payment. Between the two they are in the customer's browser and nowhere else.
 */
import 'server-only';
import { describeError, log } from '@/lib/log';
import type { PlanPayment } from '@/lib/payments/operations/plan-payment';
import { type CardlessDetails, GatewayError, type Plan } from '@/lib/pinelabs';
import { type Basket, discoverCardless } from '../instalments/discover';
import { planOfKey } from '../instalments/kept-plans';
import { isOffered } from '../instalments/pay';

/** Why there are no plans to show, which is not the same as "no lender offers any". */
export type NoPlans =
  /** The account has the lender's payments and not its offers: the customer chooses a plan at the lender's page. */
  | 'not-enabled'
  /** The gateway did not take these details. */
  | 'refused'
  | 'no-answer';

/** What the lenders say to a person; an empty list when they turn the person down. */
export async function plansFor(person: CardlessDetails, basket: Basket): Promise<readonly Plan[] | NoPlans> {
  try {
    return await discoverCardless(basket, person);
  } catch (error) {
    const why = error instanceof GatewayError ? reasonOf(error) : 'no-answer';
    log.warn('lenders could not be asked', { outcome: why, error: describeError(error) });
    return why;
  }
}

/**
 * The gateway's pages do not print the answer of an account without cardless discovery. It can only be an address that
 * there is not (404), or a 400 with another code than `INVALID_REQUEST`, which is about a field.
 */
function reasonOf({ status, code, name }: GatewayError): NoPlans {
  if (status === 404 || (status === 400 && code !== 'INVALID_REQUEST')) return 'not-enabled';
  // By its name: the client may have been made in another of the server's bundles, with a class of its own.
  return name === 'RequestRefusedError' ? 'refused' : 'no-answer';
}

/**
 * The plan of this key out of what was just offered to this person, once the gateway has confirmed it.
 * @returns `changed` when it is not offered any more.
 */
export async function confirmedPlan(
  plans: readonly Plan[],
  key: string,
  person: CardlessDetails,
  basket: Basket,
): Promise<Plan | 'changed' | 'no-answer'> {
  const plan = planOfKey(plans, key);
  if (!plan) return 'changed';
  const { amount } = basket;
  const offered = await isOffered({ amount, plan, method: 'CARDLESS_EMI', cardless: person });
  if (offered === 'yes') return plan;
  return offered === 'no' ? 'changed' : 'no-answer';
}

/** @param plan none where the customer chooses it at the lender's page, and the order is paid in full. */
export function byLender(
  plan: Plan | undefined,
  person: CardlessDetails,
  { amount }: Pick<Basket, 'amount'>,
): PlanPayment {
  if (!plan) return { method: 'CARDLESS_EMI', amount, cardless: person };
  return { method: 'CARDLESS_EMI', amount: plan.tenure.loanAmount, plan, cardless: person };
}
