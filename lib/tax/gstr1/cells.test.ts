import { expect, it } from 'vitest';
import { UNITS } from '@/lib/catalog/goods/file/units';
import { unitCell } from './cells';

it('every unit that goods can be counted in is filed under its own name', () => {
  const cells = UNITS.map(unitCell);
  for (const cell of cells) expect(cell).toMatch(/^[A-Z]{3}-[A-Z ]+$/);
  // Millilitres have two codes, and the tool knows one.
  expect(new Set(cells).size).toBe(UNITS.length - 1);
  expect(cells.filter((cell) => cell.startsWith('OTH'))).toEqual(['OTH-OTHERS']);
  expect(['QTL', 'LTR', 'MLS', 'XYZ'].map(unitCell)).toEqual([
    'QTL-QUINTAL',
    'LTR-LITRES',
    'MLT-MILILITRE',
    'OTH-OTHERS',
  ]);
});
