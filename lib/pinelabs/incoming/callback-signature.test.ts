import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellFormedText } from '../testing/any-text';
import { vectors } from '../testing/callback-vectors.json';
import {
  CALLBACK_STATUSES,
  callbackRequestString,
  parseCallback,
  signCallback,
  verifyCallback,
} from './callback-signature';

const KEY = '3CF9D8E1A2B4C6D80112233445566778899AABBCCDDEEFF00123456789ABCDEF';
const PAID = { order_id: 'v1-260114093015-aa-Qk3zTn', status: 'PROCESSED' };
type Fields = Record<string, string>;

const signed = (fields: Fields, key = KEY): [string, string][] =>
  Object.entries({ ...fields, signature: signCallback(fields, key) });

const others = (count: number): Fields =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`f${n}`, '']));

describe('the known answers', () => {
  it.each(vectors.map((vector) => [vector.request_string, vector] as const))('%s', (_name, vector) => {
    const fields = Object.fromEntries(
      Object.entries(vector.fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    expect(callbackRequestString(fields)).toBe(vector.request_string);
    expect(signCallback(fields, vector.secret_key)).toBe(vector.signature);
    for (const signature of [vector.signature, vector.signature.toLowerCase()]) {
      const received: [string, string][] = [...Object.entries(fields), ['signature', signature]];
      expect(verifyCallback(received, vector.secret_key)).toBe(true);
      expect(verifyCallback(received.toReversed(), vector.secret_key.toLowerCase())).toBe(true);
    }
  });
});

describe('what is received', () => {
  it('reads the order, the status in upper case, and an error where there is one', () => {
    expect(parseCallback(signed(PAID))).toEqual({
      orderId: PAID.order_id,
      status: 'PROCESSED',
      errorCode: undefined,
      errorMessage: undefined,
    });
    const failed = {
      ...PAID,
      status: 'failed',
      error_code: 'PAYMENT_DECLINED',
      error_message: 'Not today & so',
    };
    expect(parseCallback(signed(failed))).toMatchObject({
      status: 'FAILED',
      errorCode: 'PAYMENT_DECLINED',
      errorMessage: 'Not today & so',
    });
  });

  it.each([
    ['status', 'payment_status'],
    ['payment_status', 'status'],
  ])('holds where it is sent as %s and signed as %s', (sent, signedAs) => {
    const { status: word, ...rest } = { ...PAID, error_code: 'A', note: 'b', zone: 'c' };
    const signature = signCallback({ ...rest, [signedAs]: word }, KEY);
    const received = Object.entries({ ...rest, [sent]: word, signature });
    expect(verifyCallback(received, KEY)).toBe(true);
    expect(verifyCallback(Object.entries({ ...rest, [sent]: 'FAILED', signature }), KEY)).toBe(false);
    expect(verifyCallback([...received, [signedAs, word]], KEY)).toBe(false);
  });

  it('takes payment_status for status, and signs the name that was sent', () => {
    const fields = { order_id: PAID.order_id, payment_status: 'AUTHORIZED' };
    expect(parseCallback(signed(fields))?.status).toBe('AUTHORIZED');
    expect(verifyCallback(signed(fields), KEY)).toBe(true);
  });

  const refusals: [string, [string, string][]][] = [
    ['no field at all', []],
    ['no order', signed({ status: 'PROCESSED' })],
    ['no status', signed({ order_id: PAID.order_id })],
    ['no signature', Object.entries(PAID)],
    ['a signature that is not one', [...Object.entries(PAID), ['signature', 'zz']]],
    ['a field twice', [...signed(PAID), ['status', 'PROCESSED']]],
    ['both names of the status', signed({ ...PAID, payment_status: 'PROCESSED' })],
    ['an unknown status', signed({ ...PAID, status: 'PAID' })],
    ['a status that hides a field', signed({ ...PAID, status: 'PROCESSED&x=1' })],
    ['an order id that hides a field', signed({ ...PAID, order_id: `${PAID.order_id}&status=FAILED` })],
    ['an order id that leads elsewhere', signed({ ...PAID, order_id: '../refunds' })],
    ['another field that hides a field', signed({ ...PAID, note: 'a&order_id=v1-1-aa-b' })],
    ['a name that hides a field', signed({ ...PAID, 'a=b&c': 'd' })],
    ['a line break', signed({ ...PAID, error_message: 'a\nb' })],
    ['too much text', signed({ ...PAID, error_message: 'x'.repeat(501) })],
    ['too many fields', signed({ ...PAID, ...others(18) })],
  ];
  it.each(refusals)('refuses %s, signed or not', (_what, fields) => {
    expect(parseCallback(fields)).toBeUndefined();
    expect(verifyCallback(fields, KEY)).toBe(false);
  });

  it('does not mind a field that it does not know', () => {
    expect(verifyCallback(signed({ ...PAID, ...others(17) }), KEY)).toBe(true);
    expect(verifyCallback(signed({ ...PAID, merchant_id: '204817' }), KEY)).toBe(true);
    expect(verifyCallback(signed({ ...PAID, constructor: 'x' }), KEY)).toBe(true);
  });

  it('says what is wrong with a key that is not hex, without repeating it', () => {
    for (const key of ['', 'abc', 'not hex at all!']) {
      expect(() => verifyCallback(signed(PAID), key)).toThrow(new RangeError('the secret key must be hex'));
    }
  });
});

it.each([
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
])('%s is a status that a callback may bring', (word) => {
  expect(parseCallback(signed({ ...PAID, status: word }))?.status).toBe(word);
});

const orderId = fc.stringMatching(/^v[0-9]-[0-9]{1,6}-[a-z]{1,2}-[A-Za-z0-9]{1,6}$/);
const status = fc.constantFrom(...CALLBACK_STATUSES);
/** Messages that try to look like further fields. */
const message = fc.oneof(
  wellFormedText(),
  fc.tuple(orderId, status).map(([id, word]) => `x&order_id=${id}&status=${word}`),
  fc.tuple(orderId, status).map(([id, word]) => `x&foo=1&order_id=${id}&payment_status=${word}&zoo=2`),
);
const callbacks = fc.record(
  { order_id: orderId, status, error_code: fc.stringMatching(/^[A-Z_]{0,12}$/), error_message: message },
  { requiredKeys: ['order_id', 'status'] },
);

describe('for every callback', () => {
  it('its own signature holds, in any order of fields and either case', () => {
    fc.assert(
      fc.property(
        callbacks,
        fc.infiniteStream(fc.double({ noNaN: true })),
        fc.boolean(),
        (fields, luck, lower) => {
          fc.pre(parseCallback(signed(fields)) !== undefined);
          const shuffled = signed(fields)
            .map(
              ([name, value]) => [name, name === 'signature' && lower ? value.toLowerCase() : value] as const,
            )
            .map((entry) => [luck.next().value, entry] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, entry]) => entry);
          expect(verifyCallback(shuffled, KEY)).toBe(true);
        },
      ),
    );
  });

  it('signed under the other name of the status it holds as well, and proves no other value', () => {
    fc.assert(
      fc.property(callbacks, status, fc.boolean(), (fields, otherStatus, older) => {
        const [sent, signedAs] = older ? ['payment_status', 'status'] : ['status', 'payment_status'];
        const { status: word, ...rest } = fields;
        const signature = signCallback({ ...rest, [signedAs]: word }, KEY);
        const received = (value: string) => Object.entries({ ...rest, [sent]: value, signature });
        fc.pre(parseCallback(received(word)) !== undefined);
        expect(verifyCallback(received(word), KEY)).toBe(true);
        expect(verifyCallback(received(otherStatus), KEY)).toBe(otherStatus === word);
        expect(verifyCallback(received(word), `${KEY.slice(0, -2)}EE`)).toBe(false);
      }),
    );
  });

  it('another value, another key or a changed digit of the signature does not', () => {
    fc.assert(
      fc.property(callbacks, orderId, status, fc.nat(63), (fields, otherId, otherStatus, place) => {
        const entries = signed(fields);
        const swapped = (name: string, value: string) =>
          entries.map(([key, old]): [string, string] => [key, key === name ? value : old]);
        if (otherId !== fields.order_id)
          expect(verifyCallback(swapped('order_id', otherId), KEY)).toBe(false);
        if (otherStatus !== fields.status)
          expect(verifyCallback(swapped('status', otherStatus), KEY)).toBe(false);
        expect(verifyCallback(entries, `${KEY.slice(0, -2)}EE`)).toBe(false);
        const signature = signCallback(fields, KEY);
        const digit = signature[place] === '0' ? '1' : '0';
        const bent = signature.slice(0, place) + digit + signature.slice(place + 1);
        expect(verifyCallback(swapped('signature', bent), KEY)).toBe(false);
      }),
    );
  });

  it('no other way to cut the signed string into fields gives another order or status', () => {
    fc.assert(
      fc.property(callbacks, fc.boolean(), fc.boolean(), (drawn, older, renamed) => {
        const fields = older ? inOlderWords(drawn) : drawn;
        fc.pre(parseCallback(signed(fields)) !== undefined);
        const tokens = callbackRequestString(fields).split('&');
        const signature = signCallback(fields, KEY);
        for (const cut of cuts(tokens)) {
          const entries = cut.map((part): [string, string] => {
            const at = part.indexOf('=');
            const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
            return [renamed ? (OTHER[name] ?? name) : name, value];
          });
          const received: [string, string][] = [...entries, ['signature', signature]];
          if (!verifyCallback(received, KEY)) continue;
          expect(parseCallback(received)).toMatchObject({ orderId: drawn.order_id, status: drawn.status });
        }
      }),
    );
  });
});

const OTHER: Fields = { status: 'payment_status', payment_status: 'status' };

function inOlderWords({ status: word, ...rest }: Fields): Fields {
  return { ...rest, payment_status: word ?? '' };
}

/** Every way to join neighbouring parts again: what an attacker could send for one signed string. */
function cuts(tokens: string[]): string[][] {
  const [first, ...rest] = tokens;
  if (first === undefined) return [[]];
  return cuts(rest).flatMap((tail) => {
    const [head, ...others] = tail;
    return head === undefined
      ? [[first]]
      : [
          [first, head, ...others],
          [`${first}&${head}`, ...others],
        ];
  });
}
