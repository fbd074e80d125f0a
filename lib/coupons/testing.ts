/** For tests. */
import type { CouponTerms } from './rules';

/** Ten per cent off everything, for everybody. */
export function terms(of: Partial<CouponTerms> = {}): CouponTerms {
  return {
    code: 'DIWALI10',
    kind: 'percent',
    basisPoints: 1_000,
    amountPaise: null,
    leastGoodsPaise: 0,
    categories: [],
    startsAt: null,
    endsAt: null,
    usesInAll: null,
    usesByCustomer: null,
    used: 0,
    active: true,
    ...of,
  };
}
