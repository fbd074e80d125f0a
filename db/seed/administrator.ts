/** The first accounts. One that exists is never touched, whatever its password is by now. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { eq } from 'drizzle-orm';
import { reader } from '../client';
import { users } from '../schema';
import type { Role } from '../schema/people';

export interface AdministratorAccount {
  email: string;
  password: string;
}

/** One person of each other role, for a demo: with the administrator's password, at the same domain. */
const DEMO_PEOPLE = ['manager', 'packer', 'accountant'] as const;

export function demoPeople({ email, password }: AdministratorAccount) {
  const domain = email.slice(email.lastIndexOf('@'));
  return DEMO_PEOPLE.map((role) => ({ role, email: `${role}${domain}`, password }));
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
  role = 'owner',
}: AdministratorAccount & { role?: Role }): Promise<typeof users.$inferInsert | undefined> {
  const address = email.trim().toLowerCase();
  const known = await reader().select({ id: users.id }).from(users).where(eq(users.email, address));
  if (known.length > 0) return undefined;
  return {
    id: randomUUID(),
    email: address,
    name: role === 'owner' ? 'Administrator' : `Demo ${role}`,
    passwordHash: await hash(password, ARGON2ID),
    role,
    // It was printed, or stands in a file.
    mustChangePassword: true,
    createdAt: Date.now(),
  };
}
