import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf, viewsOfValues } from './views-of-values';

const axis = (...values: string[]) => [{ name: 'Colour', values }];
const pictures = (...alts: string[]) => alts.map((alt) => ({ alt }));

describe('the picture of a colour', () => {
  it('is the first whose words name it, and one of it alone before one of several', () => {
    const all = pictures(
      '',
      'Kurtas in indigo and haldi',
      'Indigo kurta, from behind',
      'HALDI kurta',
      'Haldi cuff',
    );
    expect(viewsOfValues(axis('Indigo', 'Haldi'), all)).toEqual({ Indigo: 2, Haldi: 3 });
  });

  it('is one of several where there is none of it alone', () => {
    expect(viewsOfValues(axis('Pine', 'Cream'), pictures('In pine and cream'))).toEqual({
      Pine: 0,
      Cream: 0,
    });
  });

  it('is not that of a colour whose name holds its own', () => {
    expect(viewsOfValues(axis('Blue', 'Sky blue'), pictures('Sky-blue tee', 'Blue tee'))).toEqual({
      'Sky blue': 0,
      Blue: 1,
    });
    expect(viewsOfValues(axis('Red'), pictures('Redwood shelf'))).toEqual({});
  });

  it('is found in other scripts', () => {
    expect(viewsOfValues(axis('नीला', 'हल्दी'), pictures('हल्दी कुर्ता', 'नीला कुर्ता'))).toEqual({
      हल्दी: 0,
      नीला: 1,
    });
  });

  it('is none for sizes of a letter or two', () => {
    expect(viewsOfValues(axis('M', 'XL'), pictures('M, XL'))).toEqual({});
  });

  it('is that of the first option that has one, whatever the values are called', () => {
    const views = viewsOfValues([...axis('Indigo'), { name: 'Size', values: ['M'] }], pictures('', 'Indigo'));
    expect(viewOf(views, { Size: 'M', Colour: 'Indigo' })).toBe(1);
    expect(viewOf(views, { Size: 'M', Colour: 'constructor' })).toBeUndefined();
  });

  it('always is a picture that is there and whose words hold its own', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 })), words, (values, alts) => {
        for (const [value, view] of Object.entries(viewsOfValues(axis(...values), pictures(...alts)))) {
          expect(values).toContain(value);
          const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
          expect(plain(alts[view] ?? '')).toContain(plain(value));
        }
      }),
    );
  });
});
