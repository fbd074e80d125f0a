import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChange, lineChangeField, undoOf } from './line-change';
import { quantityField } from './quantity';

describe('what a button of the cart carries', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/),
        fc.integer({ min: 0, max: 10 }),
        (variantId, quantity) => {
          expect(lineChangeField.parse(lineChange(variantId, quantity))).toEqual({
            variantId,
            quantity,
            undo: false,
          });
          expect(lineChangeField.parse(undoOf(variantId, quantity))).toEqual({
            variantId,
            quantity,
            undo: true,
          });
        },
      ),
    );
  });

  it.each([
    '',
    'KURTA',
    'KURTA:',
    ':1',
    'KURTA:11',
    'KURTA:-1',
    'KURTA:1.5',
    'KURTA:1e1',
    'a:b:1',
    'KURTA:1:undone',
    "x' or 1=1:1",
    'KURTA:١',
  ])('is refused when it is %j', (value) => {
    expect(lineChangeField.safeParse(value).success).toBe(false);
  });
});

describe('a quantity', () => {
  it('is a whole number from 1 to 10 in plain digits', () => {
    const taken = Array.from({ length: 1000 }, (_, value) => String(value)).filter(
      (value) => quantityField.safeParse(value).success,
    );
    expect(taken).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  it.each([undefined, '', ' 1', '-1', '1.0', '1e0', '0x1', '999999999999999999999', 'NaN', '१'])(
    'is not %j',
    (value) => {
      expect(quantityField.safeParse(value).success).toBe(false);
    },
  );
});
