import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** The sum of whole numbers, 0 where there are none: PostgreSQL gives such a sum as text. */
export const added = (of: SQLiteColumn | SQL) => sql<number>`coalesce(sum(${of}), 0)`.mapWith(Number);
