/** Links by mail that set a password: an invitation, or a forgotten one. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '../client';
import { accountLinks, outbox, users } from '../schema';
import type { LinkPurpose } from '../types';

type AccountLink = typeof accountLinks.$inferSelect;
export interface LinkHolder {
  link: AccountLink;
  name: string;
  email: string;
}

/** @returns nothing for somebody who is disabled, whatever the link. */
async function findOpen(db: Db, by: ReturnType<typeof eq>, now: number): Promise<LinkHolder | undefined> {
  const [found] = await db
    .select({ link: accountLinks, name: users.name, email: users.email })
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(and(by, isNull(accountLinks.endedAt), gt(accountLinks.expiresAt, now), isNull(users.disabledAt)));
  return found;
}

export const openLinkByHash = (db: Db, tokenHash: string, now: number) =>
  findOpen(db, eq(accountLinks.tokenHash, tokenHash), now);

export const openLinkById = (db: Db, id: string, now: number) => findOpen(db, eq(accountLinks.id, id), now);

/** Writes the link and the message that carries it. What was sent before opens nothing any more. */
export async function addLink(
  tx: Db,
  link: { id: string; userId: string; purpose: LinkPurpose; tokenHash: string; expiresAt: number },
  messageId: string,
  now: number,
): Promise<void> {
  await endLinks(tx, link.userId, now);
  await tx.insert(accountLinks).values({ ...link, createdAt: now });
  await tx.insert(outbox).values({
    id: messageId,
    kind: link.purpose,
    fact: link.id,
    amountPaise: 0,
    state: 'waiting',
    nextAttemptAt: now,
    createdAt: now,
  });
}

/** Every link that still opens something. */
export async function endLinks(tx: Db, userId: string, now: number): Promise<void> {
  await tx
    .update(accountLinks)
    .set({ endedAt: now })
    .where(and(eq(accountLinks.userId, userId), isNull(accountLinks.endedAt)));
}
