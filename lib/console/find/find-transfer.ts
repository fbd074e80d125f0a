/** The transfer to the bank whose UTR somebody typed into the console's one box. */
import 'server-only';
import { utrSpellings } from '@/db/queries/order-terms';
import { requirePermission } from '@/lib/auth/guard';
import { settlementOf } from '../settlements/settlement-detail';
import { readWanted } from './typed';

/** Demands the permission itself. @returns its whole UTR as it is kept; undefined when there is none. */
export async function findTransfer(typed: string): Promise<string | undefined> {
  await requirePermission('settlements.read');
  const { gatewayId } = readWanted(typed) ?? {};
  if (gatewayId === undefined) return undefined;
  const found = await Promise.all(utrSpellings(gatewayId).map(settlementOf));
  return found.find((settlement) => settlement !== undefined)?.utr;
}
