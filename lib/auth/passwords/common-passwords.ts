/**
 * The passwords that are guessed first: the 10,000 most common ones of 12 characters or more in SecLists'
 * `10-million-password-list-top-1000000` (MIT), in small letters. Kept is the start of each one's SHA-256, four bytes, sorted:
 * one in half a million good passwords is taken for a common one.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import list from './common-passwords.json';

const BYTES = 4;

let known: ReadonlySet<number> | undefined;

export function isCommonPassword(password: string): boolean {
  known ??= read();
  return known.has(startOf(createHash('sha256').update(password.toLowerCase()).digest(), 0));
}

function read(): ReadonlySet<number> {
  const bytes = Buffer.from(list.prefixes, 'base64');
  return new Set(Array.from({ length: bytes.length / BYTES }, (_, place) => startOf(bytes, place * BYTES)));
}

const startOf = (bytes: Buffer, at: number): number => bytes.readUInt32BE(at);
