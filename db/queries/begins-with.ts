/** Texts by how they begin, answered from an index of the column. */
import { and, gte, lt, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** After every text that begins with `prefix`: no text sorts behind the last code point. */
export const beginsWith = (column: SQLiteColumn, prefix: string) =>
  and(gte(column, prefix), lt(column, `${prefix}\u{10FFFF}`)) as SQL;
