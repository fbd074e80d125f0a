/** What the database and the ledger held at a moment, so that the next moment can be compared with it. */
import { createHash } from 'node:crypto';
import type SqliteDatabase from 'better-sqlite3';
import { z } from 'zod';

/** What a fetch of the gateway's order writes although it finds nothing new. */
const FETCH_MARKS: Readonly<Record<string, readonly string[]>> = {
  orders: [
    'next_check_at',
    'checks',
    'last_sync_at',
    'looked_at',
    'returned_at',
    'gateway_updated_at',
    'updated_at',
    'version',
  ],
};

export interface Snapshot {
  /** Raised by SQLite whenever another connection commits a change. */
  readonly commits: number;
  /** By table: a hash over all rows. */
  readonly tables: ReadonlyMap<string, string>;
  /** The same, but for the columns that a fetch writes. */
  readonly withoutFetchMarks: ReadonlyMap<string, string>;
}

const rows = z.array(z.record(z.string(), z.unknown()));

export function takeSnapshot(database: SqliteDatabase.Database): Snapshot {
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all())
    .map(({ name }) => name);
  const hashed = (leftOut: Readonly<Record<string, readonly string[]>>) =>
    new Map(names.map((name) => [name, hashOf(database, name, leftOut[name] ?? [])]));
  return {
    commits: z.number().parse(database.pragma('data_version', { simple: true })),
    tables: hashed({}),
    withoutFetchMarks: hashed(FETCH_MARKS),
  };
}

function hashOf(database: SqliteDatabase.Database, table: string, leftOut: readonly string[]): string {
  const hash = createHash('sha256');
  for (const row of rows.parse(database.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).all())) {
    hash.update(JSON.stringify(Object.entries(row).filter(([column]) => !leftOut.includes(column))));
  }
  return hash.digest('hex');
}

/** The tables whose rows are not what they were. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
}
