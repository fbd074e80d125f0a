import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildHash } from './build';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build hash '));
  write('app/[slug]/page.tsx', 'page');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

const hash = (baked: Record<string, string> = {}) => buildHash(folder, baked);

it('is the same for the same sources', () => {
  expect(hash()).toBe(hash());
});

it.each([
  ['a changed page', 'app/[slug]/page.tsx'],
  ['a new component', 'components/ui/button.tsx'],
  ['a picture', 'shop/catalogue/pictures/phone.svg'],
  ['the configuration', 'next.config.ts'],
  ['other packages', 'package-lock.json'],
])('changes with %s', (_, file) => {
  const before = hash();
  write(file, 'something else');
  expect(hash()).not.toBe(before);
});

it.each([
  'app/page.test.tsx',
  'lib/money.test.ts',
  'README.md',
  'packages/sandbox/main.ts',
  'vitest.config.ts',
])('does not change with %s', (file) => {
  const before = hash();
  write(file, 'something else');
  expect(hash()).toBe(before);
});

it('changes with an environment that is baked in, whatever the order of its variables', () => {
  expect(hash({ PUBLIC_URL: 'http://a' })).not.toBe(hash({ PUBLIC_URL: 'http://b' }));
  expect(hash({ A: '1', B: '2' })).toBe(hash({ B: '2', A: '1' }));
});

it('tells a renamed file from the same text elsewhere', () => {
  write('lib/a.ts', 'same');
  const before = hash();
  rmSync(path.join(folder, 'lib/a.ts'));
  write('lib/b.ts', 'same');
  expect(hash()).not.toBe(before);
});
