/**
 * Seals what the shop has to read again and nobody else may, before it is written: AES-256-GCM under
 * DATA_ENCRYPTION_KEY. A sealed text opens only in the row that it was sealed for, and names the key it was sealed with:
 * after a change of the key the old one opens what it sealed, until `npm run db:reseal` has sealed everything anew.
 */
import 'server-only';
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { type Env, env } from '../env';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** `v1:<key id>:<Base64url of nonce, cipher text and tag>`. */
const SEALED = /^v1:([0-9a-f]{16}):([A-Za-z0-9_-]+)$/;

/** It cannot be opened. The row keeps it: with the key that sealed it, it opens again. */
export class SealedError extends Error {
  override readonly name = 'SealedError';
}

export interface SealingKey {
  /** Tells keys apart, and nothing of the key. */
  readonly id: string;
  readonly bytes: Buffer;
}

type KeySettings = Pick<Env, 'DATA_ENCRYPTION_KEY' | 'PINELABS_ENV' | 'NEXTAUTH_SECRET'>;

/** The first one seals, all of them open. Beside the sandbox a key of NEXTAUTH_SECRET stands in for one that is not set. */
export function sealingKeys({
  DATA_ENCRYPTION_KEY: own,
  PINELABS_ENV,
  NEXTAUTH_SECRET,
}: KeySettings): SealingKey[] {
  const set = (own ?? []).map((key) => Buffer.from(key, 'base64'));
  const derived = () => Buffer.from(hkdfSync('sha256', NEXTAUTH_SECRET, '', 'storefront:sealed', 32));
  return [...set, ...(PINELABS_ENV === 'sandbox' ? [derived()] : [])].map((bytes) => ({
    id: createHash('sha256').update('storefront:key-id').update(bytes).digest('hex').slice(0, 16),
    bytes,
  }));
}

/** @param place table, column and key of the row: `users.totp_secret:<id>`. It opens in no other. */
export function seal(text: string, place: string): string {
  const [key] = sealingKeys(env());
  if (key === undefined) throw new SealedError('DATA_ENCRYPTION_KEY is missing: nothing can be sealed');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1:${key.id}:${sealed.toString('base64url')}`;
}

/** @throws SealedError which says what to do, and nothing of what is sealed. */
export function unseal(sealed: string, place: string): string {
  const id = keyIdOf(sealed);
  const key = sealingKeys(env()).find((one) => one.id === id);
  if (key === undefined) {
    throw new SealedError(
      `${place} was sealed with a key that is not in DATA_ENCRYPTION_KEY (${id ?? 'none is named'}): put that key back, after a comma`,
    );
  }
  const bytes = Buffer.from(sealed.slice(sealed.lastIndexOf(':') + 1), 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key.bytes, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    throw new SealedError(`${place} was changed, or sealed for another row`);
  }
}

/** Which key sealed it; undefined where it is no sealed text. */
export function keyIdOf(sealed: string): string | undefined {
  return SEALED.exec(sealed)?.[1];
}

/** Whether the key that seals now has sealed it. */
export function isSealedAnew(sealed: string): boolean {
  return keyIdOf(sealed) === sealingKeys(env())[0]?.id;
}
