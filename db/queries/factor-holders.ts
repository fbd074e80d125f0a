/** Who has a second factor, and taking all of them away. */
import { asc, eq, inArray, or } from 'drizzle-orm';
import type { Db } from '../client';
import { passkeys, recoveryCodes, totpSecrets, users } from '../schema';

export async function peopleWithFactors(db: Db): Promise<{ id: string; name: string; email: string }[]> {
  const withApp = db.select({ id: totpSecrets.userId }).from(totpSecrets);
  const withPasskey = db.select({ id: passkeys.userId }).from(passkeys);
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(or(inArray(users.id, withApp), inArray(users.id, withPasskey)))
    .orderBy(asc(users.email));
}

export async function deleteFactorsOf(tx: Db, userId: string): Promise<void> {
  await tx.delete(totpSecrets).where(eq(totpSecrets.userId, userId));
  await tx.delete(passkeys).where(eq(passkeys.userId, userId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
}
