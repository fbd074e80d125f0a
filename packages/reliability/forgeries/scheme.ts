/** Both signatures as the gateway describes them, written once more and apart from lib/pinelabs: the judge of what is forged. */
import { createHmac } from 'node:crypto';

export type Pairs = readonly (readonly [name: string, value: string])[];

/**
 * Whether some receiver could take these fields for signed. A name that came twice can be read as its first value,
 * as its last, or as both: all three are tried. The status goes by two names, and either may be the one that was signed.
 * @param secretKey hex.
 */
export function isSignedCallback(pairs: Pairs, secretKey: string): boolean {
  const readings: Pairs[] = [pairs, [...new Map(pairs)], [...new Map([...pairs].reverse())]];
  const given = pairs.filter(([name]) => name === 'signature').map(([, value]) => value.toLowerCase());
  const namings = readings.flatMap((reading) => [
    reading,
    named(reading, 'status', 'payment_status'),
    named(reading, 'payment_status', 'status'),
  ]);
  return namings.some((reading) => given.includes(callbackDigest(reading, secretKey)));
}

function named(pairs: Pairs, from: string, to: string): Pairs {
  return pairs.map(([name, value]) => [name === from ? to : name, value]);
}

/** Lower-case hex over every field but the signature, sorted by name, nothing escaped. */
export function callbackDigest(pairs: Pairs, secretKey: string): string {
  const text = pairs
    .filter(([name]) => name !== 'signature')
    .toSorted(([left], [right]) => (left < right ? -1 : Number(left > right)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return createHmac('sha256', Buffer.from(secretKey, 'hex')).update(text).digest('hex');
}

export interface Delivery {
  readonly id: string;
  /** As the header carries it: seconds. */
  readonly timestamp: string;
  /** As the header carries it: `v1,…` or `v1=…`, several of them separated by a space. */
  readonly signature: string;
  readonly body: Buffer;
}

/** @param now UTC seconds. */
export function isSignedWebhook(delivery: Delivery, secrets: readonly string[], now: number): boolean {
  const { timestamp, signature } = delivery;
  if (!/^[1-9]\d*$/.test(timestamp) || Math.abs(now - Number(timestamp)) > 300) return false;
  const given = signature.split(' ').map((one) => one.replace(/^v1=/, 'v1,'));
  // As the shop does: the secret decoded, as documented, and its own characters.
  const readings = secrets.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]);
  return readings.some((secret) => given.includes(webhookSignature(delivery, secret)));
}

/** `v1,<base64>` over the bytes `id.timestamp.body`. @param secret base64 of the key. */
export function webhookSignature(
  { id, timestamp, body }: Omit<Delivery, 'signature'>,
  secret: string,
): string {
  const hmac = createHmac('sha256', Buffer.from(secret, 'base64'));
  return `v1,${hmac.update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}
