/** Codes on paper, for whoever has lost the phone. Each of them works once. */
import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Db } from '@/db/client';
import { countRecoveryCodes, replaceRecoveryCodes, spendCode } from '@/db/queries/totp';
import { sign } from '@/lib/security/keys';

const COUNT = 10;
const GROUPS = 4;
const GROUP_LENGTH = 4;
/** 32 characters, none of which is taken for another: Crockford's. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `4 × 4` characters of 5 bits: 80 bits cannot be guessed, nor found from a hash under a key. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = [...randomBytes(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
    return Array.from({ length: GROUPS }, (_, group) =>
      letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
    ).join('-');
  });
}

/** Instead of all that there were. */
export function keepRecoveryCodes(
  tx: Db,
  userId: string,
  codes: readonly string[],
  now: number,
): Promise<void> {
  return replaceRecoveryCodes(tx, userId, codes.map(hashOf(userId)), now);
}

/** With the first factor of an account: later ones leave the codes that somebody has put away as they are. */
export async function keepFirstRecoveryCodes(
  tx: Db,
  userId: string,
  codes: readonly string[],
  now: number,
): Promise<boolean> {
  if ((await countRecoveryCodes(tx, userId)) > 0) return false;
  await keepRecoveryCodes(tx, userId, codes, now);
  return true;
}

/** @returns false when it is not theirs, or was used. */
export function spendRecoveryCode(tx: Db, userId: string, typed: string, now: number): Promise<boolean> {
  return spendCode(tx, userId, hashOf(userId)(typed), now);
}

/** However it is typed: small, without dashes, O for 0. */
const hashOf = (userId: string) => (code: string) => {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return sign('recovery-code', `${userId}:${plain}`);
};
