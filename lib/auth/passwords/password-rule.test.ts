import { expect, it } from 'vitest';
import { passwords as t } from '@/lib/console/messages';
import { shop } from '@/shop/config';
import { passwordFault } from './password-rule';

const asha = { name: 'Asha Rao', email: 'asha.rao@weaver.example' };
const fault = (password: string) => passwordFault(password, asha);

it('takes any long password, whatever characters it is made of, with spaces and in any script', () => {
  for (const password of [
    'correct horse battery',
    'mera hathi lal hai',
    'मेरा हाथी बहुत लाल है',
    'zV4!kq0_Lw9#',
    `${'x'.repeat(190)}abcdefghij`,
  ]) {
    expect(fault(password)).toBeUndefined();
  }
});

it('counts characters, from 12 to 200', () => {
  expect(fault('zV4!kq0_Lw9')).toBe(t.tooShort(12));
  expect(fault('😀😁😂🤣😃😄😅😆😉😊😋')).toBe(t.tooShort(12));
  expect(fault('😀😁😂🤣😃😄😅😆😉😊😋😎')).toBeUndefined();
  expect(fault(`${'x'.repeat(191)}abcdefghij`)).toBe(t.tooLong(200));
});

it.each(['1qaz2wsx3edc', 'Q1W2E3R4T5Y6', 'password1234', 'qwertyqwerty', 'leavemealone', 'eveningcucumber'])(
  'refuses %s, which is among the common ones',
  (password) => {
    expect(fault(password)).toBe(t.common);
  },
);

it('refuses what repeats a few characters', () => {
  for (const password of ['aaaaaaaaaaaaaa', 'abababababab', '121212121212121']) {
    expect([t.repeats, t.common]).toContain(fault(password));
  }
});

it('refuses what is made of the account’s and the shop’s own words, and little else', () => {
  for (const password of [
    'asha.rao@weaver.example',
    'AshaRao2026!',
    'weaver-asha-1',
    `${shop.name}${shop.name}7`,
    `${shop.name.toUpperCase()} admin 12`,
    'Administrator password',
  ]) {
    expect(fault(password)).toBe(t.ownWords);
  }
  expect(fault('asha keeps seven goats')).toBeUndefined();
});
