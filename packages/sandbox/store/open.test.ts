import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openState } from './open';

const folder = mkdtempSync(path.join(tmpdir(), 'sandbox-modes-'));
const mode = (name: string) => (statSync(name).mode & 0o777).toString(8);

let umask: number;
beforeAll(() => {
  // The usual one, which lets everybody read what is made.
  umask = process.umask(0o022);
});
afterAll(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

it('the state, its journal and the folder made for them are of the user alone', () => {
  const state = path.join(folder, 'made', 'sandbox.db');
  const db = openState(state);
  expect(mode(path.dirname(state))).toBe('700');
  for (const name of [state, `${state}-wal`]) expect(mode(name), name).toBe('600');
  db.close();
});

it('a state that others could read is closed to them', () => {
  const state = path.join(folder, 'other.db');
  writeFileSync(state, '', { mode: 0o644 });
  openState(state).close();
  expect(mode(state)).toBe('600');
});
