/** Where a document belongs in GSTR-1. Pure. */
import type { FiledDocument } from '@/db/queries/filed-documents';
import type { InvoiceLine } from '@/db/types';
import type { Taxed } from '../reckon/tax-of';

/** Above this an invoice to somebody unregistered in another state is named by itself: ₹1 lakh. */
const LARGE_PAISE = 1_00_000_00;
const ABROAD = '96';

export type Sort = 'registered' | 'large' | 'abroad' | 'others';

/** @returns undefined for what is no tax invoice and lowers none: bills of supply are filed elsewhere. */
export function sortOf(document: FiledDocument): Sort | undefined {
  const { kind, against, buyerGstin, placeOfSupply, seller } = document;
  if (kind === 'bill' || against?.kind === 'bill') return undefined;
  // An export is one whoever buys.
  if (placeOfSupply === ABROAD) return 'abroad';
  if (buyerGstin !== null) return 'registered';
  const value = against?.totalPaise ?? document.totalPaise;
  return placeOfSupply !== seller.stateCode && value > LARGE_PAISE ? 'large' : 'others';
}

export const isNote = ({ kind }: Pick<FiledDocument, 'kind'>) => kind === 'credit-note';

/** A credit note takes away. */
export const signOf = (document: Pick<FiledDocument, 'kind'>) => (isNote(document) ? -1 : 1);

const FIGURES = ['taxablePaise', 'cgstPaise', 'sgstPaise', 'igstPaise', 'totalPaise', 'quantity'] as const;
export type Sums = Taxed & Pick<InvoiceLine, 'totalPaise' | 'quantity'>;

/** Adds lines to the sums of what they have in common. */
export function addTo(sums: Map<string, Sums>, key: string, line: InvoiceLine, sign: number): void {
  const so = sums.get(key) ?? {
    taxablePaise: 0,
    cgstPaise: 0,
    sgstPaise: 0,
    igstPaise: 0,
    totalPaise: 0,
    quantity: 0,
  };
  for (const figure of FIGURES) so[figure] += sign * line[figure];
  // Delivery stands under the code of its goods, and is none of their units.
  if (line.position === undefined) so.quantity -= sign * line.quantity;
  sums.set(key, so);
}

/** Of one document by rate, highest last; lines that bear no tax are summed elsewhere. */
export function byRate(lines: readonly InvoiceLine[]): [basisPoints: number, Sums][] {
  const sums = new Map<string, Sums>();
  for (const line of lines) if (line.basisPoints > 0) addTo(sums, String(line.basisPoints), line, 1);
  return [...sums].map(([rate, so]) => [Number(rate), so] as [number, Sums]).sort(([a], [b]) => a - b);
}
