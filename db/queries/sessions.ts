/** One row a sign-in: what makes a signed cookie worthless once its holder has signed out. */
import { and, desc, eq, gt, isNull, lt, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { sessions, signInSteps, users } from '../schema';
import type { Factor } from '../schema/people';
import type { Role } from './users';

export type { Factor } from '../schema/people';

export interface SessionHolder {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
  factor: Factor | null;
  lastUsedAt: number;
  provedAt: number;
}

export async function insertSession(tx: Db, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** Not ended, not over, and used since `restingSince`. */
const alive = (now: number, restingSince: number) =>
  and(gt(sessions.expiresAt, now), gt(sessions.lastUsedAt, restingSince), isNull(sessions.revokedAt));

/**
 * Session and user by primary key, in one query: a changed role or a disabled user counts from the next request.
 * @param restingSince who has not used it since is signed out.
 */
export async function findSessionHolder(
  db: Db,
  sessionId: string,
  now: number,
  restingSince: number,
): Promise<SessionHolder | undefined> {
  const [holder] = await db
    .select({
      sessionId: sessions.id,
      userId: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      mustChangePassword: users.mustChangePassword,
      factor: sessions.factor,
      lastUsedAt: sessions.lastUsedAt,
      provedAt: sessions.provedAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), alive(now, restingSince), isNull(users.disabledAt)));
  return holder;
}

export type SessionRow = Pick<
  typeof sessions.$inferSelect,
  'id' | 'createdAt' | 'lastUsedAt' | 'device' | 'address' | 'factor'
>;

/** Those that somebody can still use, the one that was used last first. */
export async function sessionsOf(
  db: Db,
  userId: string,
  now: number,
  restingSince: number,
): Promise<SessionRow[]> {
  return db
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      device: sessions.device,
      address: sessions.address,
      factor: sessions.factor,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), alive(now, restingSince)))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.createdAt));
}

/** Unless somebody has since `before`: many requests at once write it once. */
export async function touchSession(tx: Db, sessionId: string, at: number, before: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ lastUsedAt: at })
    .where(and(eq(sessions.id, sessionId), lt(sessions.lastUsedAt, before)));
}

/** Its holder has proved again who they are. */
export async function markProved(
  tx: Db,
  sessionId: string,
  factor: Factor | null,
  at: number,
): Promise<void> {
  await tx
    .update(sessions)
    .set({ provedAt: at, ...(factor ? { factor } : {}) })
    .where(eq(sessions.id, sessionId));
}

export async function revokeSession(tx: Db, sessionId: string, at: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

/** Every session of somebody, or every other one, and what they have begun to sign in. @returns how many were open. */
export async function revokeSessionsOf(
  tx: Db,
  userId: string,
  at: number,
  { except }: { except?: string } = {},
): Promise<number> {
  await tx.delete(signInSteps).where(eq(signInSteps.userId, userId));
  const others = except === undefined ? undefined : ne(sessions.id, except);
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), others))
    .returning({ id: sessions.id });
  return ended.length;
}

/** Rows that can never be valid again. */
export async function deleteExpiredSessions(tx: Db, now: number): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
}
