/**
 * Where a history's rows are kept: the shop's real database, in files that live in memory and without waiting for the
 * disk, with an eye on every write. Temporary triggers, which exist on the simulation's own connection only, tell of each row as it changes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { closeDatabase, DatabaseUnavailableError, reader, transaction } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import * as schema from '@/db/schema';
import { KURTA, kurtas } from '@/tests/support/kurta';
import { COUNTERS, ISSUED, numberFaults } from '../lib/documents';

type Raw = SqliteDatabase.Database;

type Value = number | string | null;

/** Told of what is written, inside the transaction that writes it. */
export interface Eye {
  order(...row: Value[]): void;
  line(...row: Value[]): void;
  shelf(...row: Value[]): void;
  variant(...row: Value[]): void;
  operation(...row: Value[]): void;
  inbox(...row: Value[]): void;
  review(...row: Value[]): void;
  returned(...row: Value[]): void;
  begun(): void;
  committed(): void;
  rolledBack(): void;
}

/** A change of status, as an order's history tells it. */
export interface StatusEvent {
  from: string;
  to: string;
  authorised: number | null;
  captured: number | null;
  released: number | null;
  refunded: number | null;
}

/** What the end of a history reads of an order, in a fixed order. */
export interface Books {
  statusEvents(orderId: string): StatusEvent[];
  refunds(orderId: string): { reference: string | null; status: string; amount: number }[];
  payments(orderId: string): { id: string; status: string }[];
  /** How a person settled it. */
  settled(orderId: string): 'accepted' | 'refunded' | undefined;
  /** What its plan took off at once, in paise. */
  discount(orderId: string): number;
  /** What its invoices come to, less its credit notes, in paise. */
  documents(orderId: string): number;
  /** What is wrong with the numbers of all documents. */
  numberFaults(): string[];
  /** Units in a cart. */
  inCart(cartId: string): number;
  /** What the coupon counts, and the orders that were placed with it; amounts in paise. */
  coupon(): { used: number; uses: { orderId: string; givenBack: boolean; off: number; asked: number }[] };
}

export interface Store {
  readonly books: Books;
  fillCart(cartId: string, quantity: number, withCoupon: boolean): void;
  /** Takes away what a history has written. @param units on the shelf for the next one. @param uses of the coupon. */
  clear(units: number, uses: number): void;
  close(): void;
}

export const SHELF = KURTA;

const COUPON = 'SIMULATE';
/** What it takes off an order of so many, in paise. */
export const couponOff = (quantity: number) => Math.floor((SHELF.price * quantity) / 10);

export function unavailable(): DatabaseUnavailableError {
  return new DatabaseUnavailableError('the simulation keeps the database locked');
}

/** What is told of each table. */
const WATCHED = {
  orders: [
    'order',
    'id, reference, status, authorised_paise, captured_paise, released_paise, refunded_paise, stock, next_check_at, looked_at, gateway_order_id, total_paise, gateway_reference, cart_id, dispatched_at',
  ],
  order_lines: ['line', 'order_id, quantity, restocked'],
  stock_changes: ['shelf', 'order_id, units, left'],
  variants: ['variant', 'id, available'],
  operations: [
    'operation',
    'id, order_id, kind, amount_paise, reference, state, claimed_at, created_at, restock, refunded_lines',
  ],
  webhook_inbox: ['inbox', 'id, state, next_attempt_at, order_reference, gateway_order_id'],
  reviews: ['review', 'id, order_id, kind, resolved_at'],
  return_requests: ['returned', 'id, order_id, state, lines'],
} as const satisfies Record<string, readonly [keyof Eye, string]>;

const HOLDER = Symbol.for('storefront.db.sqlite');
/** The connections as `db/sqlite.ts` keeps them for the process: `tail` is what the next transaction waits for. */
interface Connections {
  writer: { raw: Raw };
  tail: Promise<unknown>;
}

/** @param turn what every transaction of the shop waits for before it begins; it may throw. */
export async function openStore(eye: Eye, turn: () => Promise<void>): Promise<Store> {
  const folder = mkdtempSync(path.join(memoryFolder(), 'storefront-simulate-'));
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = `file:${path.join(folder, 'store.db')}`;
  await migrateDatabase();
  await fillTheShelf();
  reader();
  const connections = (globalThis as { [HOLDER]?: Connections })[HOLDER];
  if (!connections) throw new Error('db/sqlite.ts keeps its connections elsewhere now');
  const { raw } = connections.writer;
  raw.pragma('synchronous = OFF');
  // A history ends with everything being taken away, which nobody else may.
  raw.exec('drop trigger invoices_no_delete; drop trigger invoice_counters_no_delete');
  watch(raw, eye);
  Object.defineProperty(connections, 'tail', { get: turn, set: () => undefined });
  return {
    books: booksOf(raw),
    fillCart: cartFiller(raw),
    clear: clearing(raw),
    close: () => {
      void closeDatabase();
      rmSync(folder, { recursive: true, force: true });
      if (before === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = before;
    },
  };
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
    if (sql.startsWith('COMMIT')) eye.committed();
    run(sql);
    if (sql.startsWith('BEGIN')) eye.begun();
    if (sql === 'ROLLBACK') eye.rolledBack();
    return raw;
  };
}

