/** The committed migrations of both engines make the same tables: read back from the databases that they leave. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRaw, type RawDatabase } from '@/scripts/lib/raw-database';
import { scratchDatabase, scratchFolder } from '@/scripts/lib/scratch';
import { closeDatabase } from './client';
import { migrateDatabase } from './migrate';

const { folder, remove } = scratchFolder();
let postgres: RawDatabase;
let sqlite: RawDatabase;

beforeAll(async () => {
  postgres = await migrated(await scratchDatabase(folder));
  sqlite = await migrated(`file:${folder}/twin.db`);
});
afterAll(async () => {
  await Promise.all([postgres?.close(), sqlite?.close(), closeDatabase()]);
  remove();
});

async function migrated(url: string): Promise<RawDatabase> {
  process.env.DATABASE_URL = url;
  await migrateDatabase();
  return openRaw(url);
}

/** What a column of each of SQLite's types may be there: its whole numbers hold flags too, its texts JSON. */
const TWINS: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'json'],
  integer: ['bigint', 'boolean'],
  real: ['double precision'],
  blob: ['bytea'],
};

const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
const OURS = "table_schema = 'public' AND table_name <> '__drizzle_migrations'";

it('the same columns, that may be empty or not, of types that hold the same', async () => {
  const here = await sqlite.all(
    `SELECT t.name || '.' || c.name AS name, c.type AS type, c."notnull" = 1 OR c.pk > 0 AS filled
     FROM (${tables}) t, pragma_table_info(t.name) c WHERE t.name <> '__drizzle_migrations' ORDER BY 1`,
  );
  const there = await postgres.all(
    `SELECT table_name || '.' || column_name AS name, data_type AS type, is_nullable = 'NO' AS filled
     FROM information_schema.columns WHERE ${OURS} ORDER BY (table_name || '.' || column_name) COLLATE "C"`,
  );
  expect(there.map(({ name, filled }) => ({ name, filled }))).toEqual(
    here.map(({ name, filled }) => ({ name, filled: Boolean(filled) })),
  );
  expect(here.length).toBeGreaterThan(150);
  const strange = there.filter(
    ({ type }, place) => !TWINS[String(here[place]?.type).toLowerCase()]?.includes(String(type)),
  );
  expect(strange).toEqual([]);
});

it('the same keys, and what they refer to', async () => {
  const here = await sqlite.column(
    `SELECT t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || lower(f.on_delete)
     FROM (${tables}) t, pragma_foreign_key_list(t.name) f ORDER BY 1`,
  );
  const there = await postgres.column(
    `SELECT k.table_name || '.' || k.column_name || ' ' || u.table_name || '.' || u.column_name || ' ' || lower(r.delete_rule)
     FROM information_schema.referential_constraints r
     JOIN information_schema.key_column_usage k USING (constraint_name)
     JOIN information_schema.constraint_column_usage u USING (constraint_name) ORDER BY 1`,
  );
  expect(there.sort()).toEqual(here.sort());
  expect(here.length).toBeGreaterThan(10);
  const keys = await sqlite.column(
    `SELECT t.name || '.' || c.name FROM (${tables}) t, pragma_table_info(t.name) c
     WHERE c.pk > 0 AND t.name <> '__drizzle_migrations'`,
  );
  const keysThere = await postgres.column(
    `SELECT k.table_name || '.' || k.column_name FROM information_schema.key_column_usage k
     JOIN information_schema.table_constraints c USING (constraint_name)
     WHERE c.constraint_type = 'PRIMARY KEY' AND k.table_schema = 'public' AND k.table_name <> '__drizzle_migrations'`,
  );
  expect(keysThere.sort()).toEqual(keys.sort());
});

it('the audit log refuses every change of a row on both, invoices and their counters those that nobody may make; figures follow the orders', async () => {
  const here = await sqlite.column("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1");
  expect(here).toEqual([
    'audit_log_no_delete',
    'audit_log_no_replace',
    'audit_log_no_update',
    'invoice_counters_by_one',
    'invoice_counters_no_delete',
    'invoices_no_delete',
    'invoices_no_replace',
    'invoices_no_update',
    'order_figures_changed',
    'order_figures_deleted',
    'order_figures_placed',
  ]);
  const there = await postgres.column('SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1');
  expect(there).toEqual([
    'audit_log_no_change',
    'audit_log_no_truncate',
    'invoice_counters_by_one',
    'invoice_counters_no_delete',
    'invoice_counters_no_truncate',
    'invoices_no_delete',
    'invoices_no_truncate',
    'invoices_no_update',
    'order_figures_changed',
    'order_figures_come_and_go',
  ]);
  // The standard's view knows nothing of TRUNCATE.
  const changes = await postgres.column(
    "SELECT DISTINCT event_manipulation FROM information_schema.triggers WHERE event_object_table = 'audit_log' ORDER BY 1",
  );
  expect(changes).toEqual(['DELETE', 'UPDATE']);
});

/** What stands in a schema of PostgreSQL, as the server itself writes it. */
async function indexesAndChecks(schema: string) {
  const indexes = await postgres.column(
    `SELECT replace(pg_get_indexdef(i.indexrelid), ' ON ${schema}.', ' ON ')
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE c.relnamespace = '${schema}'::regnamespace AND NOT i.indisprimary ORDER BY c.relname COLLATE "C"`,
  );
  const checks = await postgres.column(
    `SELECT c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'c' AND k.connamespace = '${schema}'::regnamespace ORDER BY k.conname COLLATE "C"`,
  );
  return { indexes, checks };
}

it('the same indexes with the same predicates, and the same checks: SQLite’s own, made on PostgreSQL, read as those that stand there', async () => {
  await postgres.run('CREATE SCHEMA twin');
  await postgres.run('SET search_path = twin');
  for (const { name, sql } of await sqlite.all(`SELECT name, sql FROM sqlite_master WHERE type = 'table'`)) {
    const checks = [...String(sql).matchAll(/^\s*(CONSTRAINT "\w+" CHECK ?\(.*\)),?$/gm)];
    expect(checks.length, String(name)).toBe(String(sql).split(/\bCHECK\b/i).length - 1);
    if (String(name).includes('sqlite_') || name === '__drizzle_migrations') continue;
    await postgres.run(`CREATE TABLE "${name}" (LIKE public."${name}")`);
    for (const [, check] of checks) await postgres.run(`ALTER TABLE "${name}" ADD ${check}`);
  }
  const made = "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
  for (const index of await sqlite.column(made)) await postgres.run(String(index).replaceAll('`', '"'));
  const here = await indexesAndChecks('twin');
  expect(await indexesAndChecks('public')).toEqual(here);
  expect(here.indexes.length).toBeGreaterThan(40);
  expect(here.checks.length).toBeGreaterThan(15);
});
