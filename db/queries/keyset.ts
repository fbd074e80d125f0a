/** Pages of a list by the place where the last one ended, newest first. */
import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A place in such a list; two rows of one millisecond are told apart by id. */
export interface ListPlace {
  createdAt: number;
  id: string;
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
): { beyond: SQL | undefined; order: [SQL, SQL] } {
  const older = direction === 'older';
  const order = older ? desc : asc;
  return {
    beyond: from && sql`(${createdAt}, ${id}) ${sql.raw(older ? '<' : '>')} (${from.createdAt}, ${from.id})`,
    order: [order(createdAt), order(id)],
  };
}
