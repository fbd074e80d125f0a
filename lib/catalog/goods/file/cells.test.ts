import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '@/lib/typed/clean-text';
import {
  GST_BEGAN,
  readMoment,
  readPairs,
  readPictures,
  readRates,
  readWhole,
  readYesNo,
  slug,
  writeMoment,
  writePairs,
  writePictures,
  writeRates,
} from './cells';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map(cleanText)
  .filter((text) => text !== '');

describe('pairs of names and values', () => {
  it('stand between semicolons or on lines of their own', () => {
    const pairs = [
      ['Colour', 'Indigo'],
      ['Size', 'M: long'],
    ];
    expect(readPairs('Colour: Indigo; Size:M: long')).toEqual({ value: pairs });
    expect(readPairs('\nColour : Indigo\n\nSize: M: long;\n')).toEqual({ value: pairs });
    expect(readPairs('Sizes: UK\\; take the smaller')).toEqual({
      value: [['Sizes', 'UK; take the smaller']],
    });
  });

  it.each(['Indigo', 'Colour:', ': Indigo', 'Sizes: UK; take the smaller'])('%s is none', (text) => {
    expect(readPairs(text)).toHaveProperty('fault');
  });

  it('are read back as they were, whatever signs they hold', () => {
    const signs = fc.string({
      unit: fc.constantFrom(';', ':', '\\', 'a', '|', "'"),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(words, signs), fc.oneof(words, signs))), (pairs) => {
        for (const between of ['\n', '; '] as const) {
          expect(readPairs(writePairs(pairs, between))).toEqual({ value: pairs });
        }
      }),
    );
  });
});

describe('rates of GST', () => {
  it('are one, or several with the day from which each holds', () => {
    expect(readRates('18')).toEqual({ value: [{ from: GST_BEGAN, basisPoints: 1800 }] });
    expect(readRates(' 0.25 % ')).toEqual({ value: [{ from: GST_BEGAN, basisPoints: 25 }] });
    expect(readRates('12; 5 from 2025-09-22')).toEqual({
      value: [
        { from: GST_BEGAN, basisPoints: 1200 },
        { from: '2025-09-22', basisPoints: 500 },
      ],
    });
    for (const text of ['18', '12; 5 from 2025-09-22', '5 from 2022-07-18; 18 from 2027-01-01']) {
      const read = readRates(text);
      expect('value' in read && writeRates(read.value)).toBe(text);
    }
  });

  it.each([
    ['17', /no rate of GST: 0, 5, 18 and 40/],
    ['12', /ended on 22 September 2025/],
    ['5; 28 from 2026-01-01', /ended on 22 September 2025/],
    ['5; 18', /Write a rate like 18/],
    ['5 from 2025-02-30', /Write a rate like 18/],
    ['5 from 2026-01-01; 18 from 2025-01-01', /order of their days/],
    ['five', /Write a rate like 18/],
  ])('%s is none', (text, fault) => {
    expect(readRates(text)).toEqual({ fault: expect.stringMatching(fault) });
  });
});

it('pictures are one a line, each with its words', () => {
  const pictures = [
    { source: 'kurta 1.jpg', alt: 'Indigo kurta, from the front' },
    { source: 'https://cdn.example/a.png?v=1;2', alt: '' },
  ];
  expect(readPictures('kurta 1.jpg | Indigo kurta, from the front\nhttps://cdn.example/a.png?v=1;2')).toEqual(
    {
      value: pictures,
    },
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ source: fc.webUrl(), alt: fc.oneof(words, fc.constant('')) })),
      (some) => {
        expect(readPictures(writePictures(some))).toEqual({ value: some });
      },
    ),
  );
});

it('moments are read back to the millisecond, and a morning in India is written as its day', () => {
  expect(writeMoment(Date.parse('2026-10-20T04:30:00Z'))).toBe('2026-10-20');
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      expect(readMoment(writeMoment(date.getTime()))).toEqual({ value: date.getTime() });
    }),
  );
  for (const text of ['20/10/2026', '2026-13-01', 'yesterday'])
    expect(readMoment(text)).toHaveProperty('fault');
});

it('numbers are whole, in any script', () => {
  expect(readWhole('1,200')).toEqual({ value: 1200 });
  expect(readWhole('१२')).toEqual({ value: 12 });
  for (const text of ['-1', '1.5', 'ten', '1e3', '9999999999'])
    expect(readWhole(text)).toHaveProperty('fault');
});

it('yes and no are said in several words', () => {
  expect([readYesNo('Yes'), readYesNo('TRUE'), readYesNo('0')]).toEqual([
    { value: true },
    { value: true },
    { value: false },
  ]);
  expect(readYesNo('maybe')).toHaveProperty('fault');
});

it('an address is made of the Latin letters of a name', () => {
  expect(slug('Nani’s Crème brûlée, 2 × 100 g!')).toBe('nanis-creme-brulee-2-100-g');
  expect(slug('कुर्ता')).toBe('');
});
