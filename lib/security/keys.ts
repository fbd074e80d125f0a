/** Keys for our own signatures, one a purpose, all derived from NEXTAUTH_SECRET. */
import 'server-only';
import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { env } from '../env';

type Purpose =
  | ('account-link' | 'cart-cookie' | 'customer-id' | 'front-door' | 'express-token' | 'order-page')
  | ('rate-limit' | 'known-browser' | 'passkey-challenge' | 'recovery-code' | 'stock-alert');

/** Ready for use: from bare bytes each signature would make its key anew, which takes longer than signing. */
const derived = new Map<Purpose, KeyObject>();

function key(purpose: Purpose): KeyObject {
  let made = derived.get(purpose);
  if (!made) {
    const bytes = hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `storefront:${purpose}`, 32);
    made = createSecretKey(Buffer.from(bytes));
    derived.set(purpose, made);
  }
  return made;
}

/** HMAC-SHA256 in base64url, 43 characters. */
export function sign(purpose: Purpose, text: string): string {
  return createHmac('sha256', key(purpose)).update(text).digest('base64url');
}

/** Compares in constant time. */
export function isSignedBy(purpose: Purpose, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** `bytes` random bytes in base64url; 16 bytes are 128 bits. */
export function randomToken(bytes = 16): string {
  return randomBytes(bytes).toString('base64url');
}
