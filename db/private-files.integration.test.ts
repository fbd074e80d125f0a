/** Who may read the database, its journals, its backups and what is restored from them. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { openSqlite } from './open';
import { readableByOthers } from './private-files';

const folder = mkdtempSync(path.join(tmpdir(), 'store-modes-'));
const data = path.join(folder, '.data');
const file = path.join(data, 'store.db');
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

async function script(name: string, ...args: string[]): Promise<void> {
  const env = projectEnv({ DATABASE_URL: `file:${file}`, NODE_ENV: 'production' });
  const { code, output } = await run('npm', ['run', '--silent', name, '--', ...args], { cwd: root, env });
  if (code !== 0) throw new Error(output);
}

it('the folder, the database and its journals are of the shop’s user alone', async () => {
  await script('db:migrate');
  const raw = openSqlite(file);
  raw.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
  expect(mode(data)).toBe('700');
  for (const name of [file, `${file}-wal`, `${file}-shm`]) expect(mode(name), name).toBe('600');
  raw.close();
});

it('backups, their folder and a database restored from an open copy are so too', async () => {
  await script('db:backup');
  expect(mode(path.join(data, 'backups'))).toBe('700');
  const [earlier = ''] = readdirSync(path.join(data, 'backups'));
  chmodSync(path.join(data, 'backups', earlier), 0o644);
  await script('db:backup');
  expect(mode(path.join(data, 'backups', earlier))).toBe('600');
  const copy = path.join(folder, 'copy.db');
  await script('db:backup', '--to', copy);
  expect(mode(copy)).toBe('600');
  chmodSync(copy, 0o644);
  await script('db:restore', '--from', copy);
  expect(mode(file)).toBe('600');
});

it('what an earlier version left open is closed at the next start', () => {
  chmodSync(data, 0o755);
  chmodSync(file, 0o644);
  expect(readableByOthers(file)).toEqual([file]);
  openSqlite(file).close();
  expect(readableByOthers(file)).toEqual([]);
  expect(mode(data)).toBe('700');
});

it('a folder that the shop did not make is left as it is', () => {
  const shared = path.join(folder, 'shared');
  mkdirSync(shared, { mode: 0o755 });
  openSqlite(path.join(shared, 'store.db')).close();
  expect(mode(shared)).toBe('755');
  expect(mode(path.join(shared, 'store.db'))).toBe('600');
});
