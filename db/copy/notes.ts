/**
 * What the target has already, noted there. As long as the notes are there its list of migrations is aside: a shop does not
 * start on a part of itself, as it finds every migration missing.
 */
import type Database from 'better-sqlite3';
import type { ClientBase } from 'pg';
import { migrateDatabase } from '../migrate';
import { quoted, type Table } from './tables';

export const NOTES = '__copy';
const MIGRATIONS = '__drizzle_migrations';
const ASIDE = '__copy_migrations';

export interface Note {
  readonly rows: number;
  /** `rowid` of the last row that is there. */
  readonly last: bigint;
}

/** @returns what each table has, all of it nothing where the copy begins. @throws Error where the target is not the copy's own. */
export async function openNotes(
  source: Database.Database,
  target: ClientBase,
  tables: readonly Table[],
): Promise<Map<string, Note>> {
  if (await isThere(target, NOTES)) return checkNotes(source, target);
  for (const { name } of tables) {
    if ((await isThere(target, name)) && (await count(target, name)) > 0) {
      throw new Error(`the target has rows in ${name}: a shop is copied into an empty database alone`);
    }
  }
  await migrateDatabase();
  await target.query(`
    BEGIN;
    CREATE TABLE ${NOTES} (name text PRIMARY KEY, rows bigint NOT NULL, last bigint NOT NULL);
    ALTER TABLE ${MIGRATIONS} RENAME TO ${ASIDE};
    ${tables.map(({ name }) => `INSERT INTO ${NOTES} VALUES ('${name}', 0, 0);`).join('\n')}
    COMMIT`);
  return checkNotes(source, target);
}

/** What was noted must be what is there, on both sides. */
async function checkNotes(source: Database.Database, target: ClientBase): Promise<Map<string, Note>> {
  const { rows: noted } = await target.query(
    `SELECT name, rows::int AS rows, last::text AS last FROM ${NOTES}`,
  );
  const notes = new Map<string, Note>(
    noted.map(({ name, rows, last }) => [name, { rows, last: BigInt(last) }]),
  );
  for (const [name, { rows, last }] of notes) {
    const before = source
      .prepare<[bigint], number>(`SELECT count(*) FROM ${quoted(name)} WHERE rowid <= ?`)
      .pluck()
      .get(last);
    if (before !== rows || (await count(target, name)) !== rows) {
      throw new Error(
        `${name} has changed since the copy was broken off: make the target anew (DROP DATABASE, CREATE DATABASE), and begin again`,
      );
    }
  }
  return notes;
}

/** The target is a shop's from here on. */
export async function closeNotes(target: ClientBase): Promise<void> {
  await target.query(`BEGIN; DROP TABLE ${NOTES}; ALTER TABLE ${ASIDE} RENAME TO ${MIGRATIONS}; COMMIT`);
}

async function isThere(target: ClientBase, table: string): Promise<boolean> {
  const { rows } = await target.query('SELECT to_regclass($1) IS NOT NULL AS found', [quoted(table)]);
  return rows[0].found;
}

async function count(target: ClientBase, table: string): Promise<number> {
  return (await target.query(`SELECT count(*)::int AS n FROM ${quoted(table)}`)).rows[0].n;
}
