/** A sync whose failure nobody needs to hear of. */
import 'server-only';
import type { OrderRow } from '@/db/queries/orders';
import { describeError, log } from '@/lib/log';
import type { Cause } from '../state/types';
import { syncOrder } from './sync';

/** Around an operation: the order's state comes from the gateway; reconcile makes up for a sync that fails. */
export async function syncBestEffort(
  { reference }: Pick<OrderRow, 'reference'>,
  cause: Cause,
): Promise<void> {
  try {
    await syncOrder(reference, cause);
  } catch (error) {
    log.warn('sync around an operation failed', { reference, error: describeError(error) });
  }
}
