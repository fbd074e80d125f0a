/** What of a rehearsal reached the shop: read in its database, since the running shop and this command share it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { reader } from '@/db/client';
import { countersUnder } from '@/db/queries/counted';
import { type InboxRow, webhooksOfGatewayOrder } from '@/db/queries/webhook-inbox';
import { fieldsInNote, noteOf } from '@/lib/payments/sync/inbound/callback-notes';

const EVERY_MS = 500;

export interface ShopSide {
  /** The names of the fields that a signed callback of this order had. @returns undefined where none came in time. */
  callbackOf(orderId: string): Promise<readonly string[] | undefined>;
  /** Waits until one came for which `enough` holds. @returns all that came for this order. */
  webhooksOf(orderId: string, enough: (row: InboxRow) => boolean): Promise<readonly InboxRow[]>;
}

/** @param patienceMs how long to wait for either. */
export function shopSide(patienceMs: number): ShopSide {
  return {
    callbackOf: async (orderId) => {
      const notes = await poll(
        () => countersUnder(reader(), noteOf(orderId), Date.now()),
        (found) => found.length > 0,
        patienceMs,
      );
      return notes[0] && fieldsInNote(notes[0].key);
    },
    webhooksOf: (orderId, enough) =>
      poll(
        () => webhooksOfGatewayOrder(reader(), orderId),
        (rows) => rows.some(enough),
        patienceMs,
      ),
  };
}

async function poll<T>(
  ask: () => Promise<T>,
  isEnough: (found: T) => boolean,
  patienceMs: number,
): Promise<T> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(EVERY_MS)) {
    const found = await ask();
    if (isEnough(found) || Date.now() > deadline) return found;
  }
}
