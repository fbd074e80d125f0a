import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from '@/scripts/lib/project.mjs';
import { NOT_KILLED, POINTS } from './points';

const names = POINTS.map(({ name }) => name);

function transactionsOfTheShop(): string[] {
  const files = globSync('{app,lib,db}/**/*.{ts,tsx}', { cwd: root });
  const sources = files.filter((file) => !/test/.test(file));
  const found = sources.flatMap((file) =>
    [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(
        /(?:transaction|oneAfterAnother)\(\s*'([^']+)'/g,
      ),
    ].map(([, name = '']) => name),
  );
  return [...new Set(found)].sort();
}

it('kills in every transaction that an order passes through, and says which it leaves out', () => {
  const killed = names
    .filter((name) => name.endsWith(': before COMMIT'))
    .map((name) => name.replace(': before COMMIT', ''));
  expect(transactionsOfTheShop()).toEqual([...killed, ...Object.keys(NOT_KILLED)].sort());
});

it('has at least forty points, each its own', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});

it('leads somewhere from every point', () => {
  expect(POINTS.filter(({ ways }) => ways.length === 0)).toEqual([]);
});
