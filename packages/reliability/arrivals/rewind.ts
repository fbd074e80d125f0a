/** Takes the shop's memory of one order back to a moment, so that the same order can hear its news in every order. */
import Database from 'better-sqlite3';
import { databaseFile } from '@/db/engine';

const TABLES = {
  orders: 'id',
  operations: 'order_id',
  order_events: 'order_id',
  payments: 'order_id',
  refunds: 'order_id',
  reviews: 'order_id',
  outbox: 'order_id',
} as const;

export interface Moment {
  back(): void;
  close(): void;
}

/** Stock, inbox and limits go back as a whole: nothing else may happen in the shop meanwhile. */
export function remember(orderId: string): Moment {
  const raw = new Database(databaseFile());
  raw.pragma('foreign_keys = OFF');
  const kept = Object.entries(TABLES).map(([table, key]) => {
    const rows = raw
      .prepare<[string], Record<string, unknown>>(`select * from ${table} where ${key} = ?`)
      .all(orderId);
    const marks = Object.keys(rows[0] ?? {}).map((name) => `@${name}`);
    const names = marks.map((mark) => mark.slice(1)).join(', ');
    return {
      rows,
      forget: raw.prepare(`delete from ${table} where ${key} = ?`),
      insert:
        marks.length > 0
          ? raw.prepare(`insert into ${table} (${names}) values (${marks.join(', ')})`)
          : undefined,
    };
  });
  const shelves = raw
    .prepare<[], { id: string; available: number }>('select id, available from variants')
    .all();
  const stock = raw.prepare('update variants set available = @available where id = @id');
  const back = raw.transaction(() => {
    for (const { rows, forget, insert } of kept) {
      forget.run(orderId);
      for (const row of rows) insert?.run(row);
    }
    for (const shelf of shelves) stock.run(shelf);
    raw.exec('delete from webhook_inbox; delete from rate_limits');
  });
  return { back: () => back.immediate(), close: () => raw.close() };
}
