/** Whether both sides hold the same: counts and sums as each engine reckons them, and a checksum over every value. */
import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { ClientBase } from 'pg';
import { asText, KINDS, list, quoted, type Table } from './tables';

export interface Compared {
  readonly table: string;
  readonly rows: number;
  /** Of its columns that hold paise, by name. */
  readonly sums: Readonly<Record<string, string>>;
  /** SHA-256, hex, over the rows in the order of the primary key. */
  readonly checksum: string;
}

const FETCHED = 2_000;

/** @throws Error that names each table that differs, and in what. */
export async function compareTables(
  source: Database.Database,
  target: ClientBase,
  tables: readonly Table[],
): Promise<Compared[]> {
  const same: Compared[] = [];
  const different: string[] = [];
  for (const table of tables) {
    const [here, there] = [ofSqlite(source, table), await ofPostgres(target, table)];
    const parts = (['rows', 'sums', 'checksum'] as const).filter(
      (part) => JSON.stringify(here[part]) !== JSON.stringify(there[part]),
    );
    if (parts.length === 0) same.push(here);
    else different.push(`${table.name} (${parts.join(', ')})`);
  }
  if (different.length === 0) return same;
  throw new Error(
    `source and target differ in ${different.join(', ')}: make the target anew (DROP DATABASE, CREATE DATABASE), and begin again`,
  );
}

const money = ({ columns }: Table) =>
  columns.map(({ name }) => name).filter((name) => name.endsWith('_paise'));

function ofSqlite(source: Database.Database, table: Table): Compared {
  const sums = money(table).map((name) => `coalesce(sum(${quoted(name)}), 0) AS ${quoted(name)}`);
  const figures = source
    .prepare<[], Record<string, bigint>>(
      `SELECT ${['count(*) AS "rows"', ...sums].join(', ')} FROM ${quoted(table.name)}`,
    )
    .safeIntegers()
    .get();
  const rows = source
    .prepare<[], Record<string, Parameters<typeof asText>[0]>>(
      `SELECT ${list(table.columns.map(({ name }) => name))} FROM ${quoted(table.name)} ORDER BY ${list(table.key)}`,
    )
    .safeIntegers();
  const sum = checksum();
  for (const row of rows.iterate()) sum.add(table.columns.map(({ name }) => asText(row[name] ?? null)));
  return compared(table, figures ?? {}, sum.hex());
}

async function ofPostgres(target: ClientBase, table: Table): Promise<Compared> {
  const sums = money(table).map((name) => `coalesce(sum(${quoted(name)}), 0)::text AS ${quoted(name)}`);
  await target.query('BEGIN');
  try {
    const { rows } = await target.query(
      `SELECT ${['count(*)::text AS "rows"', ...sums].join(', ')} FROM ${quoted(table.name)}`,
    );
    const columns = table.columns.map(
      ({ name, kind }) => `${KINDS[kind].read(quoted(name))} AS ${quoted(name)}`,
    );
    await target.query(
      `DECLARE rows_of_copy CURSOR FOR SELECT ${columns.join(', ')} FROM ${quoted(table.name)} ORDER BY ${table.key
        .map((name) => `${quoted(table.name)}.${quoted(name)}`)
        .join(', ')}`,
    );
    const sum = checksum();
    for (;;) {
      const page = await target.query(`FETCH ${FETCHED} FROM rows_of_copy`);
      if (page.rows.length === 0) return compared(table, rows[0], sum.hex());
      for (const row of page.rows) sum.add(table.columns.map(({ name }) => asText(row[name])));
    }
  } finally {
    await target.query('ROLLBACK').catch(() => undefined);
  }
}

function checksum() {
  const hash = createHash('sha256');
  return {
    add: (values: readonly (string | null)[]) => void hash.update(`${JSON.stringify(values)}\n`),
    hex: () => hash.digest('hex'),
  };
}

function compared(table: Table, figures: Record<string, unknown>, sum: string): Compared {
  const sums = money(table).map((name) => [name, String(figures[name])] as const);
  return {
    table: table.name,
    rows: Number(figures.rows),
    sums: Object.fromEntries(sums),
    checksum: sum,
  };
}
