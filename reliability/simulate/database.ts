/**
 * The shop's real database, in memory-backed files and without waiting for the disk, with an eye on every write:
 * temporary triggers, which exist on the simulation's own connection only, tell of each row as it changes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { closeDatabase, DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { categories, products, variants } from '@/db/schema';

export type Raw = SqliteDatabase.Database;
type Value = number | string | null;

/** Told of what is written, inside the transaction that writes it. */
export interface Eye {
  order(...row: Value[]): void;
  line(...row: Value[]): void;
  variant(...row: Value[]): void;
  operation(...row: Value[]): void;
  inbox(...row: Value[]): void;
  review(...row: Value[]): void;
  begun(): void;
  committed(): void;
  rolledBack(): void;
}

/** What is told of each table. */
const WATCHED = {
  orders: [
    'order',
    'id, reference, status, authorised_paise, captured_paise, released_paise, refunded_paise, stock, next_check_at, looked_at, gateway_order_id, total_paise',
  ],
  order_lines: ['line', 'order_id, quantity'],
  variants: ['variant', 'id, available'],
  operations: ['operation', 'id, order_id, kind, amount_paise, reference, state, claimed_at, created_at'],
  webhook_inbox: ['inbox', 'id, state, next_attempt_at, order_reference, gateway_order_id'],
  reviews: ['review', 'id, order_id, kind, resolved_at'],
} as const satisfies Record<string, readonly [keyof Eye, string]>;

const HOLDER = Symbol.for('storefront.db');
/** The connections as lib/db keeps them for the process: `tail` is what the next transaction waits for. */
interface Connections {
  writer: { raw: Raw };
  tail: Promise<unknown>;
}

export interface Database {
  readonly raw: Raw;
  /** Takes away what a history has written. */
  clear(): void;
  close(): void;
}

export const SHELF = { id: 'KURTA-M', price: 149_900, units: 40 } as const;

/** @param turn what every transaction of the shop waits for before it begins; it may throw. */
export async function openDatabase(eye: Eye, turn: () => Promise<void>): Promise<Database> {
  const folder = mkdtempSync(path.join(memoryFolder(), 'storefront-simulate-'));
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${path.join(folder, 'store.db')}`;
  await migrateDatabase();
  await fillTheShelf();
  reader();
  const connections = (globalThis as { [HOLDER]?: Connections })[HOLDER];
  if (!connections) throw new Error('lib/db keeps its connections elsewhere now');
  const { raw } = connections.writer;
  raw.pragma('synchronous = OFF');
  watch(raw, eye);
  Object.defineProperty(connections, 'tail', { get: turn, set: () => undefined });
  const clear = clearing(raw);
  return {
    raw,
    clear,
    close: () => {
      closeDatabase();
      rmSync(folder, { recursive: true, force: true });
      if (before === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = before;
    },
  };
}

export function unavailable(): DatabaseUnavailableError {
  return new DatabaseUnavailableError('the simulation keeps the database locked');
}

/** Files that live in memory, where the machine has them. */
function memoryFolder(): string {
  try {
    rmSync(mkdtempSync('/dev/shm/storefront-'), { recursive: true });
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

function watch(raw: Raw, eye: Eye): void {
  for (const [table, [name, columns]] of Object.entries(WATCHED)) {
    raw.function(`tell_${table}`, { varargs: true, deterministic: false }, (...row: unknown[]) => {
      eye[name](...(row as Value[]));
      return null;
    });
    const values = columns
      .split(', ')
      .map((column) => `new.${column}`)
      .join(', ');
    for (const change of ['insert', 'update']) {
      raw.exec(
        `create temp trigger tell_${table}_${change} after ${change} on main.${table} begin select tell_${table}(${values}); end`,
      );
    }
  }
  const run = raw.exec.bind(raw);
  raw.exec = (sql) => {
    if (sql === 'COMMIT') eye.committed();
    run(sql);
    if (sql.startsWith('BEGIN')) eye.begun();
    if (sql === 'ROLLBACK') eye.rolledBack();
    return raw;
  };
}

const WRITTEN = [
  'outbox',
  'order_events',
  'reviews',
  'operations',
  'payments',
  'refunds',
  'order_lines',
  'cart_lines',
  'carts',
  'webhook_inbox',
  'orders',
];

function clearing(raw: Raw): () => void {
  const begin = raw.prepare('begin');
  const commit = raw.prepare('commit');
  const deletes = WRITTEN.map((table) => raw.prepare(`delete from ${table}`));
  const restock = raw.prepare('update variants set available = ?');
  return () => {
    begin.run();
    for (const one of deletes) one.run();
    restock.run(SHELF.units);
    commit.run();
  };
}

async function fillTheShelf(): Promise<void> {
  await transaction('simulate: fill the shelf', async (tx) => {
    await tx
      .insert(categories)
      .values({ id: 'apparel', name: 'Apparel', blurb: '', tint: '#eee', position: 1 });
    await tx.insert(products).values({
      id: 'kurta',
      categoryId: 'apparel',
      name: 'Linen kurta',
      brand: 'Test',
      summary: '',
      description: '',
      facts: [],
      images: ['/products/kurta-1.svg'],
      position: 1,
      createdAt: 0,
    });
    await tx.insert(variants).values({
      id: SHELF.id,
      productId: 'kurta',
      options: { Size: 'M' },
      pricePaise: SHELF.price,
      mrpPaise: SHELF.price,
      available: SHELF.units,
      position: 1,
    });
  });
}
