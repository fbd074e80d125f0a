/** Shapes of what goes into a path. Checked before encoding, so that no id can lead to another endpoint. */
import { InvalidInputError } from './gateway-error';

const ORDER_ID = /^v[0-9]+-[0-9]+-[A-Za-z0-9]+-[A-Za-z0-9]+$/;
const REFERENCE = /^[A-Za-z0-9_-]{1,50}$/;

/** Longer than any id seen; a bound, because the pattern has none. */
const MAX_ORDER_ID_LENGTH = 100;

export function isOrderId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_ORDER_ID_LENGTH && ORDER_ID.test(value);
}

export function isReference(value: unknown): value is string {
  return typeof value === 'string' && REFERENCE.test(value);
}

/** The id as a part of a path. @throws InvalidInputError `INVALID_ORDER_ID`; the id itself is not repeated. */
export function orderIdPart(orderId: string): string {
  if (!isOrderId(orderId)) {
    throw new InvalidInputError('INVALID_ORDER_ID', 'that is not an order id of the gateway');
  }
  return encodeURIComponent(orderId);
}

/** A capture's own reference goes into a body alone, and may hold `\` too. @throws InvalidInputError `INVALID_REFERENCE`. */
export function captureReference(reference: string): string {
  if (/^[A-Za-z0-9_\\-]{1,50}$/.test(reference)) return reference;
  throw new InvalidInputError(
    'INVALID_REFERENCE',
    'a capture’s reference is 1 to 50 of the letters, the digits, "-", "_" and "\\"',
  );
}

/** The reference as a part of a path or a body. @throws InvalidInputError `INVALID_REFERENCE`. */
export function referencePart(reference: string): string {
  if (!isReference(reference)) {
    throw new InvalidInputError(
      'INVALID_REFERENCE',
      'a reference is 1 to 50 of the letters, the digits, "-" and "_"',
    );
  }
  return encodeURIComponent(reference);
}

/** A whole host name: at least two labels, the last one of letters, so that no IP address is one. */
export const HOST_NAME = /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/;
