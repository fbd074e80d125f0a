import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { migrateDatabase } from '@/db/migrate';
import { probeDatabase } from './probe-database';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doctor '));
  file = path.join(folder, 'store.db');
  vi.stubEnv('DATABASE_URL', `file:${file}`);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('does not make a database where there is none', () => {
  expect(probeDatabase(`file:${file}`)).toEqual({ file, exists: false });
});

it('finds a migrated database sound', async () => {
  await migrateDatabase();
  expect(probeDatabase(`file:${file}`)).toMatchObject({
    check: 'ok',
    migrations: { missing: [], unknown: [], changed: [] },
  });
});

it('finds every migration missing in an empty database', () => {
  new Database(file).close();
  expect(probeDatabase(`file:${file}`).migrations?.missing).toContain('0000_start');
});

it('finds a database that a later version has migrated', async () => {
  await migrateDatabase();
  const raw = new Database(file);
  raw
    .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
    .run('later', 9_999_999_999_999);
  raw.close();
  expect(probeDatabase(`file:${file}`)).toMatchObject({
    migrations: { missing: [], unknown: [expect.stringContaining('2286')], changed: [] },
  });
});

it('finds a file that is no database', () => {
  writeFileSync(file, 'not a database, but long enough to be looked at as if it were one'.repeat(20));
  expect(probeDatabase(`file:${file}`).openError).toContain('not a database');
});
