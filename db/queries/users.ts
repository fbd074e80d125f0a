/** People who may sign in to the console. */
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { users } from '../schema';

import type { Role } from '../schema/people';

export type { Role };
export type User = typeof users.$inferSelect;

/** One spelling an address: `Asha@Shop.example ` and `asha@shop.example` are the same account. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** Nobody who is disabled: to those who sign in there is no such account. */
export async function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.email, normaliseEmail(email)), isNull(users.disabledAt)));
  return user;
}

/** Nobody who is disabled. */
export async function findActiveUser(db: Db, id: string): Promise<User | undefined> {
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)));
  return user;
}

/** Everybody, disabled or not: a shop has a handful. */
export function findUsers(db: Db): Promise<User[]> {
  return db.select().from(users);
}

export async function findUserById(db: Db, id: string): Promise<User | undefined> {
  return (await db.select().from(users).where(eq(users.id, id)))[0];
}

/** @returns false when somebody has that address already, disabled or not. */
export async function insertUser(tx: Db, user: typeof users.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(users)
    .values(user)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return added.length > 0;
}

export async function updateUser(
  tx: Db,
  id: string,
  changes: Partial<Omit<User, 'id' | 'email' | 'createdAt'>>,
): Promise<void> {
  await tx.update(users).set(changes).where(eq(users.id, id));
}

/** Nobody who is disabled, or has not come yet. */
export function wantMorningMail(db: Db): Promise<User[]> {
  return db
    .select()
    .from(users)
    .where(and(eq(users.morningMail, true), isNull(users.disabledAt), isNull(users.invitedAt)));
}

/** Whether somebody else with this role can sign in: not disabled, and no invitation that still waits. */
export async function hasOther(db: Db, role: Role, except: string): Promise<boolean> {
  const [other] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, role), ne(users.id, except), isNull(users.disabledAt), isNull(users.invitedAt)))
    .limit(1);
  return other !== undefined;
}
