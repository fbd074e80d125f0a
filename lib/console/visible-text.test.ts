import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u;

/** Any code points, lone surrogates among them. */
const anything = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

describe('visibleText', () => {
  it('leaves what can be seen alone, markup included: pages show it as text', () => {
    for (const text of ['Asha Rao', '<b>₹1</b> & "more"', 'आशा राव', '=1+1', '👩‍👧']) {
      expect(visibleText(text)).toBe(text);
    }
  });

  it('shows what would hide or turn text around', () => {
    expect(visibleText('paid\u202Edliaf')).toBe('paid[U+202E]dliaf');
    expect(visibleText('a\u0000b\u001Bc\u200Bd\u2066e\uFEFF')).toBe(
      'a[U+0000]b[U+001B]c[U+200B]d[U+2066]e[U+FEFF]',
    );
    expect(visibleText('\u{E0041}')).toBe('[U+E0041]');
    expect(visibleText('\uD800')).toBe('[U+D800]');
  });

  it('stays on one line and within its limit', () => {
    expect(visibleText(' two\r\nlines\there ')).toBe('two lines here');
    expect(visibleText('x'.repeat(400))).toHaveLength(300);
    expect([...visibleText('👍'.repeat(400), 10)]).toHaveLength(10);
  });

  it('never lets an unseen character through, whatever comes', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(UNSEEN.test(visibleText(text))).toBe(false);
      }),
    );
  });
});
