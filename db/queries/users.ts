/** People who may sign in to the console. */
import { eq } from 'drizzle-orm';
import type { Db } from '../client';
import { users } from '../schema';

export type Role = 'admin' | 'viewer';
export type User = typeof users.$inferSelect;

/** One spelling an address: `Asha@Shop.example ` and `asha@shop.example` are the same account. */
export function normaliseEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

export async function findUserByEmail(db: Db, email: string): Promise<User | undefined> {
  const [user] = await db
    .select()
    .from(users)
    .where(eq(users.email, normaliseEmail(email)));
  return user;
}

export async function findUserById(db: Db, id: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id));
  return user;
}

/** Everybody who may sign in: a shop has a handful. */
export function findUsers(db: Db): Promise<User[]> {
  return db.select().from(users);
}
