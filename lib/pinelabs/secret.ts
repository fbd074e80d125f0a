/**
 * What a customer types and nobody may keep: a card's number, CVV and expiry, a PAN, a mobile number. The value is
 * out of reach of logs, errors, JSON and inspection, and is read in one place: where a request's bytes are written.
 */
import { inspect } from 'node:util';
import { InvalidInputError } from './gateway-error';

const HIDDEN = '[hidden]';

/**
 * The values, one map for the process: a server's bundles each load this module, and what a page's bundle locked away
 * is opened by the client that another bundle made.
 */
const key = Symbol.for('storefront.pinelabs.secrets');
const holder = globalThis as { [key]?: WeakMap<object, string> };
holder[key] ??= new WeakMap();
const values = holder[key];

function open(held: Secret): string {
  const value = values.get(held);
  if (value === undefined) throw new TypeError('that is no secret');
  return value;
}

/** Made by {@link secret}. Whatever turns it into text says `[hidden]`. */
export class Secret {
  /** So that nothing else passes for one. */
  declare private readonly brand: 'secret';

  constructor(value: string) {
    values.set(this, value);
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [Symbol.toPrimitive](): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}

export function secret(value: string): Secret {
  return new Secret(value);
}

/** The same secret, checked. @throws InvalidInputError with `code`; the value is not repeated. */
export function shaped(held: Secret, shape: RegExp, code: string, message: string): Secret {
  if (!shape.test(open(held))) throw new InvalidInputError(code, message);
  return held;
}

/** Whether a text that is not secret gives this value away. */
export function isValueOf(held: Secret, text: string): boolean {
  return open(held) === text;
}

/** A body as it goes over the wire. Nothing else takes the values out. */
export function wireText(body: object): string {
  return JSON.stringify(body, function (this: Record<string, unknown>, name: string, value: unknown) {
    // `value` has been through toJSON already: what it was is still in its holder.
    const original = this[name];
    return typeof original === 'object' && original !== null ? (values.get(original) ?? value) : value;
  });
}
