/** A stopped shop's SQLite file into a real PostgreSQL: what arrives, and each way of not arriving. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '@/db/open';
import { type Postgres, startPostgres } from '../lib/postgres';
import { run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { openRaw, type RawDatabase } from '../lib/raw-database';
import { scratchEnv, scratchFolder } from '../lib/scratch';

const ORDERS = 1_500;
const scratch = scratchFolder();
const shop = path.join(scratch.folder, 'shop.db');
let server: Postgres;
let file: string;
let url: string;
let target: RawDatabase;

beforeAll(async () => {
  server = await startPostgres(path.join(scratch.folder, 'postgres'), '');
  // Processes are killed here, never the machine: what was committed is there without a flush of each test's database.
  const settings = openRaw(server.url);
  await settings.run('ALTER SYSTEM SET fsync = off');
  await settings.run('SELECT pg_reload_conf()');
  await settings.close();
  await makeShop();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await target?.close();
  await server.stop();
  scratch.remove();
});

let count = 0;
beforeEach(async () => {
  count += 1;
  await target?.close();
  file = path.join(scratch.folder, `copy-${count}.db`);
  copyFileSync(shop, file);
  url = await server.createDatabase(`shop_${count}`);
  target = openRaw(url);
});

/** As the shop itself writes it. */
async function makeShop(): Promise<void> {
  vi.stubEnv('DATABASE_URL', `file:${shop}`);
  vi.resetModules();
  const { migrateDatabase } = await import('@/db/migrate');
  const { seedDatabase } = await import('@/lib/seed');
  const { addOrders, orderRow } = await import('@/db/testing/orders');
  const { closeDatabase } = await import('@/db/client');
  await migrateDatabase();
  await seedDatabase({ administrator: { email: 'asha@shop.in', password: 'tangled kite over nine lamps' } });
  const merchantMetadata = { zebra: 'last', ananas: 'first', emoji: '🥭 "quoted" \\ and, {braces}' };
  await addOrders(
    Array.from({ length: ORDERS }, (_, n) =>
      orderRow(`o${n}`, { notes: n === 7 ? 'two\nlines, “ज़रूर”' : null, merchantMetadata }),
    ),
  );
  await addAuditRows();
  await closeDatabase();
  const raw = new SqliteDatabase(shop);
  raw.exec(`
    INSERT INTO order_events (order_id, at, kind, cause, summary)
      SELECT id, created_at, 'placed', 'shopper', 'Placed' FROM orders;
    DELETE FROM order_events WHERE id > 1400;
    INSERT INTO webhook_inbox (id, body, event_type, state, next_attempt_at, received_at)
      VALUES ('w1', x'00ff5c22', 'ORDER_PROCESSED', 'processed', 0, 0);
    INSERT INTO payments (id, order_id, status, method, amount_paise, captured_paise, paid_value, paid_currency, conversion_rate, is_aggregator, created_at)
      VALUES ('p1', 'o1', 'PROCESSED', 'CARD', 149900, 149900, 1799, 'USD', 83.315, 1, 0);
    INSERT INTO invoices (id, kind, number, financial_year, sequence, order_id, cause, issued_at, seller, buyer,
        place_of_supply, lines, taxable_paise, cgst_paise, sgst_paise, igst_paise, total_paise)
      VALUES ('i1', 'invoice', 'INV/2627/7', '2026-27', 7, 'o1', 'captured:149900', 0, '{"stateCode":"29"}',
        '{"name":"Asha"}', '29', '[]', 127034, 11433, 11433, 0, 149900);
    INSERT INTO invoice_counters VALUES ('INV', '2026-27', 7);
    INSERT INTO coupons (code, kind, created_at, updated_at) VALUES ('DIWALI', 'free-delivery', 0, 0);
    INSERT INTO coupon_uses (order_id, code, email, mobile, at) VALUES ('o1', 'DIWALI', 'a@b.example', '91', 0);
    INSERT INTO stock_changes (variant_id, at, units, left, why) SELECT id, 0, -1, 4, 'order' FROM variants LIMIT 1;
    PRAGMA wal_checkpoint(TRUNCATE);`);
  raw.close();
}

