/** The transfer to the bank whose UTR somebody typed into the console's one box. */
import 'server-only';
import { utrSpellings } from '@/db/queries/order-terms';
import { settlementOf } from '../settlements/settlement-detail';
import { readWanted } from './typed';

/** For whoever may read settlements. @returns its whole UTR as it is kept; undefined when there is none. */
export async function findTransfer(typed: string): Promise<string | undefined> {
  const { gatewayId } = readWanted(typed) ?? {};
  if (gatewayId === undefined) return undefined;
  const found = await Promise.all(utrSpellings(gatewayId).map(settlementOf));
  return found.find((settlement) => settlement !== undefined)?.utr;
}
