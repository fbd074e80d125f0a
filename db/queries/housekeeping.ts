/** What nobody needs any more. */
import { and, eq, inArray, isNotNull, isNull, lt, lte, notExists } from 'drizzle-orm';
import type { Db } from '../client';
import { cartLines, carts, checkouts, offerCache, orders, outbox, webhookInbox } from '../schema';

/** Carts that were last used before `before` and never became an order, `limit` at a time. @returns how many went. */
export async function deleteOldCarts(tx: Db, before: number, limit: number): Promise<number> {
  const ordered = tx.select({ id: orders.id }).from(orders).where(eq(orders.cartId, carts.id));
  const old = await tx
    .select({ id: carts.id })
    .from(carts)
    .where(and(lt(carts.updatedAt, before), notExists(ordered)))
    .limit(limit);
  const ids = old.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.delete(cartLines).where(inArray(cartLines.cartId, ids));
  await tx.delete(carts).where(inArray(carts.id, ids));
  return ids.length;
}

/**
 * Empties the bodies of webhooks whose work was done before `before`; their ids stay, so that a replay is still
 * known. @returns how many.
 */
export async function emptyOldBodies(tx: Db, before: number, now: number, limit: number): Promise<number> {
  const old = tx
    .select({ id: webhookInbox.id })
    .from(webhookInbox)
    .where(and(isNull(webhookInbox.bodyEmptiedAt), lt(webhookInbox.processedAt, before)))
    .limit(limit);
  const emptied = await tx
    .update(webhookInbox)
    .set({ body: Buffer.alloc(0), bodyEmptiedAt: now })
    .where(and(eq(webhookInbox.state, 'processed'), inArray(webhookInbox.id, old)))
    .returning({ id: webhookInbox.id });
  return emptied.length;
}

/** Forms in which no plan was chosen in time: they hold a name and an address. @returns how many went. */
export async function deleteOldCheckouts(tx: Db, now: number, limit: number): Promise<number> {
  const old = tx
    .select({ id: checkouts.id })
    .from(checkouts)
    .where(lte(checkouts.expiresAt, now))
    .limit(limit);
  return (await tx.delete(checkouts).where(inArray(checkouts.id, old)).returning({ id: checkouts.id }))
    .length;
}

/** Answers about instalments that are too old to be shown. @returns how many went. */
export async function deleteOldOffers(tx: Db, now: number, limit: number): Promise<number> {
  const { key, expiresAt } = offerCache;
  const old = tx.select({ key }).from(offerCache).where(lte(expiresAt, now)).limit(limit);
  return (await tx.delete(offerCache).where(inArray(key, old)).returning({ key })).length;
}

/**
 * Takes away what messages said that were made before `before`: name and address. The rows stay, so that nothing is told
 * twice, and the console draws them from the order. @returns how many.
 */
export async function emptyOldMessages(tx: Db, before: number, limit: number): Promise<number> {
  const old = tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(lt(outbox.createdAt, before), isNotNull(outbox.said)))
    .limit(limit);
  return (
    await tx.update(outbox).set({ said: null }).where(inArray(outbox.id, old)).returning({ id: outbox.id })
  ).length;
}
