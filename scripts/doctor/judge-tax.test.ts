import { expect, it } from 'vitest';
import { tax } from '@/shop/tax';
import { judgeTax } from './judge-tax';

const GSTIN = '29AABCS1429B1ZQ';
const judge = (
  changes: Partial<Parameters<typeof judgeTax>[2]> = {},
  withoutHsn: number | undefined = 0,
  { gstin = GSTIN, env = 'production' as 'sandbox' | 'production' } = {},
) => judgeTax({ PINELABS_ENV: env }, { gstin }, { ...tax, usualHsn: '', ...changes }, withoutHsn);
const said = (...input: Parameters<typeof judge>) =>
  judge(...input).map(({ level, says }) => `${level}: ${says}`);

it('series of their own and an HSN for everything are one finding', () => {
  const fine = ['ok: each kind of document has its series, and what is sold its HSN'];
  expect(said()).toEqual(fine);
  expect(said({ usualHsn: '620520' }, 3)).toEqual(fine);
  expect(said({}, undefined)).toEqual(fine);
});

it.each([
  ['hundredths that are a percent', [{ from: '2017-07-01', basisPoints: 18 }], /0\.18% is no rate of GST/],
  ['no rate', [], /Write a rate/],
  ['a day that is none', [{ from: '1 July 2017', basisPoints: 1800 }], /Write a rate/],
  [
    'an order that is not that of the days',
    [
      { from: '2025-09-22', basisPoints: 500 },
      { from: '2017-07-01', basisPoints: 1200 },
    ],
    /in the order of their days/,
  ],
  ['a rate that has ended', [{ from: '2017-07-01', basisPoints: 1200 }], /ended on 22 September 2025/],
])('usual rates of %s stop production', (_name, usualRates, says) => {
  expect(said({ usualRates })).toEqual([expect.stringMatching(says)]);
});

it('products on sale without an HSN are counted, but for who is not registered', () => {
  expect(said({}, 3)).toEqual([expect.stringMatching(/^warn: 3 products on sale have no HSN/)]);
  expect(said({}, 3, { gstin: '' })).toEqual([expect.stringMatching(/^ok/)]);
});

it('a wrong series and a wrong HSN stop production, and are told before', () => {
  const series = { ...tax.series, bill: tax.series.invoice };
  expect(said({ series, usualHsn: '62' })).toEqual([
    'bad: two kinds of documents have the same series',
    'bad: usualHsn is 62, and an HSN has 4, 6 or 8 digits',
  ]);
  expect(said({ series: { ...tax.series, bill: 'bos' } }, 0, { env: 'sandbox' })).toEqual([
    expect.stringMatching(/^warn: the series "bos"/),
  ]);
});
