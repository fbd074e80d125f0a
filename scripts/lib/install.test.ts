import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { installState } from './install.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'install '));
  write('package-lock.json', lock({ 'node_modules/a': '1.0.0', 'node_modules/only-on-mac': '1.0.0' }));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function lock(versions: Record<string, string>): string {
  const packages = Object.entries(versions).map(([place, version]) => [
    place,
    { version, ...(place.endsWith('mac') ? { optional: true } : {}) },
  ]);
  return JSON.stringify({ packages: { '': { version: '0.1.0' }, ...Object.fromEntries(packages) } });
}

const installed = (versions: Record<string, string>) => {
  write('node_modules/.bin/a', '');
  write('node_modules/.package-lock.json', lock(versions));
};

it('is missing on a fresh clone', () => {
  expect(installState(root)).toBe('missing');
});

it('is missing after an install that was cut short', () => {
  mkdirSync(path.join(root, 'node_modules/a'), { recursive: true });
  expect(installState(root)).toBe('missing');
});

it('takes an install by hand, without what other systems need', () => {
  installed({ 'node_modules/a': '1.0.0' });
  expect(installState(root)).toBe('fresh');
});

it('is stale when another version is there, or one is not', () => {
  installed({ 'node_modules/a': '0.9.0' });
  expect(installState(root)).toBe('stale');
  installed({});
  expect(installState(root)).toBe('stale');
});

it('is stale when the lock file has changed since our own install', () => {
  installed({ 'node_modules/a': '1.0.0' });
  write('node_modules/.storefront-lock', 'the hash of another lock file');
  expect(installState(root)).toBe('stale');
});
