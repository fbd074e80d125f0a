import { expect, it, vi } from 'vitest';
import { foreignAmount } from './foreign';

const language = vi.hoisted(() => ({ now: 'en' }));
vi.mock('#language', () => ({ currentLanguage: () => language.now, currentWords: () => undefined }));

it('another currency is written as the language of whoever reads writes it', () => {
  expect(foreignAmount(184_450, 'USD')).toBe('USD 1,844.50');
  // Hindi writes it as English does, a language with another comma does not.
  language.now = 'de';
  expect(foreignAmount(184_450, 'USD')).toBe('1.844,50 USD');
});
