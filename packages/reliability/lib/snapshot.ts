/** What the database and the ledger held at a moment, so that the next moment can be compared with it. */
import { createHash } from 'node:crypto';
import type { RawDatabase } from '@/scripts/lib/raw-database';

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
  /** By table: a hash over all rows. */
  readonly tables: ReadonlyMap<string, string>;
  /** The same, but for the columns that a fetch writes. */
  readonly withoutFetchMarks: ReadonlyMap<string, string>;
}

export async function takeSnapshot(database: RawDatabase): Promise<Snapshot> {
  const tables = new Map<string, string>();
  const withoutFetchMarks = new Map<string, string>();
  for (const name of await database.tables()) {
    const rows = await database.all(`SELECT * FROM "${name}"`);
    tables.set(name, hashOf(rows, []));
    withoutFetchMarks.set(name, hashOf(rows, FETCH_MARKS[name] ?? []));
  }
  return { tables, withoutFetchMarks };
}

function hashOf(rows: readonly Record<string, unknown>[], leftOut: readonly string[]): string {
  const texts = rows.map((row) =>
    JSON.stringify(Object.entries(row).filter(([column]) => !leftOut.includes(column))),
  );
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}

/** The tables whose rows are not what they were. */
export function changedTables(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
}
