import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesLuhn, readIdentifier } from './identifier';

/** Fourteen digits and the one that makes them an IMEI. */
const imei = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
  .map((digits) => digits.join(''))
  .map((digits) => `${digits}${'0123456789'.split('').find((last) => passesLuhn(digits + last))}`);

describe('a device’s name', () => {
  it.each(['490154203237518', '356938035643809', '352099001761481'])('takes the IMEI %s', (number) => {
    expect(readIdentifier(number)).toEqual({ identifier: number, kind: 'imei' });
  });

  it('takes an IMEI however people write it, and knows it by its digits', () => {
    for (const written of [
      '49-015420-323751-8',
      ' 490154 203237 518\n',
      '४९०१५४२०३२३७५१८',
      '４９０１５４２０３２３７５１８\uFE0F',
      '49‑015420‒323751—8',
    ])
      expect(readIdentifier(written)).toEqual({ identifier: '490154203237518', kind: 'imei' });
  });

  it('finds one wrong digit, whichever it is', () => {
    fc.assert(
      fc.property(imei, fc.nat(14), fc.integer({ min: 1, max: 9 }), (number, place, more) => {
        const digit = (Number(number[place]) + more) % 10;
        const wrong = `${number.slice(0, place)}${digit}${number.slice(place + 1)}`;
        expect(readIdentifier(number)).toEqual({ identifier: number, kind: 'imei' });
        expect(readIdentifier(wrong)).toHaveProperty('fault', 'check-digit');
      }),
    );
  });

  it('finds two neighbours that have changed places, but for 0 and 9', () => {
    fc.assert(
      fc.property(imei, fc.nat(13), (number, place) => {
        const [one, two] = [number.charAt(place), number.charAt(place + 1)];
        fc.pre(one !== two && `${one}${two}` !== '09' && `${one}${two}` !== '90');
        const swapped = number.slice(0, place) + two + one + number.slice(place + 2);
        expect(readIdentifier(swapped)).toHaveProperty('fault');
      }),
    );
  });

  it.each(['12345678901234', '1234567890123456', '12345678901234567'])(
    'tells digits that were meant as an IMEI, %s, how many they are',
    (digits) => {
      expect(readIdentifier(digits)).toEqual({ fault: { digits: digits.length } });
    },
  );

  it('takes a serial number in capitals', () => {
    expect(readIdentifier(' sn-1234 567892')).toEqual({ identifier: 'SN1234567892', kind: 'serial' });
    expect(readIdentifier('1234567890')).toEqual({ identifier: '1234567890', kind: 'serial' });
  });

  it.each(['AB1', '', 'SN1234567<b>', 'SN 12_34 56', 'A'.repeat(51), '\u202Eabc$'])('refuses %j', (typed) => {
    expect(readIdentifier(typed)).toHaveProperty('fault');
  });

  it('gives the gateway nothing that it does not take, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const read = readIdentifier(typed);
        if ('identifier' in read) expect(read.identifier).toMatch(/^[A-Z0-9]{5,50}$/);
        else expect(read).toHaveProperty('fault');
      }),
    );
  });
});
