/** The plans of a discovery that may be shown. Pure. */
import type { Paise } from '@/lib/money';
import { checkTenure, type Offers, type Plan, type TenureFault } from '@/lib/pinelabs';

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
