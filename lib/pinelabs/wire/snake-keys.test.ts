import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snakeKeys } from './snake-keys';

describe('one spelling of names', () => {
  it('turns camelCase into snake_case, all the way down', () => {
    expect(
      snakeKeys({ merchantOrderReference: 'a', payments: [{ cardData: { last4Digit: '1112' } }] }),
    ).toEqual({
      merchant_order_reference: 'a',
      payments: [{ card_data: { last4_digit: '1112' } }],
    });
  });

  it('lets the snake_case name count where both are given, in either order', () => {
    expect(snakeKeys({ orderId: 'camel', order_id: 'snake' })).toEqual({ order_id: 'snake' });
    expect(snakeKeys({ order_id: 'snake', orderId: 'camel' })).toEqual({ order_id: 'snake' });
  });

  it('leaves what is spelt well as it is', () => {
    const lower = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/);
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(lower, tie('value'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(snakeKeys(value)).toEqual(value);
      }),
    );
  });

  it('does not let a name change what an object is', () => {
    const copy = snakeKeys(JSON.parse('{"__proto__":{"status":"PROCESSED"}}')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(copy.status).toBeUndefined();
  });

  it('keeps 24 levels, and drops what lies below', () => {
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(snakeKeys(nested(24))).toEqual(nested(24));
    expect(JSON.stringify(snakeKeys(nested(25)))).toBe(JSON.stringify(nested(24)).replace('[]', '[null]'));
  });

  it('survives any depth', () => {
    expect(() => snakeKeys(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).not.toThrow();
  });
});
