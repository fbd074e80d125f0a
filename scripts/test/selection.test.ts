import { expect, it } from 'vitest';
import { selection } from './selection';
import { STAGES } from './stages';

it('is everything, in order, unless told otherwise', () => {
  expect(selection([])).toEqual([...STAGES]);
});

it('keeps the order of the stages and not of the wish', () => {
  expect(selection(['--only', 'unit,format'])).toEqual(['format', 'unit']);
  expect(selection(['--only=unit'])).toEqual(['unit']);
});

it('builds before the tests that need a shop', () => {
  expect(selection(['--only', 'e2e'])).toEqual(['build', 'e2e']);
  expect(selection(['--only', 'reliability'])).toEqual(['build', 'reliability']);
});

it('says what it does not understand', () => {
  expect(selection(['--only', 'units'])).toContain('no stage is called units');
  expect(selection(['--only'])).toContain('usage');
  expect(selection(['unit'])).toContain('usage');
});
