import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actionKeyFault, builtActionKey } from './action-key';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('reads the key that a build was made with', () => {
  expect(builtActionKey(folder)).toBeUndefined();
  mkdirSync(path.join(folder, 'server'));
  writeFileSync(
    path.join(folder, 'server/server-reference-manifest.json'),
    JSON.stringify({ node: {}, edge: {}, encryptionKey: 'of-this-build' }),
  );
  expect(builtActionKey(folder)).toBe('of-this-build');
});

it('is a fault when the build was made with another key', () => {
  expect(actionKeyFault('mine', 'another')).toContain('build again');
  expect(actionKeyFault('mine', 'mine')).toBeUndefined();
});

it('is none without a key of one’s own, or in development', () => {
  expect(actionKeyFault(undefined, 'drawn')).toBeUndefined();
  expect(actionKeyFault('mine', undefined)).toBeUndefined();
});
