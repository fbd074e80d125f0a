/** The callback's signature, as the gateway's own sample computes it. */
import { createHmac } from 'node:crypto';

/** Every field but `signature`, sorted by key, `key=value` joined with `&`; nothing is escaped. */
export function requestString(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

/** Upper-case hex of an HMAC-SHA256 whose key is the hex-decoded secret. */
export function signCallback(secretKey: string, fields: Readonly<Record<string, string>>): string {
  const key = Buffer.from(secretKey, 'hex');
  return createHmac('sha256', key).update(requestString(fields), 'utf8').digest('hex').toUpperCase();
}
