import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '@/scripts/lib/project.mjs';
import { defects } from '../all';
import { fileOf, Verdict } from './defect';

it('knows all eighteen, each where the table says', () => {
  expect(defects.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  for (const defect of defects)
    expect(existsSync(path.join(root, fileOf(defect))), fileOf(defect)).toBe(true);
});

it('counts nothing as shown without a promise and a control', () => {
  const verdict = new Verdict();
  expect(verdict.shown).toBe(false);
  verdict.holds('it is so', true);
  expect(verdict.shown).toBe(false);
  verdict.control('the replay works', true);
  expect(verdict.shown).toBe(true);
  verdict.holds('it is so', false);
  expect(verdict.shown).toBe(false);
});
