import { expect, it } from 'vitest';
import { speakIn } from '#language';
import { COUNTRIES, deliveryCountries, shownCountries } from './countries';

it('a form in Hindi has every country by its Hindi name, and an order keeps the first language’s', () => {
  const [india, ...rest] = speakIn('hi', shownCountries);
  expect(india).toEqual({ code: 'IN', name: 'भारत', dialCode: '91' });
  expect(rest).toHaveLength(COUNTRIES.length - 1);
  expect(rest.filter(({ name }) => !/^\p{Script=Devanagari}/u.test(name))).toEqual([]);
  expect(
    speakIn('hi', () => deliveryCountries(['GB', 'IN'], shownCountries())).map(({ name }) => name),
  ).toEqual(['यूनाइटेड किंगडम', 'भारत']);
  expect(speakIn('hi', () => deliveryCountries(['GB']))).toMatchObject([{ name: 'United Kingdom' }]);
});
