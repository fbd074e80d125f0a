/** Sign-ins whose password was right, and whose second factor is still to come. */
import { and, eq, gt, lte } from 'drizzle-orm';
import type { Db } from '../client';
import { signInSteps } from '../schema';
import type { Factor } from '../schema/people';

export type SignInStep = typeof signInSteps.$inferSelect;

export async function insertSignInStep(tx: Db, step: SignInStep): Promise<void> {
  await tx.insert(signInSteps).values(step);
}

export async function findSignInStep(
  db: Db,
  tokenHash: string,
  now: number,
): Promise<SignInStep | undefined> {
  const [step] = await db
    .select()
    .from(signInSteps)
    .where(and(eq(signInSteps.tokenHash, tokenHash), gt(signInSteps.expiresAt, now)));
  return step;
}

export async function setStepFactor(tx: Db, tokenHash: string, factor: Factor): Promise<void> {
  await tx.update(signInSteps).set({ factor }).where(eq(signInSteps.tokenHash, tokenHash));
}

/** @returns false when it was ended before: a step makes one session. */
export async function endSignInStep(tx: Db, tokenHash: string): Promise<boolean> {
  const ended = await tx
    .delete(signInSteps)
    .where(eq(signInSteps.tokenHash, tokenHash))
    .returning({ tokenHash: signInSteps.tokenHash });
  return ended.length === 1;
}

export async function deleteExpiredSteps(tx: Db, now: number): Promise<void> {
  await tx.delete(signInSteps).where(lte(signInSteps.expiresAt, now));
}
