/** A document of the order behind the address, for its customer alone. */
import { localized } from '@/lib/language/localized';
import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { PrintedDocument } from '@/lib/invoices/document';
import { readDocument } from '@/lib/invoices/read';
import { orderPage } from '@/lib/orders/order-token';
import { findByToken } from '@/lib/orders/page/order-view';
import { isProved } from '../../../last-order';

/** Once a request: the title and the page ask for the same one. @throws Next's redirect to the order's page, which asks for a proof, and its "not found". */
export const ownDocument = cache(async (token: string, id: string): Promise<PrintedDocument> => {
  const order = await findByToken(token);
  if (!order) notFound();
  if (!(await isProved(token))) redirect(localized(orderPage(token)));
  return (await readDocument(id, order.id))?.document ?? notFound();
});