const AUDIT_SECRET = 'the secret of the shop that is copied';

async function addAuditRows(): Promise<void> {
  const { insertAuditRow } = await import('@/db/queries/audit');
  const { auditKey, hashOf } = await import('@/lib/audit/chain');
  const { transaction } = await import('@/db/client');
  const key = auditKey(AUDIT_SECRET);
  let before = '';
  for (const number of [1, 2, 3]) {
    const row = {
      ...{ number, at: number, action: 'order.capture', result: 'done' as const, actor: null, orderId: 'o1' },
      ...{ details: '{"odd":"🥭 \\"q\\""}', address: null, device: 'x', requestId: 'r', keyId: key.id },
    };
    before = hashOf(key, before, row);
    await transaction('test', (tx) => insertAuditRow(tx, { ...row, hash: before }));
  }
}

interface Wish {
  progress?: (table: string, done: number) => void;
}

/** As the script does it: the schema is PostgreSQL's before anything else is loaded. */
async function copy({ progress = () => undefined }: Wish = {}) {
  vi.stubEnv('DATABASE_URL', url);
  vi.resetModules();
  const { copyDatabase } = await import('@/db/copy');
  const { closeDatabase } = await import('@/db/client');
  try {
    return await copyDatabase({
      from: file,
      to: url,
      migrations: path.join(root, 'db/migrations'),
      progress,
    });
  } finally {
    await closeDatabase();
  }
}

/** Every order as the shop reads it. */
async function ordersOf(databaseUrl: string): Promise<unknown[]> {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  vi.resetModules();
  const { closeDatabase, reader } = await import('@/db/client');
  const { orders } = await import('@/db/schema');
  const rows = await reader().select().from(orders).orderBy(orders.id);
  await closeDatabase();
  return rows;
}

/** As the console's page of figures reads them. */
async function figuresOf(databaseUrl: string) {
  vi.stubEnv('DATABASE_URL', databaseUrl);
  vi.resetModules();
  const { closeDatabase, reader } = await import('@/db/client');
  const { figuresByDay, figuresByMethod } = await import('@/db/queries/figures-by');
  const ever = { from: 0, to: 100_000 };
  const figures = {
    days: await figuresByDay(reader(), ever),
    methods: await figuresByMethod(reader(), ever),
  };
  await closeDatabase();
  return figures;
}

function change(sql: string): void {
  const raw = new SqliteDatabase(file);
  raw.exec(sql);
  raw.close();
}

const isThere = async (table: string) =>
  (await target.value('SELECT count(*) FROM information_schema.tables WHERE table_name = ?', table)) === 1;

// First, while there are few databases: a server that was killed flushes the files of all before it answers.
it('broken off by the death of the server, goes on with the page that was not committed', async () => {
  let dying: Promise<void> | undefined;
  const dead = copy({
    progress: (table, done) => {
      if (table === 'orders' && done === 1_000) dying ??= server.kill();
    },
  });
  await expect(dead).rejects.toThrow();
  await dying;
  await server.start();
  const told: number[] = [];
  await copy({ progress: (table, done) => void (table === 'orders' && told.push(done)) });
  // A connection outlives the server for a moment, and may commit the last page in it.
  expect([[1_000, ORDERS], [ORDERS]]).toContainEqual(told);
  expect(await target.value('SELECT count(*) FROM orders')).toBe(ORDERS);
});

