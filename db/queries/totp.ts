/** Authenticator apps and recovery codes. */
import { and, eq, gt, isNotNull, isNull, lt, lte, ne } from 'drizzle-orm';
import type { Db } from '../client';
import { recoveryCodes, totpSecrets } from '../schema';

export type TotpRow = typeof totpSecrets.$inferSelect;

export async function insertTotp(tx: Db, row: typeof totpSecrets.$inferInsert): Promise<void> {
  await tx.insert(totpSecrets).values(row);
}

/** The one in use. */
export async function totpOf(db: Db, userId: string): Promise<TotpRow | undefined> {
  const [row] = await db
    .select()
    .from(totpSecrets)
    .where(and(eq(totpSecrets.userId, userId), isNotNull(totpSecrets.confirmedAt)));
  return row;
}

/** Those that are being set up since `since`: one for each sign-in that does. */
export function pendingTotpOf(db: Db, userId: string, since: number): Promise<TotpRow[]> {
  return db
    .select()
    .from(totpSecrets)
    .where(
      and(eq(totpSecrets.userId, userId), isNull(totpSecrets.confirmedAt), gt(totpSecrets.createdAt, since)),
    );
}

export async function deletePendingTotp(tx: Db, userId: string, until: number): Promise<void> {
  await tx
    .delete(totpSecrets)
    .where(
      and(eq(totpSecrets.userId, userId), isNull(totpSecrets.confirmedAt), lte(totpSecrets.createdAt, until)),
    );
}

/** Takes the place of the one that was in use. @returns false when it was confirmed or thrown away before. */
export async function confirmTotp(
  tx: Db,
  { id, userId }: Pick<TotpRow, 'id' | 'userId'>,
  step: number,
  now: number,
): Promise<boolean> {
  const confirmed = await tx
    .update(totpSecrets)
    .set({ confirmedAt: now, usedStep: step })
    .where(and(eq(totpSecrets.id, id), isNull(totpSecrets.confirmedAt)))
    .returning({ id: totpSecrets.id });
  if (confirmed.length === 0) return false;
  await tx.delete(totpSecrets).where(and(eq(totpSecrets.userId, userId), ne(totpSecrets.id, id)));
  return true;
}

/** @returns false when a code of this step or a later one was taken before. */
export async function spendTotpStep(tx: Db, id: string, step: number): Promise<boolean> {
  const used = await tx
    .update(totpSecrets)
    .set({ usedStep: step })
    .where(and(eq(totpSecrets.id, id), lt(totpSecrets.usedStep, step)))
    .returning({ id: totpSecrets.id });
  return used.length === 1;
}

export async function deleteTotp(tx: Db, userId: string): Promise<void> {
  await tx.delete(totpSecrets).where(eq(totpSecrets.userId, userId));
}

/** Instead of all that there were. */
export async function replaceRecoveryCodes(
  tx: Db,
  userId: string,
  hashes: readonly string[],
  now: number,
): Promise<void> {
  await deleteRecoveryCodes(tx, userId);
  await tx.insert(recoveryCodes).values(hashes.map((hash) => ({ hash, userId, createdAt: now })));
}

export async function deleteRecoveryCodes(tx: Db, userId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}

export function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
}

/** @returns false when there is no such code of theirs, or it was used before. */
export async function spendCode(tx: Db, userId: string, hash: string, now: number): Promise<boolean> {
  const used = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.hash, hash), eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
    .returning({ hash: recoveryCodes.hash });
  return used.length === 1;
}
