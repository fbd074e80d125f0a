/**
 * The builders that tables are declared with: SQLite's, or PostgreSQL's in SQLite's shape, by what DATABASE_URL names.
 * The types are SQLite's for both, so that schema and queries stand once (docs/decisions/020).
 */
import * as pg from 'drizzle-orm/pg-core';
import * as sqlite from 'drizzle-orm/sqlite-core';
import { isPostgres } from '../engine';

/** Sorted and compared byte by byte, as SQLite does: searches by a prefix rest on it. */
const ordered = pg.customType<{ data: string }>({ dataType: () => 'text collate "C"' });
const bytes = pg.customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Holds paise and milliseconds. */
function whole(name: string) {
  const column = pg.bigint(name, { mode: 'number' });
  const primaryKey = column.primaryKey.bind(column);
  return Object.assign(column, {
    primaryKey: (options?: { autoIncrement?: boolean }) =>
      options?.autoIncrement ? primaryKey().generatedByDefaultAsIdentity() : primaryKey(),
  });
}

const postgres = {
  sqliteTable: pg.pgTable,
  text: (name: string, config?: { mode?: string }) =>
    config?.mode === 'json' ? pg.json(name) : ordered(name),
  integer: (name: string, config?: { mode?: string }) =>
    config?.mode === 'boolean' ? pg.boolean(name) : whole(name),
  real: pg.doublePrecision,
  blob: (name: string) => bytes(name),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
  primaryKey: pg.primaryKey,
};

const builders = isPostgres() ? (postgres as unknown as typeof sqlite) : sqlite;

export const { sqliteTable, text, integer, real, blob, index, uniqueIndex, check, primaryKey } = builders;

export const createdAt = () => integer('created_at').notNull();
export const updatedAt = () => integer('updated_at').notNull();