describe('a stopped shop', () => {
  it('arrives as it was: the shop reads the same orders from either database', async () => {
    const compared = await copy();
    expect(compared.find(({ table }) => table === 'orders')).toMatchObject({
      rows: ORDERS,
      sums: { total_paise: String(149_900 * ORDERS) },
    });
    expect(await ordersOf(url)).toEqual(await ordersOf(`file:${file}`));
    expect(await target.all('SELECT encode(body, ?) AS body FROM webhook_inbox', 'hex')).toEqual([
      { body: '00ff5c22' },
    ]);
    expect(await target.all('SELECT conversion_rate, is_aggregator, paid_value FROM payments')).toEqual([
      { conversion_rate: 83.315, is_aggregator: true, paid_value: 1_799 },
    ]);
  });

  it('has the figures of its orders there, which no row was copied of: sums by day and method are equal', async () => {
    change(
      "UPDATE orders SET status = 'PROCESSED', method = 'UPI', authorised_paise = 500, captured_paise = 500 WHERE id < 'o2'",
    );
    await copy();
    const [before, after] = [await figuresOf(`file:${file}`), await figuresOf(url)];
    expect(after).toEqual(before);
    const paid = before.methods.find(({ method }) => method === 'UPI');
    expect(paid?.chargedPaise).toBe(500 * (paid?.orders ?? 0));
    expect(before.methods.reduce((sum, { orders }) => sum + orders, 0)).toBe(ORDERS);
  });

  it('keeps the text of its JSON to the letter', async () => {
    await copy();
    const raw = new SqliteDatabase(file);
    const text = raw.prepare("SELECT merchant_metadata FROM orders WHERE id = 'o3'").pluck().get();
    raw.close();
    expect(text).toContain('{"zebra":"last","ananas"');
    expect(await target.value("SELECT merchant_metadata::text FROM orders WHERE id = 'o3'")).toBe(text);
  });

  it('takes the audit log along: its chain is whole there, and goes on being append-only', async () => {
    await copy();
    vi.resetModules();
    const { auditKey } = await import('@/lib/audit/chain');
    const { verifyAudit } = await import('@/lib/audit/verify');
    const { closeDatabase } = await import('@/db/client');
    expect(await verifyAudit([auditKey(AUDIT_SECRET)])).toMatchObject({
      fault: undefined,
      head: { number: 3 },
    });
    await closeDatabase();
    await expect(target.run('DELETE FROM audit_log')).rejects.toThrow('append-only');
  });

  it('takes invoices, coupons and the history of stock along: invoices do not change there either, and their numbers go on', async () => {
    await copy();
    const rows = (table: string) => target.value(`SELECT count(*) FROM ${table}`).then(Number);
    for (const table of ['invoices', 'invoice_counters', 'coupons', 'coupon_uses']) {
      expect(await rows(table), table).toBe(1);
    }
    // Beside those of the seed.
    expect(await target.value("SELECT count(*) FROM stock_changes WHERE why = 'order'").then(Number)).toBe(1);
    await expect(target.run("UPDATE invoices SET number = 'INV/2627/8'")).rejects.toThrow('do not change');
    await expect(target.run('DELETE FROM invoices')).rejects.toThrow('do not change');
    await expect(target.run('UPDATE invoice_counters SET last = 9')).rejects.toThrow('goes on by one');
    await target.run('UPDATE invoice_counters SET last = 8');
  });

  it('gives no number a second time, not even that of a row that is gone', async () => {
    await copy();
    await target.run(
      "INSERT INTO order_events (order_id, at, kind, cause, summary) VALUES ('o1', 0, 'placed', 'shopper', 'Placed')",
    );
    expect(await target.value('SELECT max(id) FROM order_events')).toBe(ORDERS + 1);
  });

  it('is a shop’s database afterwards: all migrations, none of the copy’s own notes', async () => {
    await copy();
    expect(await isThere('__copy')).toBe(false);
    vi.resetModules();
    const { databaseMigrationState } = await import('@/db/migrate');
    expect(await databaseMigrationState()).toEqual({ missing: [], unknown: [], changed: [] });
    const { closeDatabase } = await import('@/db/client');
    await closeDatabase();
  });
});

