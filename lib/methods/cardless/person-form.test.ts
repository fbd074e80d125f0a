import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPerson } from './person-form';

const good = { lenderMobile: '98765 43210', lenderPan: 'abcde1234f' };

describe('a person from a form', () => {
  it.each([
    good,
    { lenderMobile: '+91 98765-43210', lenderPan: 'ABCDE 1234 F' },
    { lenderMobile: '091-98765 43210', lenderPan: 'ABCDE1234F' },
    { lenderMobile: '०९८७६५४३२१०', lenderPan: ' ABCDE१२३४F ' },
    { lenderMobile: 'tel:+91 (0) 98765\u201143210', lenderPan: 'ＡＢＣＤＥ１２３４Ｆ\uFE0F' },
    { lenderMobile: '௯௮௭௬௫௪௩௨௧௦', lenderPan: 'abcde\u200B1234f' },
  ])('is read as people write it: %o', (typed) => {
    expect(readPerson(typed)).toEqual({ person: { mobile: expect.anything(), pan: expect.anything() } });
  });

  it('names every field that needs a mend', () => {
    expect(readPerson({})).toEqual({
      errors: { lenderMobile: expect.any(String), lenderPan: expect.any(String) },
    });
    for (const lenderPan of ['ABCD1234F', 'ABCDE12345', '1BCDE1234F', 'ABCDE1234FG'])
      expect(readPerson({ ...good, lenderPan })).toEqual({ errors: { lenderPan: expect.any(String) } });
    for (const lenderMobile of ['5876543210', '987654321', '98765432101', '+44 9876543210'])
      expect(readPerson({ ...good, lenderMobile })).toEqual({ errors: { lenderMobile: expect.any(String) } });
  });

  it('is in nothing that can be printed', () => {
    const pan = fc.stringMatching(/^[A-Z]{5}[0-9]{4}[A-Z]{1,2}$/);
    const mobile = fc.stringMatching(/^[5-9][0-9]{9}$/);
    fc.assert(
      fc.property(pan, mobile, (lenderPan, lenderMobile) => {
        const result = readPerson({ lenderPan, lenderMobile });
        const printed = `${JSON.stringify(result)} ${inspect(result, { depth: 9 })}`;
        expect(printed.replaceAll('ABCDE1234F', '')).not.toContain(lenderPan);
        expect(printed).not.toContain(lenderMobile);
      }),
    );
  });
});
