/** Passwords are kept as argon2id hashes and compared so that an unknown account takes as long as a known one. */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id; the library's `Algorithm.Argon2id` is a const enum, whose value is 2. */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Longer ones are refused before they are hashed: hashing a megabyte is work that a stranger could order. */
export const MAX_PASSWORD_LENGTH = 200;

/** @returns an argon2id hash in PHC form, with its own salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

// Begun when the module loads, so that not even the first unknown account waits longer.
const nobodysHash = hashPassword(randomBytes(16).toString('hex'));

/**
 * Whether `password` is the one behind `stored`. Without an account (`undefined`) it does the same work
 * against a hash that nobody knows the password of, and says no.
 */
export async function isPasswordOf(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash), password.slice(0, MAX_PASSWORD_LENGTH));
  return matches && stored !== undefined && password.length <= MAX_PASSWORD_LENGTH;
}