/** What a history writes, what refers to others first. */
const WRITTEN = [
  'invoices',
  'invoice_counters',
  'outbox',
  'order_events',
  'order_terms',
  'reviews',
  'return_requests',
  'operations',
  'superseded_orders',
  'payments',
  'refunds',
  'coupon_uses',
  'order_lines',
  'stock_changes',
  'cart_lines',
  'carts',
  'webhook_inbox',
  'rate_limits',
  'orders',
  // Triggers of the orders write them, also as they go.
  'order_figures',
];

function clearing(raw: Raw): Store['clear'] {
  const begin = raw.prepare('begin');
  const commit = raw.prepare('commit');
  // Events are counted from one in each history.
  const names = [...WRITTEN, 'sqlite_sequence'];
  const deletes = names.map((table) => raw.prepare(`delete from ${table}`));
  const restock = raw.prepare('update variants set available = ?');
  const renew = raw.prepare('update coupons set used = 0, uses_in_all = ?');
  return (units, uses) => {
    begin.run();
    for (const one of deletes) one.run();
    restock.run(units);
    renew.run(uses);
    commit.run();
  };
}

function booksOf(raw: Raw): Books {
  const statusEvents = raw.prepare<[string], StatusEvent>(
    `select data ->> 'from' "from", data ->> 'to' "to", data ->> 'authorised' authorised,
       data ->> 'captured' captured, data ->> 'released' released, data ->> 'refunded' refunded
     from order_events where order_id = ? and kind = 'status' order by id`,
  );
  const refunds = raw.prepare<[string], ReturnType<Books['refunds']>[number]>(
    'select reference, status, amount_paise amount from refunds where order_id = ? order by reference',
  );
  const payments = raw.prepare<[string], ReturnType<Books['payments']>[number]>(
    'select id, status from payments where order_id = ? order by id',
  );
  const settled = raw.prepare<[string], { way: 'accepted' | 'refunded' | null }>(
    `select settlement ->> 'way' way from orders where id = ?`,
  );
  const discount = raw.prepare<[string], number>('select discount_paise from orders where id = ?').pluck();
  const documents = raw
    .prepare<[string], number>(
      `select coalesce(sum(case kind when 'credit-note' then -total_paise else total_paise end), 0)
       from invoices where order_id = ?`,
    )
    .pluck();
  const inCart = raw
    .prepare<[string], number>('select coalesce(sum(quantity), 0) from cart_lines where cart_id = ?')
    .pluck();
  const issued = raw.prepare<[], Record<string, unknown>>(ISSUED);
  const counters = raw.prepare<[], Record<string, unknown>>(COUNTERS);
  const used = raw.prepare<[], number>('select used from coupons').pluck();
  const uses = raw.prepare<[], { orderId: string; givenBack: number; off: number; asked: number }>(
    `select order_id "orderId", given_back_at is not null "givenBack", coupon_paise off,
       subtotal_paise + shipping_paise asked
     from coupon_uses join orders on orders.id = order_id order by order_id`,
  );
  return {
    documents: (orderId) => documents.get(orderId) ?? 0,
    inCart: (cartId) => inCart.get(cartId) ?? 0,
    numberFaults: () => numberFaults(issued.all(), counters.all()),
    coupon: () => ({
      used: used.get() ?? 0,
      uses: uses.all().map((use) => ({ ...use, givenBack: use.givenBack === 1 })),
    }),
    discount: (orderId) => discount.get(orderId) ?? 0,
    settled: (orderId) => settled.get(orderId)?.way ?? undefined,
    statusEvents: (orderId) => statusEvents.all(orderId),
    refunds: (orderId) => refunds.all(orderId),
    payments: (orderId) => payments.all(orderId),
  };
}

function cartFiller(raw: Raw): Store['fillCart'] {
  const cart = raw.prepare('insert into carts (id, coupon_code, created_at, updated_at) values (?, ?, 0, 0)');
  const line = raw.prepare(
    'insert into cart_lines (cart_id, variant_id, quantity, added_at) values (?, ?, ?, 0)',
  );
  return (cartId, quantity, withCoupon) => {
    cart.run(cartId, withCoupon ? COUPON : null);
    line.run(cartId, SHELF.id, quantity);
  };
}

async function fillTheShelf(): Promise<void> {
  await transaction('simulate: fill the shelf', async (tx) => {
    const { category, product, variant } = kurtas(0);
    await tx.insert(schema.categories).values(category);
    await tx.insert(schema.products).values(product);
    await tx.insert(schema.variants).values(variant);
    await tx
      .insert(schema.coupons)
      .values({ code: COUPON, kind: 'percent', basisPoints: 1_000, createdAt: 0, updatedAt: 0 });
  });
}
