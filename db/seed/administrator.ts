/** The first administrator. An account that exists is never touched, whatever its password is by now. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { reader } from '../client';
import { users } from '../schema';

export interface AdministratorAccount {
  email: string;
  password: string;
}

/** argon2id as OWASP's password storage sheet asks for it: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * The row to insert, or undefined when somebody has that address already.
 * Hashing takes its time, so this runs before the transaction and not inside it.
 */
export async function administratorRow({
  email,
  password,
}: AdministratorAccount): Promise<typeof users.$inferInsert | undefined> {
  const address = email.trim().toLowerCase();
  const known = await reader().select({ id: users.id }).from(users).where(eq(users.email, address));
  if (known.length > 0) return undefined;
  return {
    id: randomUUID(),
    email: address,
    name: 'Administrator',
    passwordHash: await hash(password, ARGON2ID),
    role: 'owner',
    // It was printed, or stands in a file.
    mustChangePassword: true,
    createdAt: Date.now(),
  };
}