describe('refuses, and writes nothing', () => {
  it('a source that somebody has open', async () => {
    const open = openSqlite(file);
    await expect(copy()).rejects.toThrow('is in use: stop the shop');
    open.close();
    expect(await isThere('orders')).toBe(false);
  });

  it('a source that lacks a migration, or is of a newer shop', async () => {
    change(
      'DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)',
    );
    await expect(copy()).rejects.toThrow('lacks 1 migration(s)');
    change("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('newer', 9999999999999)");
    await expect(copy()).rejects.toThrow('does not know');
    expect(await isThere('orders')).toBe(false);
  });

  it('a target that has rows, and leaves them', async () => {
    await target.run('CREATE TABLE orders (id text)');
    await target.run("INSERT INTO orders VALUES ('somebody’s')");
    await expect(copy()).rejects.toThrow('the target has rows in orders');
    expect(await target.column('SELECT id FROM orders')).toEqual(['somebody’s']);
    expect(await isThere('carts')).toBe(false);
  });

  it('a target that was copied into already', async () => {
    await copy();
    await expect(copy()).rejects.toThrow('the target has rows in');
  });
});

describe('broken off', () => {
  const breakOff = () =>
    copy({
      progress: (table, done) => {
        if (table === 'orders' && done === 1_000) throw new Error('broken off');
      },
    });

  it('is no shop: every migration counts as missing', async () => {
    await expect(breakOff()).rejects.toThrow('broken off');
    vi.resetModules();
    const { databaseMigrationState } = await import('@/db/migrate');
    expect((await databaseMigrationState()).missing).toContain('0000_start');
    const { closeDatabase } = await import('@/db/client');
    await closeDatabase();
  });

  it.each([
    [
      'the source',
      () => change("DELETE FROM order_events; DELETE FROM order_terms; DELETE FROM orders WHERE id = 'o5'"),
    ],
    ['the target', () => target.run("DELETE FROM orders WHERE id = 'o5'")],
  ])('does not go on where a row was taken out of %s', async (_, take) => {
    await expect(breakOff()).rejects.toThrow('broken off');
    await take();
    await expect(copy()).rejects.toThrow('orders has changed since the copy was broken off');
  });

  it('finds in the end what was changed meanwhile, and the target stays no shop', async () => {
    await expect(breakOff()).rejects.toThrow('broken off');
    change("UPDATE orders SET first_name = 'Usha' WHERE id = 'o5'");
    await expect(copy()).rejects.toThrow('differ in orders (checksum)');
    change("UPDATE orders SET discount_paise = 1 WHERE id = 'o5'");
    await expect(copy()).rejects.toThrow('differ in orders (sums, checksum)');
    expect(await isThere('__copy')).toBe(true);
  });
});

it('names the row that PostgreSQL does not take, keeps what was there before, and goes on once it is mended', async () => {
  change("UPDATE orders SET notes = 'a' || char(0) || 'b' WHERE id = 'o1200'");
  await expect(copy()).rejects.toThrow(
    'orders: PostgreSQL refuses the row with id o1200: invalid byte sequence',
  );
  expect(await target.value('SELECT count(*) FROM orders')).toBe(1_000);
  change("UPDATE orders SET notes = 'ab' WHERE id = 'o1200'");
  expect((await copy()).find(({ table }) => table === 'orders')?.rows).toBe(ORDERS);
});

it('npm run db:copy shows what it compared and how to go on, and never the password', async () => {
  const env = projectEnv({
    ...scratchEnv(scratch.folder, 3000, 4010),
    NODE_ENV: 'production',
    DATABASE_URL: url,
  });
  const script = (...args: string[]) =>
    run('npm', ['run', '--silent', 'db:copy', '--', ...args], { cwd: root, env });
  const { code, output } = await script('--from', `file:${file}`);
  expect(output).toMatch(/orders +1500 +[0-9a-f]{16} .*total_paise 224850000/);
  expect(output).toContain(`are in database shop_${count} at 127.0.0.1`);
  expect(output).toContain('npm run doctor');
  expect(output).not.toContain(new URL(url).password);
  expect(code).toBe(0);
  expect(await script('--to', url)).toMatchObject({ code: 1, output: expect.stringContaining('--from') });
});
