/** Hosts where a payment is confirmed: what was decided about them, and which orders wait for a decision. */
import { and, asc, desc, eq, inArray, isNotNull, max } from 'drizzle-orm';
import type { Db } from '../client';
import { prepared, text } from '../prepared';
import { challengeHostDecisions, orders, refusedChallenges } from '../schema';
import type { OrderStatus } from '../types';
import type { OrderRow } from './orders';

export type HostDecision = typeof challengeHostDecisions.$inferSelect;
export type RefusedChallenge = typeof refusedChallenges.$inferSelect;

const allowed = prepared((db) => {
  const newest = db
    .select({ id: max(challengeHostDecisions.id) })
    .from(challengeHostDecisions)
    .groupBy(challengeHostDecisions.host);
  return db
    .select()
    .from(challengeHostDecisions)
    .where(and(inArray(challengeHostDecisions.id, newest), eq(challengeHostDecisions.decision, 'allowed')))
    .orderBy(asc(challengeHostDecisions.host))
    .prepare();
});

/** The decision that allows each host which is allowed now. */
export async function allowedHosts(db: Db): Promise<HostDecision[]> {
  return allowed(db).execute();
}

export async function insertHostDecision(tx: Db, decision: Omit<HostDecision, 'id'>): Promise<void> {
  await tx.insert(challengeHostDecisions).values(decision);
}

/** Newest first. */
export async function hostDecisions(db: Db, limit: number): Promise<HostDecision[]> {
  return db.select().from(challengeHostDecisions).orderBy(desc(challengeHostDecisions.id)).limit(limit);
}

const ofOrder = prepared((db) =>
  db
    .select()
    .from(refusedChallenges)
    .where(eq(refusedChallenges.orderId, text('orderId')))
    .prepare(),
);

export async function refusedChallengeOf(db: Db, orderId: string): Promise<RefusedChallenge | undefined> {
  return (await ofOrder(db).execute({ orderId }))[0];
}

export async function putRefusedChallenge(tx: Db, row: RefusedChallenge): Promise<void> {
  const { orderId, ...rest } = row;
  await tx
    .insert(refusedChallenges)
    .values(row)
    .onConflictDoUpdate({ target: refusedChallenges.orderId, set: rest });
}

export async function deleteRefusedChallenge(tx: Db, orderId: string): Promise<void> {
  await tx.delete(refusedChallenges).where(eq(refusedChallenges.orderId, orderId));
}

export interface WaitingForHost extends RefusedChallenge {
  reference: string;
}

/** Orders whose confirmation page is refused, longest waiting first. */
export async function ordersWaitingForHost(
  db: Db,
  statuses: readonly OrderStatus[],
): Promise<WaitingForHost[]> {
  return db
    .select({
      orderId: refusedChallenges.orderId,
      host: refusedChallenges.host,
      url: refusedChallenges.url,
      refusedAt: refusedChallenges.refusedAt,
      reference: orders.reference,
    })
    .from(refusedChallenges)
    .innerJoin(orders, eq(orders.id, refusedChallenges.orderId))
    .where(inArray(orders.status, [...statuses]))
    .orderBy(asc(refusedChallenges.refusedAt), asc(refusedChallenges.orderId));
}

/** Orders of these statuses that lead somewhere to be confirmed. */
export async function ordersBeingConfirmed(db: Db, statuses: readonly OrderStatus[]): Promise<OrderRow[]> {
  return db
    .select()
    .from(orders)
    .where(
      and(
        inArray(orders.status, [...statuses]),
        inArray(orders.channel, ['emi', 'cardless']),
        isNotNull(orders.redirectUrl),
      ),
    );
}
