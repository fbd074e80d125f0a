/** Writes the messages that a change calls for, in the transaction that applies it. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Db } from '@/db/client';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { addMessages } from '@/db/queries/outbox';
import { type After, type Message, messagesFor, ONCE } from './render/messages-for';
import { wakeMailer } from './send/wake';
import { isAboutUnpaid, mayTellUnpaid } from './unpaid-limits';

/** @param held the order as it was before `change`. */
export async function announce(tx: Db, held: OrderRow, change: After, now: number): Promise<void> {
  // Units are taken when the payment comes: only the order as it is now tells whether they were there.
  const unitsGone = held.stock === 'released' && (await orderById(tx, held.id))?.stock === 'released';
  const messages = messagesFor(held, { ...change, unitsGone });
  const told = [];
  for (const message of messages) {
    if (!isAboutUnpaid(message.kind) || (await mayTellUnpaid(tx, held.email, now))) told.push(message);
  }
  return write(tx, held.id, told, now);
}

/** The page has a new address. @param renewals how often the order has got one. */
export function announceNewLink(tx: Db, orderId: string, renewals: number, now: number): Promise<void> {
  return write(tx, orderId, [{ kind: 'new-link', fact: `link:${renewals}`, amount: 0 }], now);
}

/** Each question is answered by a message of its own. */
export function announceLinkAgain(tx: Db, orderId: string, now: number): Promise<void> {
  return write(tx, orderId, [{ kind: 'link-again', fact: `asked:${randomUUID()}`, amount: 0 }], now);
}

/** @param requestId names the request, whose answer the message says. */
export function announceReturnAnswer(
  tx: Db,
  { orderId, requestId, accepted }: { orderId: string; requestId: string; accepted: boolean },
  now: number,
): Promise<void> {
  const kind = accepted ? 'return-accepted' : 'return-declined';
  return write(tx, orderId, [{ kind, fact: requestId, amount: 0 }], now);
}

export function announceDispatch(tx: Db, orderId: string, now: number): Promise<void> {
  return write(tx, orderId, [{ kind: 'dispatched', fact: ONCE, amount: 0 }], now);
}

/** Its courier or number was corrected, or the customer has lost the message. */
export function announceDispatchAgain(tx: Db, orderId: string, now: number): Promise<void> {
  return write(tx, orderId, [{ kind: 'dispatched', fact: `again:${now}`, amount: 0 }], now);
}

/** A refund that the gateway has taken and the bank has not confirmed. */
export function announceRefundUnderWay(
  tx: Db,
  refund: { id: string; orderId: string; amountPaise: number },
  now: number,
): Promise<void> {
  const message = { kind: 'refund-under-way', fact: refund.id, amount: refund.amountPaise } as const;
  return write(tx, refund.orderId, [message], now);
}

async function write(tx: Db, orderId: string, messages: readonly Message[], now: number): Promise<void> {
  // Sorted, so that two messages of one change keep their order among rows of the same millisecond.
  const ids = messages.map(() => randomUUID()).sort();
  const rows = messages.map(({ kind, fact, amount, delay = 0 }, position) => ({
    id: ids[position] ?? randomUUID(),
    orderId,
    kind,
    fact,
    amountPaise: amount,
    state: 'waiting' as const,
    nextAttemptAt: now + delay,
    createdAt: now,
  }));
  if (await addMessages(tx, rows)) wakeMailer();
}
