import { expect, it } from 'vitest';
import { readRates, writeRates } from '@/lib/catalog/goods/file/cells';
import { tax as own } from '../../shop/tax';
import { documentNumber, seriesFault } from './number';

it('a number names series and year, and keeps to 16 signs', () => {
  expect(documentNumber('INV', '2026-27', 1)).toBe('INV/2627/1');
  expect(documentNumber('INV', '2099-00', 9_999_999)).toBe('INV/9900/9999999');
  expect(documentNumber('INV', '2099-00', 9_999_999)).toHaveLength(16);
});

it('says what is wrong with a merchant’s series', () => {
  expect(seriesFault({ invoice: 'INV', creditNote: 'CN' })).toBeUndefined();
  expect(seriesFault({ invoice: 'INVO', creditNote: 'CN' })).toBe(
    'the series "INVO" is not one to three capitals or digits',
  );
  expect(seriesFault({ invoice: '', creditNote: 'CN' })).toContain('""');
  expect(seriesFault({ invoice: 'i', creditNote: 'CN' })).toContain('"i"');
  expect(seriesFault({ invoice: 'INV', creditNote: 'INV' })).toBe(
    'two kinds of documents have the same series',
  );
});

it('those of this shop can be used, and its usual rates', () => {
  expect(seriesFault(own.series)).toBeUndefined();
  expect(readRates(writeRates(own.usualRates))).toEqual({ value: own.usualRates });
});
