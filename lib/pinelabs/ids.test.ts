import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from './gateway-error';
import { captureReference, isOrderId, isReference, orderIdPart, referencePart } from './ids';
import { anyText } from './testing/any-text';

const TRAPS = [
  '',
  '.',
  '..',
  '../../api/auth/v1/token',
  'v1-1-aa-b/../../refunds',
  'v1-1-aa-b/capture',
  'v1-1-aa-b?x=1',
  'v1-1-aa-b#x',
  'v1-1-aa-b%2Fcancel',
  'v1-1-aa-b\n',
  'v1-1-aa-b\r\nHost: evil',
  'https://evil.example/',
  '//evil.example',
  'v1-1-aa-b\u0000',
  'v1-1-aa-\u0661',
];

const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({
    ...{ name: 'InvalidInputError', code, retryable: false, outcomeUnknown: false },
    message: expect.stringMatching(message),
  });

describe('ids in a path', () => {
  it.each([undefined, null, 7, {}, ['v1-1-aa-b'], true])('%j is neither an id nor a reference', (value) => {
    expect(isOrderId(value)).toBe(false);
    expect(isReference(value)).toBe(false);
  });

  it.each(TRAPS)('refuses %j as an order id and as a reference', (trap) => {
    expect(() => orderIdPart(trap)).toThrow(refusal('INVALID_ORDER_ID', /order id/));
    expect(() => referencePart(trap)).toThrow(refusal('INVALID_REFERENCE', /1 to 50/));
    expect(() => captureReference(trap)).toThrow(refusal('INVALID_REFERENCE', /1 to 50/));
  });

  it('keeps to its own path, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(anyText(8), fc.constantFrom(...TRAPS)), (text) => {
        for (const part of [orderIdPart, referencePart]) {
          let encoded: string;
          try {
            encoded = part(text);
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidInputError);
            expect((error as Error).message).not.toContain('evil');
            continue;
          }
          const url = new URL(`/api/pay/v1/orders/${encoded}/capture`, 'https://gateway.example');
          expect(url.href).toBe(`https://gateway.example/api/pay/v1/orders/${text}/capture`);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes every id and reference of the right shape as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^v[0-9]{1,3}-[0-9]{1,12}-[A-Za-z0-9]{1,9}-[A-Za-z0-9]{1,9}$/), (id) => {
        expect(orderIdPart(id)).toBe(id);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{1,50}$/), (reference) => {
        expect(referencePart(reference)).toBe(reference);
      }),
    );
  });

  it('takes a backslash in the reference of a capture, and in no other', () => {
    expect(captureReference('cap\\A-1_b')).toBe('cap\\A-1_b');
    expect(() => referencePart('cap\\A')).toThrow(InvalidInputError);
    for (const wrong of ['', 'a'.repeat(51), 'a/b', 'a b', '../x']) {
      expect(() => captureReference(wrong)).toThrow(InvalidInputError);
    }
  });

  it('bounds their length', () => {
    expect(() => referencePart('a'.repeat(51))).toThrow(InvalidInputError);
    expect(orderIdPart('v1-1-aa-'.padEnd(100, 'b'))).toHaveLength(100);
    expect(() => orderIdPart('v1-1-aa-'.padEnd(101, 'b'))).toThrow(InvalidInputError);
  });
});
