/** Passkeys of the people who may sign in. */
import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../client';
import { passkeys } from '../schema';

export type PasskeyRow = typeof passkeys.$inferSelect;

/** @returns false when the credential is known already. */
export async function insertPasskey(tx: Db, row: PasskeyRow): Promise<boolean> {
  const added = await tx.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id });
  return added.length === 1;
}

export async function passkeyById(db: Db, id: string): Promise<PasskeyRow | undefined> {
  const [row] = await db.select().from(passkeys).where(eq(passkeys.id, id));
  return row;
}

export function passkeysOf(db: Db, userId: string): Promise<PasskeyRow[]> {
  return db
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id));
}

/** @returns false when it was used or removed since `seen` was read. */
export async function notePasskeyUse(
  tx: Db,
  seen: Pick<PasskeyRow, 'id' | 'counter'>,
  counter: number,
  now: number,
): Promise<boolean> {
  const used = await tx
    .update(passkeys)
    .set({ counter, lastUsedAt: now })
    .where(and(eq(passkeys.id, seen.id), eq(passkeys.counter, seen.counter)))
    .returning({ id: passkeys.id });
  return used.length === 1;
}

/** @returns its name; undefined when they have no such passkey. */
export async function deletePasskey(tx: Db, userId: string, id: string): Promise<string | undefined> {
  const [deleted] = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.userId, userId)))
    .returning({ name: passkeys.name });
  return deleted?.name;
}
