/**
 * The callback that the customer's browser brings back from the hosted page. Pure.
 *
 * The gateway signs the fields without escaping them, so that two sets of fields can give one string: nothing
 * is verified before each field has the shape that it must have. A callback that verifies proves only that the
 * gateway once said so; it may be old. It is a reason to fetch the order, never a fact about it.
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { isOrderId } from '../ids';

export interface Callback {
  readonly orderId: string;
  /** Upper case, one of {@link CALLBACK_STATUSES}. */
  readonly status: string;
  readonly errorCode: string | undefined;
  /** The gateway's text: show our own words for the code instead. */
  readonly errorMessage: string | undefined;
}

/** Entries of a form, a query or a JSON object, in any order; entries, so that a field sent twice is seen. */
export type CallbackFields = Iterable<readonly [string, string]>;

/** The order's words, which the gateway uses here too. */
export const CALLBACK_STATUSES: ReadonlySet<string> = new Set([
  'CREATED',
  'PENDING',
  'ATTEMPTED',
  'AUTHORIZED',
  'PROCESSED',
  'PARTIALLY_CAPTURED',
  'CANCELLED',
  'FAILED',
  'PARTIALLY_REFUNDED',
  'FULLY_REFUNDED',
]);

const MAX_FIELDS = 20;

/**
 * Shapes of the fields. Only `error_message` is free text: `&` and `=` anywhere else would let one signed
 * string be cut into other fields.
 */
const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ['error_message', /^\P{Cc}{0,500}$/u],
  ['signature', /^[0-9A-Fa-f]{64}$/],
]);
const OTHER_FIELD = /^[^&=\p{Cc}]{0,500}$/u;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,49}$/;

/** @returns undefined for what no page of the gateway sends. Says nothing of the signature's worth. */
export function parseCallback(fields: CallbackFields): Callback | undefined {
  const received = wellFormed(fields);
  return received && callbackOf(received);
}

/**
 * Whether the gateway once said this. Its lists call the status `payment_status` and its signing examples `status`: signed
 * under either name it proves the same, since no callback has both. The shape is checked here again, so that no string which could be cut
 * into other fields is ever compared; the bytes are compared decoded and in constant time.
 * @param secretKeyHex as the gateway gives it; the HMAC key is its decoded bytes.
 * @throws RangeError when the key is not hex.
 */
export function verifyCallback(fields: CallbackFields, secretKeyHex: string): boolean {
  const received = wellFormed(fields);
  if (!received || !callbackOf(received)) return false;
  const given = Buffer.from(received.get('signature') ?? '', 'hex');
  return [received, underOtherName(received)]
    .map((fields) => digest(Object.fromEntries(fields), secretKeyHex))
    .map((expected) => given.length === expected.length && timingSafeEqual(given, expected))
    .includes(true);
}

const OTHER_NAME: ReadonlyMap<string, string> = new Map([
  ['status', 'payment_status'],
  ['payment_status', 'status'],
]);

function underOtherName(received: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...received].map(([name, value]) => [OTHER_NAME.get(name) ?? name, value]));
}

function wellFormed(fields: CallbackFields): ReadonlyMap<string, string> | undefined {
  const received = new Map<string, string>();
  for (const [name, value] of fields) {
    const shape = SHAPES.get(name) ?? OTHER_FIELD;
    if (received.size >= MAX_FIELDS || received.has(name)) return undefined;
    if (!FIELD_NAME.test(name) || !shape.test(value)) return undefined;
    received.set(name, value);
  }
  return received;
}

function callbackOf(received: ReadonlyMap<string, string>): Callback | undefined {
  const orderId = received.get('order_id');
  // An older page says `payment_status`; both at once is nobody's page.
  const statuses = ['status', 'payment_status'].filter((name) => received.has(name));
  const status = received.get(statuses[0] ?? '')?.toUpperCase() ?? '';
  if (!isOrderId(orderId) || statuses.length !== 1 || !CALLBACK_STATUSES.has(status)) return undefined;
  if (!received.has('signature')) return undefined;
  return {
    orderId,
    status,
    errorCode: received.get('error_code') || undefined,
    errorMessage: received.get('error_message') || undefined,
  };
}

/** The signature as the gateway's sample code prints it, in upper case. For tests and for tools that stand in for it. */
export function signCallback(fields: Readonly<Record<string, string>>, secretKeyHex: string): string {
  return digest(fields, secretKeyHex).toString('hex').toUpperCase();
}

/** Every field but the signature, sorted by name, `name=value` joined with `&`, nothing escaped. */
export function callbackRequestString(fields: Readonly<Record<string, string>>): string {
  return Object.keys(fields)
    .filter((name) => name !== 'signature')
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
}

/** The key that was last asked for: making one takes longer than signing with it, and a shop has but one. */
let last: { hex: string; key: KeyObject } | undefined;

function keyOf(hex: string): KeyObject {
  if (last?.hex === hex) return last.key;
  if (!/^(?:[0-9A-Fa-f]{2})+$/.test(hex)) throw new RangeError('the secret key must be hex');
  const key = createSecretKey(hex, 'hex');
  last = { hex, key };
  return key;
}

function digest(fields: Readonly<Record<string, string>>, secretKeyHex: string): Buffer {
  return createHmac('sha256', keyOf(secretKeyHex)).update(callbackRequestString(fields)).digest();
}
