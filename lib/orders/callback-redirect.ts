/** Where a customer is led who comes back from the gateway's page. */
import 'server-only';
import { DatabaseUnavailableError } from '@/db/client';
import { handleCallback } from '@/lib/payments/sync/inbound/callback';
import type { Fields } from '@/lib/payments/sync/inbound/callback-fields';
import { CHECKING_PAGE, openOrderPath, RETURN_PAGE } from './order-token';

/**
 * @param fields of the callback, as received.
 * @returns a page of ours in every case: a person waits, not a machine that would come again after a 503.
 *   Reconcile makes up for what could not be saved.
 */
export async function callbackRedirect(fields: Fields): Promise<string> {
  try {
    const orderId = await handleCallback(fields);
    return orderId ? await openOrderPath(orderId) : RETURN_PAGE;
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return CHECKING_PAGE;
    throw error;
  }
}
