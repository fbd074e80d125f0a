import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paiseOf } from './rupees';

const written = (paise: number): string => {
  const digits = String(Math.abs(paise)).padStart(3, '0');
  return `${paise < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const amount = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 });

describe('decimal rupees', () => {
  it('are read to the paisa, as a text and as the number that JSON makes of it', () => {
    fc.assert(
      fc.property(amount, (paise) => {
        expect(paiseOf(written(paise))).toBe(paise);
        expect(paiseOf(JSON.parse(written(paise)))).toBe(paise);
      }),
    );
  });

  it('that a gateway has added up as fractions are what was meant', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { maxLength: 50 }), (all) => {
        const sum = all.map((paise) => Number(written(paise))).reduce((total, one) => total + one, 0);
        expect(paiseOf(sum)).toBe(all.reduce((total, one) => total + one, 0));
      }),
    );
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(paiseOf(0.1 + 0.2)).toBe(30);
  });

  it.each([
    ['0.96', 96],
    [' 1,499 ', undefined],
    ['12', 1_200],
    ['12.5', 1_250],
    ['+12.50', 1_250],
    ['12.500', 1_250],
    [0, 0],
    [-0, 0],
    ['-0.00', 0],
    [2, 200],
    ['0.005', undefined],
    [0.005, undefined],
    ['', undefined],
    ['.5', undefined],
    ['1e3', undefined],
    [1e21, undefined],
    [1e-7, undefined],
    [Number.NaN, undefined],
    ['99999999999999', undefined],
    [null, undefined],
    [{ value: 100, currency: 'INR' }, undefined],
  ])('%j is %j', (value, paise) => {
    expect(paiseOf(value)).toBe(paise);
  });
});
