/** Keys for our own signatures, one a purpose, all derived from NEXTAUTH_SECRET. */
import 'server-only';
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { env } from './env';

type Purpose = 'cart-cookie' | 'order-page' | 'rate-limit';

function key(purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', `storefront:${purpose}`, 32));
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
