/** Accounts of the console that the seed does not make. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Role } from '@/lib/auth/permissions';
import { Administrator } from './administrator';
import type { ShopWorld } from './shop-world';

export interface ConsoleAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Light: what is tried is what opens, and not the cost of a guess. */
const CHEAP = { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

export async function addAccount({ database }: ShopWorld, role: Role): Promise<ConsoleAccount> {
  const id = randomUUID();
  const name = `${role} ${id.slice(0, 8)}`;
  const account = { id, name, email: `${role}.${id.slice(0, 8)}@shop.example`, password: randomUUID() };
  await database.run(
    'INSERT INTO users (id, email, name, password_hash, role, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    ...[id, account.email, name, await hash(account.password, CHEAP), role, Date.now()],
  );
  return account;
}

/** In a browser that nobody has seen before. @throws Error when the shop does not let them in. */
export async function signedIn(
  { shopUrl }: ShopWorld,
  { email, password }: Pick<ConsoleAccount, 'email' | 'password'>,
): Promise<Administrator> {
  const administrator = new Administrator(shopUrl);
  await administrator.signIn(email, password);
  return administrator;
}
