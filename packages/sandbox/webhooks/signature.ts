/** The Standard Webhooks scheme: HMAC-SHA256 over `id.timestamp.body`. */
import { createHmac } from 'node:crypto';

/** How the secret becomes the key: decoded where it is Base64, as documented, or by its own characters, as some plugins read it. */
export const KEYINGS = ['decoded', 'characters'] as const;
export type Keying = (typeof KEYINGS)[number];

/** What stands between the version and the signature. */
export const SEPARATORS = [',', '='] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface SignedMessage {
  readonly id: string;
  /** Seconds. */
  readonly timestamp: number;
  readonly body: string;
}

/** `v1,<base64>` or `v1=<base64>`, as the header `webhook-signature` carries it. */
export function signWebhook(
  secret: string,
  { id, timestamp, body }: SignedMessage,
  keying: Keying = 'decoded',
  separator: Separator = ',',
): string {
  const decoded = Buffer.from(secret, 'base64');
  const key = keying === 'decoded' && decoded.toString('base64') === secret ? decoded : Buffer.from(secret);
  return `v1${separator}${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
