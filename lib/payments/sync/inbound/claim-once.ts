/** What may be done once in a while, whoever asks and on whichever instance: the key is taken in the database. */
import 'server-only';
import { transaction } from '@/db/client';
import { claimOnce, deleteExpiredCounters } from '@/db/queries/rate-limits';

/** @returns whether nobody has taken this key in the last `forMs` milliseconds. */
export function isFirstTime(key: string, forMs: number): Promise<boolean> {
  return transaction('claim first time', async (tx) => {
    const now = Date.now();
    await deleteExpiredCounters(tx, now);
    return claimOnce(tx, key, now + forMs);
  });
}
