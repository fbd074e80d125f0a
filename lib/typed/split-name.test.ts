import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitName } from './split-name';

const LONG = 'Venkata Satya Naga Lakshmi Narasimha Rajeswara Rao Chowdary';

it.each([
  ['Asha', 'Asha', ''],
  ['Asha Rao', 'Asha', 'Rao'],
  ['Asha Devi Rao', 'Asha Devi', 'Rao'],
  ['Asha .', 'Asha', ''],
  ['Asha -', 'Asha', ''],
  ['आशा राव', 'आशा', 'राव'],
  ['A. P. J. Abdul Kalam', 'A. P. J. Abdul', 'Kalam'],
  [LONG, 'Venkata Satya Naga Lakshmi Narasimha Rajeswara Rao', 'Chowdary'],
])('%s is %s, %s', (name, firstName, lastName) => {
  expect(splitName(name, 50)).toEqual({ firstName, lastName });
});

it('moves words along where the first part would be too long', () => {
  expect(splitName('one two three four', 9)).toBeUndefined();
  expect(splitName('one two three four', 10)).toEqual({ firstName: 'one two', lastName: 'three four' });
  expect(splitName('one two three four', 13)).toEqual({ firstName: 'one two three', lastName: 'four' });
});

it('a word that is too long fits nowhere', () => {
  expect(splitName('a'.repeat(51), 50)).toBeUndefined();
  expect(splitName(`Asha ${'a'.repeat(51)}`, 50)).toBeUndefined();
});

const word = fc.stringMatching(/^[A-Za-zअ-ह.]{0,11}[a-z]$/);

it('loses no word, and neither part is longer than it may be', () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 12, max: 60 }),
      (words, most) => {
        const name = words.join(' ');
        const split = splitName(name, most);
        if (!split) {
          expect(name.length).toBeGreaterThan(most);
          return;
        }
        expect(`${split.firstName} ${split.lastName}`.trim()).toBe(name);
        expect(split.firstName).not.toBe('');
        expect(split.firstName.length).toBeLessThanOrEqual(most);
        expect(split.lastName.length).toBeLessThanOrEqual(most);
        if (words.length > 1) expect(split.lastName).not.toBe('');
      },
    ),
  );
});
