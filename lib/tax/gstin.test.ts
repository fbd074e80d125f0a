import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shop } from '@/shop/config';
import { checkCharacter, isGstin, stateOfGstin } from './gstin';

const SIGNS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

it.each(['27AAPFU0939F1ZV', '29AABCS1429B1ZQ', shop.seller.gstin])('takes %s', (gstin) => {
  expect(isGstin(gstin)).toBe(true);
});

it.each([
  ['another check character', '27AAPFU0939F1ZW'],
  ['two letters the other way round', '27APAFU0939F1ZV'],
  ['no such state', '00AAPFU0939F1ZV'],
  ['no such state', `39AAPFU0939F1Z${checkCharacter('39AAPFU0939F1Z')}`],
  ['no Z', `27AAPFU0939F1A${checkCharacter('27AAPFU0939F1A')}`],
  ['small letters', '27aapfu0939f1zv'],
  ['too short', '27AAPFU0939F1Z'],
  ['more behind it', '27AAPFU0939F1ZV0'],
  ['a line behind it', '27AAPFU0939F1ZV\n'],
])('refuses %s: %j', (_why, text) => {
  expect(isGstin(text)).toBe(false);
});

it('notices every single character that is typed wrong', () => {
  const place = fc.integer({ min: 0, max: 14 });
  fc.assert(
    fc.property(place, fc.constantFrom(...SIGNS), (at, sign) => {
      const right = '27AAPFU0939F1ZV';
      const typed = right.slice(0, at) + sign + right.slice(at + 1);
      expect(isGstin(typed)).toBe(typed === right);
    }),
  );
});

it('begins with its state', () => {
  expect(stateOfGstin('29AABCS1429B1ZQ')).toBe('29');
});
