/** Opens an SQLite file with the pragmas that the shop's promises rest on, and reads each one back. */
import Database from 'better-sqlite3';
import { privateFile } from './private-files';

/** Name, value to set, value read back. FULL is 2; without it a power cut can undo a committed payment. */
export const PRAGMAS = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '100', 100],
] as const;

/** @throws Error that names the pragma when the database does not take it. */
export function openSqlite(file: string): Database.Database {
  if (file !== ':memory:') privateFile(file);
  const raw = new Database(file);
  for (const [name, value, expected] of PRAGMAS) {
    const actual = setAndReadBack(raw, name, value);
    if (actual !== expected) {
      raw.close();
      throw new Error(`SQLite pragma ${name} must be ${expected} in ${file}, but it is ${actual}`);
    }
  }
  return raw;
}

/** @returns what it is now, or why it cannot be had: a locked file, one that may not be written. */
function setAndReadBack(raw: Database.Database, name: string, value: string): unknown {
  try {
    raw.pragma(`${name} = ${value}`);
    return raw.pragma(name, { simple: true });
  } catch (error) {
    return `unreadable (${error instanceof Error ? error.message : String(error)})`;
  }
}
