/** Pages of a list by the place where the last one ended. */
import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A place in such a list; two rows of one millisecond are told apart by id. */
export interface ListPlace {
  createdAt: number;
  id: string;
  /** Paise, in a list that is sorted by them. */
  amount?: number | undefined;
}

export interface Page {
  /** Only what lies beyond this place, which itself is left out. */
  from?: { createdAt: number; id: string | number } | undefined;
  direction: 'older' | 'newer';
  limit: number;
}

/** Nearest to `from` first: newest first when going to older rows, oldest first when going to newer ones. */
export function pageOf(
  { createdAt, id }: { createdAt: SQLiteColumn; id: SQLiteColumn },
  { from, direction }: Page,
): { beyond: SQL | undefined; order: SQL[] } {
  return beyondPlace([createdAt, id], from && [from.createdAt, from.id], direction === 'older');
}

/** Rows beyond a place in a list that is sorted by several columns, all of them downwards or all upwards. */
export function beyondPlace(
  columns: readonly (SQLiteColumn | SQL)[],
  place: readonly (string | number)[] | undefined,
  downwards: boolean,
): { beyond: SQL | undefined; order: SQL[] } {
  const row = (parts: readonly unknown[]) =>
    sql`(${sql.join(
      parts.map((part) => sql`${part}`),
      sql`, `,
    )})`;
  return {
    beyond: place && sql`${row(columns)} ${sql.raw(downwards ? '<' : '>')} ${row(place)}`,
    order: columns.map((column) => (downwards ? desc(column) : asc(column))),
  };
}
