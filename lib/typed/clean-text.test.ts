import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text';

/** What the rules are about, more often than chance would bring it. */
const odd = fc.constantFrom(
  ...[
    ...'\u200C\u200D\u00AD\u034F\u115F\u2060\u2800\u3164\uFE0F\uFEFF\u{E0101}\u202E\u2011\u00A0\u0301\u0338\u094D\u09CD\u0D4D',
  ],
  ...[...' =eEकষന1❤👩-'],
);
const anyText = fc
  .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 2 })))
  .map((parts) => parts.join(''));

describe('cleaned text', () => {
  it('stays as it is when it is plain ASCII in single spaces', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,20}( [!-~]{1,20}){0,4}$/), (text) => {
        expect(cleanText(text)).toBe(text);
      }),
    );
  });

  it('changes nothing more when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleanText(text);
        expect(cleanText(once)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  it('holds nothing that cannot be seen but a joiner inside a word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text).replaceAll(/(?<=[\p{L}\p{M}])[\u200C\u200D]/gu, '');
        expect(cleaned).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u00A0]|^ | $| {2}/u,
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['soft hyphen, word joiner, byte order mark', 'A\u00ADs\u2060h\uFEFFa', 'Asha'],
    ['variation selectors of emoji and of ideographs', 'Rao ❤\uFE0F葛\u{E0100}', 'Rao ❤葛'],
    ['what turns text around', '\u202EAsha\u2066', 'Asha'],
    ['letters without a shape', 'Asha\u3164\u115F\uFFA0', 'Asha'],
    ['the hyphen that no line breaks at', 'Anne\u2011Marie', 'Anne-Marie'],
    ['every kind of space', '14\u00A0\u3000Lake\u2800\t Road', '14 Lake Road'],
    ['joiners outside words', '\u200DAsha\u200C 5\u200D6', 'Asha 56'],
  ])('is without %s', (_what, typed, cleaned) => {
    expect(cleanText(typed)).toBe(cleaned);
  });

  it.each([
    ['Marathi', 'दर्\u200Dया'],
    ['Hindi', 'क्\u200Dष'],
    ['Urdu', 'می\u200Cرود'],
    ['Kannada', 'ರಾಜ್\u200Cಕುಮಾರ್'],
    ['Malayalam, at the end of a word', 'അവന്\u200D വന്നു'],
    ['Bengali, at the end of a word', 'হঠাত্\u200D'],
  ])('keeps the joiner of %s', (_script, text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
  });

  it.each(['\u3164', '\u2800 \u200B', '\u200C\u200D', '\uFE0F\u{E0020}', ' \u00A0\u2028'])(
    'is empty where nothing can be seen: %j',
    (text) => {
      expect(cleanText(text)).toBe('');
    },
  );
});
