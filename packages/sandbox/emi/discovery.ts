/** Offer discovery: every plan that an amount can be had on. Pure. */
import { type EmiMethod, ISSUERS, type Issuer } from './issuers';
import { type CartProduct, planFor } from './plan';
import type { IssuerOffers, Tenure } from './wire';

export interface DiscoveryRequest {
  /** Paise: what is to be paid, coupons already off. */
  readonly amount: number;
  readonly products?: readonly CartProduct[] | undefined;
  /** Only the bank whose card begins so. */
  readonly bin?: string | undefined;
  /** Without it, plans on cards: credit and debit. */
  readonly methods?: readonly EmiMethod[] | undefined;
  /** The banks with their plans as they are now. */
  readonly issuers?: readonly Issuer[] | undefined;
}

const CARD_METHODS: readonly EmiMethod[] = ['CREDIT_EMI', 'DEBIT_EMI'];

/** The gateway gives every bank in its samples this priority. */
export const PRIORITY = 1;

export function discoverOffers(request: DiscoveryRequest): IssuerOffers[] {
  const { amount, products = [], bin, methods = CARD_METHODS, issuers = ISSUERS } = request;
  return issuers
    .filter(
      (issuer) =>
        methods.includes(issuer.method) &&
        (bin === undefined || issuer.bins.some((one) => bin.startsWith(one))),
    )
    .flatMap((issuer) => {
      const tenures = issuer.tenures.flatMap((terms) => planFor(issuer, terms, amount, products) ?? []);
      return tenures.length > 0 ? [offersOf(issuer, tenures)] : [];
    });
}

/** In the order of the ids as text ("1", "12", "2"), as the gateway lists them. */
function offersOf(issuer: Issuer, tenures: readonly Tenure[]): IssuerOffers {
  return {
    id: issuer.id,
    name: issuer.name,
    display_name: issuer.displayName,
    issuer_type: issuer.type,
    priority: PRIORITY,
    tenures: tenures.toSorted((a, b) => (a.tenure_id < b.tenure_id ? -1 : 1)),
    issuer_data: {},
  };
}
