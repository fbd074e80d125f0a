/** An SQLite file for oneself: for what must not happen while a shop runs on it. */
import Database from 'better-sqlite3';

/** Somebody has the database open. */
export class DatabaseInUseError extends Error {
  override readonly name = 'DatabaseInUseError';
}

/**
 * Leaving WAL needs the database for oneself: it fails as long as anybody has it open, and it brings
 * everything of the journal into the one file. The lock is kept until the connection is closed, so that no shop starts meanwhile.
 * @throws DatabaseInUseError, or SQLite's own error where the file is damaged.
 */
export function takeWhole(file: string): Database.Database {
  const raw = new Database(file, { fileMustExist: true, timeout: 1_000 });
  try {
    if (raw.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') throw inUse(file);
    raw.exec('BEGIN EXCLUSIVE');
    return raw;
  } catch (error) {
    raw.close();
    throw sqliteCode(error).startsWith('SQLITE_BUSY') ? inUse(file) : error;
  }
}

function inUse(file: string): DatabaseInUseError {
  return new DatabaseInUseError(`${file} is in use: stop the shop (every instance) and try again`);
}

export const isDamage = (error: unknown) => /^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(error));

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
