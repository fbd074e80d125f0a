import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shop } from '@/shop/config';
import { newOrderReference } from '../reference';
import { prefixMistakes, readReference } from './typed-reference';

const NUMBER = `${shop.referencePrefix}-7K3M-9QXA-2TRW`;

it.each([
  NUMBER,
  NUMBER.toLowerCase(),
  `#${NUMBER}`,
  `Order no. #${NUMBER}`,
  `Reference: ${NUMBER}.`,
  `${NUMBER}-2`,
  NUMBER.replaceAll('-', '\u2011'),
  NUMBER.replaceAll('-', ' – '),
  NUMBER.replaceAll('-', ''),
  '7K3M-9QXA-2TRW',
  '7k3m 9qxa 2trw',
  NUMBER.replace('7', '७').replace('9', '９'),
  `\u200E${NUMBER}\u200B `,
])('%j is read', (typed) => {
  expect(readReference(typed)).toBe(NUMBER);
});

it.each(['A', 'SEVENLS', 'bn', 'B1', 'B-N', ''])('a shop’s prefix is not %j', (prefix) => {
  expect(prefixMistakes(prefix)).toEqual([expect.stringContaining(`“${prefix}”`)]);
});

it('an order keeps the prefix that it was placed with', () => {
  expect(readReference('oldshp 7k3m9qxa2trw')).toBe('OLDSHP-7K3M-9QXA-2TRW');
});

it.each(['', '#', 'asha@example.com', '7K3M-9QXA', '98765 43210', `${NUMBER}7`, 'TOOLONG-7K3M-9QXA-2TRW'])(
  '%j is no number',
  (typed) => {
    expect(readReference(typed)).toBeUndefined();
  },
);

it('any number is read however its groups are parted, and no text throws', () => {
  const between = fc.constantFrom('', '-', ' ', '–', '.', '/');
  fc.assert(
    fc.property(between, fc.boolean(), fc.boolean(), (sign, small, bare) => {
      const reference = newOrderReference();
      const typed = (bare ? reference.slice(3) : reference).replaceAll('-', sign);
      expect(readReference(small ? typed.toLowerCase() : typed)).toBe(reference);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const read = readReference(typed);
      expect(read === undefined || /^[A-Z]{2,6}(-[0-9A-Z]{4}){3}$/.test(read)).toBe(true);
    }),
  );
});
