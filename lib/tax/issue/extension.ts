/** Documents follow the money: registered in lib/after-change.ts. */
import 'server-only';
import type { Db } from '@/db/client';
import type { OrderRow } from '@/db/queries/orders';
import type { Extension } from '@/lib/payments/extension';
import type { Change } from '@/lib/payments/state/types';
import { tax } from '@/shop/tax';
import { issueDocuments } from './issue';

export const invoicing: Extension = { changed };

/** @param held the order as it was before. */
async function changed(tx: Db, held: OrderRow, { money }: Change, now: number): Promise<void> {
  const charged = money.captured > held.capturedPaise;
  if (charged) {
    const mayInvoice = tax.issued === 'charge' || held.dispatchedAt !== null;
    await issueDocuments(tx, held.id, { cause: `captured:${money.captured}`, mayInvoice, now });
  } else if (money.refunded > held.refundedPaise) {
    await issueDocuments(tx, held.id, { cause: `refunded:${money.refunded}`, mayInvoice: false, now });
  }
}

/** What is sent has its invoice, whenever the shop issues them otherwise. @param orderId marked as sent in this transaction. */
export async function issueOnDispatch(tx: Db, orderId: string, now: number): Promise<void> {
  await issueDocuments(tx, orderId, { cause: 'dispatch', mayInvoice: true, now });
}
