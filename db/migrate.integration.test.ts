/** Migrations of a shop, and of a fork that has some of its own, against SQLite files. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { getTableColumns } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkHealth } from '@/lib/server/health';
import { checkStart } from '@/lib/server/start';
import { judgeDatabase } from '@/scripts/doctor/judge-database';
import { probeDatabase } from '@/scripts/doctor/probe-database';
import { freshEnv } from '@/scripts/lib/fresh-env';
import { closeDatabase, transaction } from './client';
import { databaseMigrationState, migrateDatabase } from './migrate';
import { readMigrations } from './migration-state';
import { appendEvent } from './queries/order-events';
import type { NewOrder } from './queries/orders';
import { orders } from './schema';
import { orderRow } from './testing/orders';

const COMMITTED = path.resolve('db/migrations');
const OURS = 1_795_300_000_000;
const LATER = 1_900_000_000_000;

let folder: string;
let file: string;
/** A copy of db/migrations that a test may add to. */
let migrations: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  file = path.join(folder, 'store.db');
  migrations = path.join(folder, 'migrations');
  cpSync(COMMITTED, migrations, { recursive: true });
  const shop = { ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }), DATABASE_URL: `file:${file}` };
  for (const [name, value] of Object.entries(shop)) vi.stubEnv(name, value);
});
afterEach(() => {
  closeDatabase();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function addMigration(tag: string, when: number, sql: string): void {
  writeFileSync(path.join(migrations, `${tag}.sql`), sql);
  const journal = path.join(migrations, 'meta/_journal.json');
  const content = JSON.parse(readFileSync(journal, 'utf8'));
  content.entries.push({ idx: content.entries.length, version: '6', when, tag, breakpoints: true });
  writeFileSync(journal, JSON.stringify(content));
}

function inDatabase<T>(work: (raw: Database.Database) => T): T {
  const raw = new Database(file);
  try {
    return work(raw);
  } finally {
    raw.close();
  }
}

const tables = () =>
  inDatabase((raw) => raw.prepare('SELECT name FROM sqlite_master').pluck().all()) as string[];

describe('db:migrate', () => {
  it('applies ours in a fork whose own migration is dated after it', async () => {
    addMigration('0007_gift_cards', LATER, 'CREATE TABLE gift_cards (id text);');
    expect((await migrateDatabase(migrations)).applied).toContain('0007_gift_cards');
    addMigration('0007_ours', OURS, 'CREATE TABLE of_an_upgrade (id text);');
    expect(await migrateDatabase(migrations)).toEqual({ applied: ['0007_ours'], unknown: [] });
    expect(tables()).toEqual(expect.arrayContaining(['gift_cards', 'of_an_upgrade']));
    expect((await migrateDatabase(migrations)).applied).toEqual([]);
  });

  it('knows a migration by its content, whatever its name, date and line ends', async () => {
    addMigration('0007_gift_cards', LATER, 'CREATE TABLE gift_cards (id text);\n');
    await migrateDatabase(migrations);
    rmSync(migrations, { recursive: true });
    cpSync(COMMITTED, migrations, { recursive: true });
    addMigration('0012_gift_cards', LATER + 1, 'CREATE TABLE gift_cards (id text);\r\n');
    expect(await migrateDatabase(migrations)).toEqual({ applied: [], unknown: [] });
  });

  it('applies nothing and names the file when an applied migration was changed', async () => {
    await migrateDatabase(migrations);
    appendFileSync(path.join(migrations, '0001_repeats.sql'), '\n-- a later thought\n');
    addMigration('0007_ours', LATER, 'CREATE TABLE of_an_upgrade (id text);');
    await expect(migrateDatabase(migrations)).rejects.toThrow(/other versions.*0001_repeats/);
    expect(tables()).not.toContain('of_an_upgrade');
  });

  it('applies all or nothing', async () => {
    await migrateDatabase(migrations);
    addMigration('0007_good', OURS, 'CREATE TABLE of_an_upgrade (id text);');
    addMigration('0008_bad', OURS + 1, 'ALTER TABLE nowhere ADD COLUMN x text;');
    await expect(migrateDatabase(migrations)).rejects.toThrow(/0008_bad failed, and nothing was applied/);
    expect(tables()).not.toContain('of_an_upgrade');
  });

  it('rebuilds a table that others refer to without losing their rows', async () => {
    addMigration(
      '0007_parents',
      OURS,
      `CREATE TABLE parents (id text PRIMARY KEY);
--> statement-breakpoint
CREATE TABLE children (id text, parent text REFERENCES parents(id) ON DELETE CASCADE);
--> statement-breakpoint
INSERT INTO parents VALUES ('p');
--> statement-breakpoint
INSERT INTO children VALUES ('c', 'p');`,
    );
    await migrateDatabase(migrations);
    addMigration(
      '0008_rebuild',
      OURS + 1,
      `CREATE TABLE new_parents (id text PRIMARY KEY, name text);
--> statement-breakpoint
INSERT INTO new_parents SELECT id, '' FROM parents;
--> statement-breakpoint
DROP TABLE parents;
--> statement-breakpoint
ALTER TABLE new_parents RENAME TO parents;`,
    );
    await migrateDatabase(migrations);
    expect(inDatabase((raw) => raw.prepare('SELECT id FROM children').pluck().all())).toEqual(['c']);
    addMigration('0009_orphans', OURS + 2, 'DELETE FROM parents;');
    await expect(migrateDatabase(migrations)).rejects.toThrow(/rows of children that refer to nothing/);
  });

  it('waits for an instance that is writing', async () => {
    await migrateDatabase(migrations);
    addMigration('0007_ours', LATER, 'CREATE TABLE of_an_upgrade (id text);');
    const { Worker } = await import('node:worker_threads');
    const writer = new Worker(
      `const Database = require('better-sqlite3');
       const raw = new Database(${JSON.stringify(file)});
       raw.exec('BEGIN IMMEDIATE');
       require('node:worker_threads').parentPort.postMessage('writing');
       setTimeout(() => { raw.exec('COMMIT'); raw.close(); }, 1500);`,
      { eval: true },
    );
    await new Promise((resolve) => writer.once('message', resolve));
    expect((await migrateDatabase(migrations)).applied).toEqual(['0007_ours']);
    await writer.terminate();
  });
});

describe('a database', () => {
  /** As a fork leaves it that has had a later migration of its own, and lacks one of ours. */
  const withoutOne = () =>
    inDatabase((raw) => {
      raw
        .prepare(
          'DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)',
        )
        .run();
      raw.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run('fork', LATER);
    });
  const changed = () =>
    inDatabase((raw) => raw.prepare("UPDATE __drizzle_migrations SET hash = 'x' WHERE rowid = 2").run());

  it('that lacks one of ours behind a later one of a fork is not ready, does not start and is named by the doctor', async () => {
    await migrateDatabase();
    expect(await checkHealth()).toMatchObject({ ok: true });
    withoutOne();
    const newest = readMigrations(COMMITTED).at(-1)?.tag ?? '';
    const lacks = { missing: [newest], unknown: ['of 2030-03-17T17:46:40Z'], changed: [] };
    expect(newest).not.toBe('');
    expect(await databaseMigrationState()).toEqual(lacks);
    expect(await checkHealth()).toEqual({ ok: false, database: 'ok', migrations: lacks });
    expect(await startWords()).toContain(newest);
    expect(doctor()).toContain(newest);
  });

  it('that had another version of a migration is told alike', async () => {
    await migrateDatabase();
    changed();
    expect(await checkHealth()).toMatchObject({ ok: false, migrations: { changed: ['0001_repeats'] } });
    expect(await startWords()).toContain('0001_repeats');
    expect(doctor()).toContain('0001_repeats');
  });

  it('that a newer build has migrated keeps the older instance ready', async () => {
    addMigration('0007_newer', LATER, 'CREATE TABLE of_an_upgrade (id text);');
    await migrateDatabase(migrations);
    expect(await checkHealth()).toMatchObject({
      ok: true,
      migrations: { missing: [], unknown: [expect.any(String)] },
    });
  });

  function doctor(): string {
    return judgeDatabase(probeDatabase(`file:${file}`))
      .map(({ says }) => says)
      .join('\n');
  }
});

/** @returns what the start says before it ends the process. */
async function startWords(): Promise<string> {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await expect(checkStart()).rejects.toThrow('ended');
  exit.mockRestore();
  return said.mock.calls.flat().join('\n');
}

describe('the checks on money', () => {
  const TABLES = ['operations', 'payments', 'refunds', 'superseded_orders', 'outbox'];
  /** A shop's database as it was before them, with an order in it. */
  async function filled(): Promise<void> {
    const journal = path.join(migrations, 'meta/_journal.json');
    const content = JSON.parse(readFileSync(journal, 'utf8'));
    const before = content.entries.findIndex(({ tag }: { tag: string }) => tag.endsWith('_money_checks'));
    content.entries = content.entries.slice(0, before);
    writeFileSync(journal, JSON.stringify(content));
    await migrateDatabase(migrations);
    addOrder(orderRow('kept', { authorisedPaise: 152_260, capturedPaise: 152_260, feePaise: 2_360 }));
    await transaction('test', (tx) =>
      appendEvent(tx, { orderId: 'kept', at: 1, kind: 'placed', cause: 'shopper', summary: 'Placed' }),
    );
    closeDatabase();
    inDatabase((raw) =>
      raw.exec(`
        INSERT INTO operations (id, order_id, kind, amount_paise, reference, state, actor, created_at)
          VALUES ('o', 'kept', 'refund', 100, 'rfd-1', 'unknown', 'shopper', 1);
        INSERT INTO payments (id, order_id, status, method, amount_paise, captured_paise, paid_value, paid_currency, created_at)
          VALUES ('p', 'kept', 'PROCESSED', 'CARD', 152260, 152260, 152260, 'INR', 1);
        INSERT INTO refunds (id, order_id, status, amount_paise, created_at) VALUES ('r', 'kept', 'PENDING', 100, 1);
        INSERT INTO superseded_orders (merchant_reference, order_id, superseded_at) VALUES ('BN-0', 'kept', 1);
        INSERT INTO outbox (id, order_id, kind, fact, amount_paise, state, next_attempt_at, error, said, sent_at, created_at)
          VALUES ('m', 'kept', 'refund', 'r', 100, 'sent', 2, 'e', 's', 3, 1);`),
    );
  }

  /** By the columns that there were then. */
  function addOrder(row: NewOrder): void {
    const given = Object.entries(getTableColumns(orders)).flatMap(([key, column]) => {
      const value = row[key as keyof NewOrder];
      return value === undefined ? [] : [[column.name, column.mapToDriverValue(value)] as const];
    });
    const names = given.map(([name]) => name).join(', ');
    const places = given.map(() => '?').join(', ');
    inDatabase((raw) =>
      raw.prepare(`INSERT INTO orders (${names}) VALUES (${places})`).run(given.map(([, value]) => value)),
    );
  }

  it('come to a database that is filled, and nothing of it is lost', async () => {
    await filled();
    const all = () =>
      inDatabase((raw) => [
        raw.prepare('SELECT * FROM orders').all(),
        raw.prepare('SELECT * FROM order_events').all(),
        ...TABLES.map((table) => raw.prepare(`SELECT * FROM ${table}`).all()),
      ]);
    const before = all();
    await migrateDatabase(COMMITTED);
    // Later migrations may add columns.
    expect(all()).toMatchObject(before);
    expect(inDatabase((raw) => raw.pragma('foreign_key_check'))).toEqual([]);
    expect(inDatabase((raw) => raw.pragma('foreign_key_list(order_events)'))).toMatchObject([
      { table: 'orders' },
    ]);
  });

  it.each([
    'discount_paise = -1',
    'discount_paise = total_paise + 1',
    "status = 'PAID'",
    "channel = 'phone'",
    "stock = 'lost'",
    "currency = 'USD'",
    'total_paise = total_paise + 1',
    'shipping_paise = shipping_paise - 1',
    'subtotal_paise = -1, shipping_paise = total_paise + 1',
    'released_paise = -1',
    'refunded_paise = -1',
    'refunded_paise = captured_paise + 1',
    'captured_paise = authorised_paise + 1',
    'fee_paise = authorised_paise + 1',
    'fee_paise = -1',
  ])('refuse of an order %s', (change) => refused(`UPDATE orders SET ${change}`));

  it.each([
    'operations SET amount_paise = -1',
    "operations SET kind = 'gift'",
    "operations SET state = 'done'",
    'payments SET amount_paise = -1',
    'payments SET captured_paise = -1',
    'payments SET fee_paise = -1',
    'payments SET paid_value = -1',
    'refunds SET amount_paise = -1',
    'superseded_orders SET paid_paise = -1',
  ])('refuse %s', (change) => refused(`UPDATE ${change}`));

  async function refused(statement: string): Promise<void> {
    await filled();
    await migrateDatabase(COMMITTED);
    expect(() => inDatabase((raw) => raw.exec(statement))).toThrow('CHECK constraint failed');
  }
});
