/**
 * Instalments of a lender, without a card: the lender decides on a person, so that mobile number and PAN come first and
 * again with the payment. Between the two they are in the customer's browser and nowhere else.
 */
import 'server-only';
import { describeError, log } from '@/lib/log';
import type { PlanPayment } from '@/lib/payments/plan-payment';
import type { CardlessDetails, Plan } from '@/lib/pinelabs';
import { type Basket, discoverCardless } from './discover';
import { planOfKey } from './kept-plans';
import { isOffered } from './pay';

/** What the lenders say to a person; no plans when they turn the person down. */
export async function plansFor(
  person: CardlessDetails,
  basket: Basket,
): Promise<readonly Plan[] | 'no-answer'> {
  try {
    return await discoverCardless(basket, person);
  } catch (error) {
    // By its name: the client may have been made in another of the server's bundles, with a class of its own.
    if (error instanceof Error && error.name === 'RequestRefusedError') return [];
    log.warn('lenders could not be asked', { error: describeError(error) });
    return 'no-answer';
  }
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

export function byLender(plan: Plan, person: CardlessDetails): PlanPayment {
  return { method: 'CARDLESS_EMI', amount: plan.tenure.loanAmount, plan, cardless: person };
}
