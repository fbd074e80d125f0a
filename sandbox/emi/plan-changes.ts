/** Plans that a developer takes back, makes dearer or closes to the customer while somebody is choosing one. Pure. */
import { z } from 'zod';
import { ISSUERS, type Issuer, type TenureTerms } from './issuers';

export const planChanges = z.array(
  z.strictObject({
    issuer_id: z.string().min(1).max(20),
    tenure_id: z.string().min(1).max(20),
    /** Nobody's any more; at one per cent a year more; still listed, and refused to whoever asks for it. */
    change: z.enum(['withdrawn', 'dearer', 'ineligible']),
  }),
);

export type PlanChanges = z.infer<typeof planChanges>;

const DEARER_BY = 1;

export function issuersWith(changes: PlanChanges): readonly Issuer[] {
  if (changes.length === 0) return ISSUERS;
  return ISSUERS.map((issuer) => ({
    ...issuer,
    tenures: issuer.tenures.flatMap((terms) => changed(issuer, terms, changes)),
  }));
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
    case 'ineligible':
      return [{ ...terms, refused: true }];
  }
}
