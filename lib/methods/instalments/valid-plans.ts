/** The plans of a discovery that may be shown, as they are shown, validated and paid by. Pure. */
import type { Paise } from '@/lib/money';
import { checkTenure, type OfferProduct, type Offers, type Plan, type TenureFault } from '@/lib/pinelabs';

export interface Sorted {
  /** In the gateway's order. */
  readonly sound: readonly Plan[];
  readonly faulty: readonly { readonly plan: Plan; readonly faults: readonly TenureFault[] }[];
}

/** A plan that contradicts itself is no offer to anybody. @param price that discovery was asked about. */
export function sortPlans({ issuers }: Pick<Offers, 'issuers'>, price: Paise): Sorted {
  const checked = issuers.flatMap(({ tenures, ...issuer }) =>
    tenures.map((tenure) => ({ plan: { issuer, tenure }, faults: checkTenure(tenure, price) })),
  );
  return {
    sound: checked.filter(({ faults }) => faults.length === 0).map(({ plan }) => plan),
    faulty: checked.filter(({ faults }) => faults.length > 0),
  };
}

/**
 * A bank's or lender's own plan says nothing of products. Named in the plan from the beginning, they are the same when it
 * is validated and when it is paid by, and the gateway's order tells later which device is blocked for which of them.
 */
export function namingProducts(plan: Plan, products: readonly OfferProduct[]): Plan {
  if (plan.tenure.details.length > 0) return plan;
  const details = products.map(({ code, amount }) => ({ code, amount }));
  return { ...plan, tenure: { ...plan.tenure, details } };
}

/** The gateway's text has a hold for credit card EMI alone. */
export function payablePlans(plans: readonly Plan[], preAuth: boolean): readonly Plan[] {
  return preAuth ? plans.filter(({ issuer }) => issuer.type === 'credit card') : plans;
}
