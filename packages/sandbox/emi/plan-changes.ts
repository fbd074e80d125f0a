/** Plans that a developer takes back, makes dearer or closes to the customer while somebody is choosing one. Pure. */
import { z } from 'zod';
import { type BankOffer, ISSUERS, type Issuer, type TenureTerms } from './issuers';

export const planChanges = z.array(
  z.strictObject({
    issuer_id: z.string().min(1).max(20),
    tenure_id: z.string().min(1).max(20),
    /**
     * Nobody's any more; at one per cent a year more; still listed, and refused to whoever asks for it; with a discount that
     * the bank pays back months later, or days later; with a discount and no instalments.
     */
    change: z.enum(['withdrawn', 'dearer', 'ineligible', 'deferred', 'deferred-days', 'cashback-only']),
  }),
);

export type PlanChanges = z.infer<typeof planChanges>;

const DEARER_BY = 1;

/** @param account the plans that have changed, the fee that a payment by plan costs, in per cent, and the kind of the lender without a card. */
export function issuersWith(account: {
  readonly plan_changes: PlanChanges;
  readonly convenience_fee: number;
  readonly cardless_type?: string;
}): readonly Issuer[] {
  const { plan_changes: changes, convenience_fee: feePercent, cardless_type = 'CARDLESS' } = account;
  return ISSUERS.map((issuer) => ({
    ...issuer,
    type: issuer.method === 'CARDLESS_EMI' ? cardless_type : issuer.type,
    feePercent,
    tenures: issuer.tenures.flatMap((terms) => changed(issuer, terms, changes)),
  }));
}

/** Of a plan without one, the sandbox's own. */
function withDiscount({ bankOffer }: TenureTerms): BankOffer {
  if (bankOffer?.discount) return bankOffer;
  const parameter = {
    program_type: 'MERCHANT_BANK_OFFER',
    offer_id: '1523',
    offer_parameter_id: '63566',
  } as const;
  return { parameter, from: 0, discount: 50_000 };
}

function changed(issuer: Issuer, terms: TenureTerms, changes: PlanChanges): TenureTerms[] {
  const found = changes.find(({ issuer_id, tenure_id }) => issuer_id === issuer.id && tenure_id === terms.id);
  switch (found?.change) {
    case undefined:
      return [terms];
    case 'withdrawn':
      return [];
    case 'dearer':
      return [{ ...terms, rate: issuer.rate + DEARER_BY }];
    case 'deferred':
    case 'deferred-days':
    case 'cashback-only':
      return [{ ...terms, discountAs: found.change, bankOffer: withDiscount(terms) }];
    case 'ineligible':
      return [{ ...terms, refused: true }];
  }
}
