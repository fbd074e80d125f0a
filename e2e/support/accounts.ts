/** Accounts of the console that the seed does not make. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import Database from 'better-sqlite3';
import type { Role } from '@/lib/auth/permissions';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** Light: what is tested is who may do what, and not the cost of a guess. */
const CHEAP = { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

/** Somebody of the shop whom no other test knows. */
export async function addAccount(databaseFile: string, role: Role): Promise<Account> {
  const id = randomUUID();
  const account = { email: `${role}-${id.slice(0, 8)}@banyan.example`, password: randomUUID() };
  const database = new Database(databaseFile, { timeout: 10_000 });
  database
    .prepare('INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, account.email, `Test ${role}`, await hash(account.password, CHEAP), role, Date.now());
  database.close();
  return account;
}

/** Whoever is signed in to the account last proved who they are so long ago that it counts no more. */
export function provedLongAgo(databaseFile: string, { email }: Account): void {
  const database = new Database(databaseFile, { timeout: 10_000 });
  database
    .prepare('UPDATE sessions SET proved_at = ? WHERE user_id = (SELECT id FROM users WHERE email = ?)')
    .run(Date.now() - 16 * 60_000, email);
  database.close();
}
