import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bankName } from './bank-name';

it.each([
  ['HDFC BANK', 'HDFC Bank'],
  ['PUNJAB NATIONAL BANK', 'Punjab National Bank'],
  ['BANK OF BARODA', 'Bank of Baroda'],
  ['INDUSIND BANK', 'IndusInd Bank'],
  ['IDFC FIRST BANK', 'IDFC First Bank'],
  ['Kotak Mahindra Bank', 'Kotak Mahindra Bank'],
])('%s is written %s', (name, written) => {
  expect(bankName(name)).toBe(written);
});

it('letters are never lost, and a name once written stays', () => {
  const word = fc.stringMatching(/^[A-Z&]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const name = words.join(' ');
      expect(bankName(name).toUpperCase()).toBe(name);
      expect(bankName(bankName(name))).toBe(bankName(name));
    }),
  );
});
