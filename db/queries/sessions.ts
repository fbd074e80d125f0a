/** One row a sign-in: what makes a signed cookie worthless once its holder has signed out. */
import { and, eq, gt, isNull, lt, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { sessions, users } from '../schema';
import type { Role } from './users';

export interface SessionHolder {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  role: Role;
  mustChangePassword: boolean;
}

export async function insertSession(
  tx: Db,
  session: { id: string; userId: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await tx.insert(sessions).values(session);
}

/** Session and user by primary key, in one query: a changed role or a disabled user counts from the next request. */
export async function findSessionHolder(
  db: Db,
  sessionId: string,
  now: number,
): Promise<SessionHolder | undefined> {
  const [holder] = await db
    .select({
      sessionId: sessions.id,
      userId: users.id,
      email: users.email,
      name: users.name,
      role: users.role,
      mustChangePassword: users.mustChangePassword,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sessionId),
        gt(sessions.expiresAt, now),
        isNull(sessions.revokedAt),
        isNull(users.disabledAt),
      ),
    );
  return holder;
}

export async function revokeSession(tx: Db, sessionId: string, at: number): Promise<void> {
  await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

/** Every session of somebody, or every other one. */
export async function revokeSessionsOf(
  tx: Db,
  userId: string,
  at: number,
  { except }: { except?: string } = {},
): Promise<void> {
  const others = except === undefined ? undefined : ne(sessions.id, except);
  await tx
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), others));
}

/** Rows that can never be valid again. */
export async function deleteExpiredSessions(tx: Db, now: number): Promise<void> {
  await tx.delete(sessions).where(lt(sessions.expiresAt, now));
}
