/** Units for an order that somebody is about to pay, and their end where the gateway can't be asked. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { appendEvent, openReviewsOfOrder } from '@/db/queries/order-events';
import { checkSoon, type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { takeStockOfOrder, unitsLeft, unitsOf } from '@/db/queries/stock';
import { reservationsOver } from '@/db/queries/unpaid-orders';
import { describeError, log } from '@/lib/log';
import { isOpen } from '@/lib/payments/state/transitions';
import { letGo } from './extension';
import { keptOn, keptUntil } from './room';

/** `pay-first`: the order gets its units when it is paid. `gone`: they are sold out, and nobody is to pay for them. */
export type Hold = 'kept' | 'pay-first' | 'gone';

/** Before somebody is led to where they pay: keeps the order's units, or keeps them on. */
export function holdToPay(orderId: string, now = Date.now()): Promise<Hold> {
  return transaction('hold units', async (tx) => {
    const order = await orderById(tx, orderId);
    if (!order || !isOpen(order.status)) return 'kept';
    if (order.stock === 'reserved') return keepOn(tx, order, now);
    const wanted = await unitsOf(tx, orderId);
    const left = await unitsLeft(
      tx,
      wanted.map(({ variantId }) => variantId),
    );
    if (wanted.some(({ variantId, quantity }) => (left.get(variantId) ?? 0) < quantity)) return 'gone';
    const until = await keptUntil(tx, order, wanted, now);
    if (until === undefined || !(await takeStockOfOrder(tx, orderId, { at: now }))) return 'pay-first';
    await updateOrder(tx, orderId, { stock: 'reserved', reservedUntil: until }, now);
    await checkSoon(tx, orderId, until);
    await appendEvent(tx, {
      orderId,
      at: now,
      kind: 'units',
      cause: 'shopper',
      summary: 'About to pay once more: its units are kept again',
    });
    return 'kept';
  });
}

async function keepOn(tx: Db, order: OrderRow, now: number): Promise<Hold> {
  const { reservedUntil } = order;
  const until = keptOn(order, now);
  if (reservedUntil !== null && until > reservedUntil) {
    await updateOrder(tx, order.id, { reservedUntil: until }, now);
  }
  return 'kept';
}

/** A reservation ends with a fetch, which comes when it is over. Without an answer it ends this much later, in milliseconds. */
const WITHOUT_ANSWER_MS = 2 * 60_000;

/** Beside a round of reconcile: a gateway that is away, or that does not know an order, keeps no units off the shelf. */
export async function letGoUnanswered(now = Date.now()): Promise<{ sent: number; failed: number }> {
  let failed = 0;
  for (const { id } of await reservationsOver(reader(), now - WITHOUT_ANSWER_MS, 200)) {
    try {
      await transaction('let units go', (tx) => letGoOne(tx, id, now));
    } catch (error) {
      failed += 1;
      log.error('units of an unpaid order were not let go', { error: describeError(error) });
    }
  }
  return { sent: 0, failed };
}

async function letGoOne(tx: Db, id: string, now: number): Promise<void> {
  const order = await orderById(tx, id);
  if (order?.stock !== 'reserved' || !isOpen(order.status)) return;
  if (order.reservedUntil === null || order.reservedUntil > now - WITHOUT_ANSWER_MS) return;
  // Its money may be there and not add up: a person decides.
  if ((await openReviewsOfOrder(tx, id)).length > 0) return;
  await letGo(tx, order, 'Not paid in time, as far as is known', now);
}
