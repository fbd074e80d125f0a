/** A refund releases devices at the gateway: those that it names, and all of an order that is refunded in full. */
import 'server-only';
import type { Db } from '@/db/client';
import { releaseUnits } from '@/db/queries/devices';
import { appendEvent } from '@/db/queries/order-events';
import { releasedWords } from '@/lib/devices/device-words';

/** @param which those that were named; without them every device of the order. */
export async function devicesCameBack(
  tx: Db,
  orderId: string,
  which: { identifiers?: readonly string[]; now: number },
): Promise<void> {
  const released = await releaseUnits(tx, orderId, which);
  if (released.length === 0) return;
  const summary = releasedWords(released);
  await appendEvent(tx, { orderId, at: which.now, kind: 'device', cause: 'look', summary });
}
