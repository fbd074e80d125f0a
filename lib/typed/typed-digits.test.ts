import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zerosOfScripts } from '../testing/scripts';
import { digitOf, readCode, readDigits } from './typed-digits';

const SCRIPTS = zerosOfScripts();

describe('a digit', () => {
  it.each(SCRIPTS)('of %s is read, and known by its zero', (_script, zero, digits) => {
    expect([...digits].map(digitOf)).toEqual(
      Array.from({ length: 10 }, (_, value) => ({ value, zero: zero.codePointAt(0) })),
    );
  });

  it('is read in more than twenty scripts', () => {
    expect(SCRIPTS.length).toBeGreaterThan(20);
  });

  it('is a decimal one: any that Unicode has, and nothing else', () => {
    let found = 0;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const digit = digitOf(character);
      if (digit === undefined) {
        if (/\p{Nd}/u.test(character)) expect.fail(`U+${code.toString(16)} is not read`);
        continue;
      }
      expect(code).toBe(digit.zero + digit.value);
      found += 1;
    }
    expect(found).toBeGreaterThan(600);
    expect(found % 10).toBe(0);
    for (const none of ['', 'a', '²', '½', '①', 'Ⅷ', '௰', '-']) expect(digitOf(none)).toBeUndefined();
  });
});

describe('a code', () => {
  it('is in ASCII, whatever the keyboard, without what people put between its groups', () => {
    expect(readDigits('५६०\u00A0०२५')).toBe('560025');
    expect(readDigits('＋９１（०）９８７６\u2011５４３２１０')).toBe('+9109876543210');
    expect(readDigits('6000 – 0000—6020/0000\u200B.1\uFE0F')).toBe('60000000602000001');
    expect(readDigits('ＡＢＣＤＥ１２３４Ｆ')).toBe('ABCDE1234F');
    expect(readCode(' SW1A 1AA ')).toBe('SW1A 1AA');
  });

  it('of plain ASCII stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{0,40}$/), (text) => {
        expect(readCode(text)).toBe(text);
      }),
    );
  });

  it('is read once: doing it twice changes nothing more', () => {
    const unit = fc.oneof(
      fc.constantFrom(...SCRIPTS.flatMap(([, , digits]) => [...digits])),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((parts) => parts.join('')),
        (text) => {
          for (const read of [readCode, readDigits]) expect(read(read(text))).toBe(read(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
