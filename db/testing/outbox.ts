/** For tests: what an order's customer is told. */
import { asc, eq } from 'drizzle-orm';
import { reader } from '../client';
import type { OutboxRow } from '../queries/outbox';
import { outbox } from '../schema';

/** Of one order, in the order in which things happened. */
export async function messagesOf(orderId: string): Promise<OutboxRow[]> {
  return reader()
    .select()
    .from(outbox)
    .where(eq(outbox.orderId, orderId))
    .orderBy(asc(outbox.createdAt), asc(outbox.kind));
}
