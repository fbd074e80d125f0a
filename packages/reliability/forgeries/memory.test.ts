import { expect, it } from 'vitest';
import { growth } from './memory';

it('a heap may settle, and must not grow with what is sent', () => {
  expect(growth([150, 380, 410, 400, 420, 410, 430, 415])).toBeUndefined();
  expect(growth([150, 200, 250, 300, 350, 400, 450, 500])).toContain('grew');
});

it('too much is too much, however few the samples', () => {
  expect(growth([1_200])).toContain('1200 MB');
});

it('says nothing where nothing could be measured', () => {
  expect(growth([])).toBeUndefined();
});
