import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { scratchEnv } from '@/scripts/lib/scratch';
import { openSqlite, PRAGMAS } from './open';

const folder = mkdtempSync(path.join(tmpdir(), 'store-open-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('opening a database', () => {
  it('sets every pragma and reads it back', () => {
    const raw = openSqlite(path.join(folder, 'good.db'));
    for (const [name, , expected] of PRAGMAS) expect(raw.pragma(name, { simple: true })).toBe(expected);
    raw.close();
  });

  it('names the pragma that a database does not take', () => {
    expect(() => openSqlite(':memory:')).toThrow(
      /^SQLite pragma journal_mode must be wal in :memory:, but it is memory$/,
    );
  });

  it('ends the start of a shop with one line when its database does not take WAL', async () => {
    const file = path.join(folder, 'stubborn.db');
    // A database that somebody reads in the old journal mode cannot change it.
    const other = new Database(file);
    other.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1); BEGIN; SELECT * FROM t');
    other.prepare('INSERT INTO t VALUES (2)').run();
    const env = projectEnv({
      ...scratchEnv(folder, 3000, 4010),
      DATABASE_URL: `file:${file}`,
      NODE_ENV: 'production',
    });
    const script = "import('./lib/server/start.ts').then(({ checkStart }) => checkStart())";
    const { code, output } = await run('tsx', ['--conditions=react-server', '-e', script], {
      cwd: root,
      env,
    });
    other.exec('ROLLBACK');
    other.close();
    expect(code).toBe(1);
    const lines = output.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^SQLite pragma journal_mode must be wal in .*stubborn\.db/);
  });
});
