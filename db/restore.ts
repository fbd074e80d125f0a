/**
 * Puts a backup in the place of a database. The backup is checked first, nothing is replaced while a shop
 * runs, and what is replaced is kept beside it.
 */
import 'server-only';
import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { checkIntegrity, countRows, moveDurably } from './files';
import { migrationState } from './migrate';
import { appliedMigrations } from './migrate-sqlite';
import { migrationFault } from './migration-state';
import { privateFile, privateFolder } from './private-files';
import { isDamage, takeWhole } from './take-whole';

export interface Restored {
  /** The database that was there before; undefined when there was none. */
  keptAside: string | undefined;
  /** Migrations that the backup lacks, by name. */
  missing: readonly string[];
  rows: Record<string, number>;
}

export interface RestoreOptions {
  /** The replaced database cannot be opened: somebody says that no shop runs on it. */
  damaged?: boolean;
  /** UTC milliseconds. */
  now?: number;
}

/** @throws Error, before anything is replaced, when the backup is not sound or of a newer shop; DatabaseInUseError. */
export function restore(
  from: string,
  target: string,
  { damaged = false, now = Date.now() }: RestoreOptions = {},
): Restored {
  if (!existsSync(from)) throw new Error(`There is no backup at ${from}`);
  const incoming = `${target}.incoming-${process.pid}`;
  try {
    privateFolder(path.dirname(target));
    copyFileSync(from, incoming);
    // A copy takes over the mode of what it is a copy of.
    privateFile(incoming);
    const { missing, rows } = checkBackup(incoming, from);
    const release = existsSync(target) ? lock(target, damaged) : () => undefined;
    try {
      const keptAside = existsSync(target) ? putAside(target, now) : undefined;
      moveDurably(incoming, target);
      return { keptAside, missing, rows };
    } finally {
      release();
    }
  } finally {
    rmSync(incoming, { force: true });
  }
}

function checkBackup(file: string, name: string): Omit<Restored, 'keptAside'> {
  const copy = new Database(file, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
    checkIntegrity(copy, name);
    const { missing, unknown, changed } = migrationState(appliedMigrations(copy));
    if (unknown.length > 0) {
      throw new Error(
        `${name} is of a newer shop: it has ${unknown.length} migration(s) that this one does not know: ${unknown.join(', ')}`,
      );
    }
    const fault = migrationFault({ missing: [], unknown, changed });
    if (fault) throw new Error(`${name} does not fit this shop: ${fault}`);
    // Who signed out after the backup was taken must not be signed in again by it.
    if (countRows(copy).sessions) copy.exec('DELETE FROM sessions');
    return { missing, rows: countRows(copy) };
  } catch (error) {
    if (isDamage(error)) throw new Error(`${name} is not a sound database`, { cause: error });
    throw error;
  } finally {
    copy.close();
  }
}

/** @returns what gives it free again. */
function lock(file: string, damaged: boolean): () => void {
  try {
    const raw = takeWhole(file);
    return () => raw.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
    if (damaged) return () => undefined;
    throw new Error(
      `${file} is damaged, so that it does not tell whether a shop runs on it: stop the shop, then add --damaged`,
      { cause: error },
    );
  }
}

/** With the journals that belong to it: a damaged database may have some left. */
function putAside(file: string, now: number): string {
  const aside = `${file}.replaced-${new Date(now).toISOString().replace(/[-:.]/g, '')}`;
  for (const suffix of ['-wal', '-shm', '-journal']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  moveDurably(file, aside);
  return aside;
}
