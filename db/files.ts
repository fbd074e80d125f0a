/** What backup and restore share: whole files, or none. */
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';

/** Renames a file so that a power cut leaves either the old state or the new one. */
export function moveDurably(from: string, to: string): void {
  flush(from);
  renameSync(from, to);
  flush(path.dirname(to));
}

function flush(fileOrFolder: string): void {
  const descriptor = openSync(fileOrFolder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @throws Error with SQLite's own words when the database is damaged or a row points to one that is not there. */
export function checkIntegrity(raw: Database.Database, file: string): void {
  const verdict = raw.pragma('integrity_check(1)', { simple: true });
  if (verdict !== 'ok') throw new Error(`${file} is damaged: ${String(verdict)}`);
  const dangling = raw.pragma('foreign_key_check');
  if (Array.isArray(dangling) && dangling.length > 0) {
    throw new Error(`${file} has ${dangling.length} row(s) that point to nothing`);
  }
}

/** How many rows each table holds. */
export function countRows(raw: Database.Database): Record<string, number> {
  const tables = raw
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
    )
    .all();
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      raw.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()?.n ?? 0,
    ]),
  );
}
