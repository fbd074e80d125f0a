/** What becomes of an order's devices when its money goes back. */
import 'server-only';
import type { Db } from '@/db/client';
import { markRefunded, openDeviceRequest, releaseEntered, setUnit, unitsOfOrder } from '@/db/queries/devices';
import { appendEvent } from '@/db/queries/order-events';
import { linesOfOrder } from '@/db/queries/order-lines';
import { notShownMessage, releasedMessage } from '@/lib/methods/devices/device-messages';
import { stateAfterRefund } from '@/lib/methods/devices/rules/device-answer';
import { isSingleCart } from '@/lib/methods/devices/rules/device-rules';
import type { GatewayOrder } from '@/lib/pinelabs';

/** A refund was made that names these: by the gateway's rules their block has ended. {@link readReleases} finds out. */
export async function devicesNamed(
  tx: Db,
  orderId: string,
  which: { identifiers: readonly string[]; now: number },
): Promise<void> {
  await markRefunded(tx, orderId, which);
}

/** A refund was made, of any amount: of an order of one product it ends the block of its device by itself. */
export async function anyRefundMade(tx: Db, orderId: string, now: number): Promise<void> {
  if (isSingleCart(await linesOfOrder(tx, orderId))) await markRefunded(tx, orderId, { now });
}

/**
 * Whether blocks have ended with their refunds, as a fetched order shows it. What it does not show is not assumed: a
 * device whose block stands, or may stand, is not sold again.
 */
export async function readReleases(tx: Db, orderId: string, shown: GatewayOrder, now: number): Promise<void> {
  if (shown.refunds.length === 0) return;
  const refunded = (await unitsOfOrder(tx, orderId)).filter(
    ({ state, refundedAt }) => refundedAt !== null && (state === 'blocked' || state === 'unclear'),
  );
  const told: Record<'unblocked' | 'unclear', string[]> = { unblocked: [], unclear: [] };
  for (const unit of refunded) {
    const { identifier } = unit;
    const state = stateAfterRefund(unit, shown);
    if (state === unit.state) continue;
    await setUnit(tx, { orderId, identifier }, { state, brandResponse: null, updatedAt: now });
    if (state !== 'blocked') told[state].push(identifier);
  }
  const note = (summary: string) =>
    appendEvent(tx, { orderId, at: now, kind: 'device', cause: 'look', summary });
  if (told.unblocked.length > 0) await note(releasedMessage(told.unblocked));
  if (told.unclear.length > 0) await note(notShownMessage(told.unclear));
}

/**
 * Nothing of the order goes out any more: what was scanned for it and never blocked may go out with another one. A device
 * about which the gateway has still to answer waits for that, and one that is blocked for somebody to unblock it.
 */
export async function devicesStayed(tx: Db, orderId: string, now: number): Promise<void> {
  const open = await openDeviceRequest(tx, orderId);
  await releaseEntered(tx, orderId, { except: open?.identifiers ?? [], now });
}
