/** What becomes of an order's devices when its money goes back. */
import 'server-only';
import type { Db } from '@/db/client';
import { openDeviceRequest, releaseEntered, releaseUnits } from '@/db/queries/devices';
import { appendEvent } from '@/db/queries/order-events';
import { releasedWords } from '@/lib/devices/device-words';

/**
 * A refund releases devices at the gateway: those that it names, and all of an order that is refunded in full.
 * @param which those that were named; without them every device of the order.
 */
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

/**
 * The hold was given back: what was scanned for the order and never blocked may go out with another one. A device about
 * which the gateway has still to answer waits for that, and one that is blocked for somebody to unblock it.
 */
export async function devicesStayed(tx: Db, orderId: string, now: number): Promise<void> {
  const open = await openDeviceRequest(tx, orderId);
  await releaseEntered(tx, orderId, { except: open?.identifiers ?? [], now });
}
