/** Identifiers in the gateway's shapes. */
import { randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const ORDER_ID = /^v[0-9]+-[0-9]+-[A-Za-z0-9]+-[A-Za-z0-9]+$/;

/** `v1-250124055307-aa-6OZ8sm`: version, UTC time to the second, a partition, a random end. */
export function newOrderId(now: Date): string {
  const time = now.toISOString().replaceAll(/\D/g, '').slice(2, 14);
  return `v1-${time}-aa-${randomText(6)}`;
}

const METHOD_CODES: Readonly<Record<string, string>> = {
  CARD: 'cc',
  UPI: 'up',
  NETBANKING: 'nb',
  WALLET: 'wa',
  POINTS: 'pt',
  CREDIT_EMI: 'ce',
  DEBIT_EMI: 'de',
  CARDLESS_EMI: 'cle',
};

/** The order's id, letters for the method, and a letter that counts the tries: `…-cc-a`, `…-cc-b`. */
export function paymentId(orderId: string, method: string, index: number): string {
  return `${orderId}-${METHOD_CODES[method] ?? 'xx'}-${String.fromCharCode(97 + index)}`;
}

/** An opaque secret for a link or an access token. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

export function randomDigits(length: number): string {
  return Array.from({ length }, () => String(randomInt(10))).join('');
}

export function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
}
