/** A fetch before or after a call that goes on without it: its failure must not be told as that of the call. */
import 'server-only';
import { DatabaseUnavailableError } from '@/db/client';
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

/** @returns undefined while the database cannot be read: whoever presses would read that nothing was asked for. */
export async function readBestEffort<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    log.warn('what came of an operation could not be read', { error: describeError(error) });
    return undefined;
  }
}
