/** What is noted of callbacks, once in a while and on whichever instance: the key is taken in the database. */
import 'server-only';
import { transaction } from '@/db/client';
import { claimOnce, deleteExpiredCounters } from '@/db/queries/rate-limits';
import type { CallbackFields } from '@/lib/pinelabs/incoming/callback-signature';
import type { GatewayOrder } from '@/lib/pinelabs/types';

/** @returns whether nobody has taken this key in the last `forMs` milliseconds. */
export function claimOnceFor(key: string, forMs: number): Promise<boolean> {
  return transaction('claim first time', async (tx) => {
    const now = Date.now();
    await deleteExpiredCounters(tx, now);
    return claimOnce(tx, key, now + forMs);
  });
}

/*
 * `npm run rehearse` makes orders that are at the gateway and not in this shop. A signed callback of one leads to the
 * neutral page as any unknown order's does; that it came, and with which fields, is noted for the rehearsal to read.
 */

/** References of the rehearsal begin with this; those of the shop never do. */
export const REHEARSAL_PREFIX = 'RH-';
/** Long enough for a rehearsal that is gone on with. */
const KEPT_MS = 24 * 60 * 60_000;

/** What the notes of one order begin with. */
export const noteOf = (gatewayOrderId: string): string => `rehearsal:callback:${gatewayOrderId}:`;

/** The names of the fields of a callback that was noted. */
export const fieldsInNote = (note: string): string[] => note.slice(note.lastIndexOf(':') + 1).split(',');

/** Names only: never what a field says. */
export async function noteRehearsal(shown: GatewayOrder, fields: CallbackFields): Promise<void> {
  if (!shown.reference.startsWith(REHEARSAL_PREFIX)) return;
  const names = [...fields].map(([name]) => name).toSorted();
  await claimOnceFor(`${noteOf(shown.orderId)}${names.join(',')}`, KEPT_MS);
}
