import { expect, it } from 'vitest';
import { cleanEmail } from './typed-email';

it.each([
  'Asha@Shop.in',
  'mailto:ＡＳＨＡ@ｓhop．in',
  '\uFF21\u0308sha@shop.in',
  'a\u0130\u0327@shop.in',
  '\u212Aumar@shop.in',
])('%s has one form: cleaned again it stays, and composed or not it is the same', (typed) => {
  const cleaned = cleanEmail(typed);
  expect(cleanEmail(cleaned)).toBe(cleaned);
  expect(cleaned.normalize('NFC')).toBe(cleaned);
  expect(cleanEmail(typed.normalize('NFD'))).toBe(cleanEmail(typed.normalize('NFC')));
});

it('letters that look alike stay what they are: an address in Cyrillic is not the one in Latin letters', () => {
  expect(cleanEmail('\u0430sha@shop.in')).not.toBe('asha@shop.in');
  expect(cleanEmail('\u0131nfo@shop.in')).not.toBe('info@shop.in');
});
