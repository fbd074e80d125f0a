/** Who sells, as documents print it, and whether tax may be shown. Pure. */
import type { InvoiceSeller } from '@/db/types';
import { stateOfGstin } from './gstin';

/** `unregistered` is said, so that a GSTIN that was forgotten is none. */
export type Scheme = 'regular' | 'composition' | 'unregistered';

export interface SellerFacts {
  legalName: string;
  address: readonly string[];
  stateCode: string;
  /** Empty: not registered, whatever the scheme. */
  gstin: string;
  scheme: Scheme;
  signatory: string;
}

/** Words that rule 5 of the composition rules asks for. */
const COMPOSITION = 'Composition taxable person, not eligible to collect tax on supplies';

/** Only who is registered and not in the composition scheme collects tax; all others issue bills of supply. */
export function collectsTax({ gstin, scheme }: Pick<SellerFacts, 'gstin' | 'scheme'>): boolean {
  return gstin !== '' && scheme === 'regular';
}

export function sellerOf({
  legalName,
  address,
  stateCode,
  gstin,
  scheme,
  signatory,
}: SellerFacts): InvoiceSeller {
  return {
    legalName,
    address: [...address],
    stateCode: gstin === '' ? stateCode : stateOfGstin(gstin),
    ...(gstin === '' ? {} : { gstin }),
    signatory,
    ...(scheme === 'composition' && gstin !== '' ? { remark: COMPOSITION } : {}),
  };
}
