/**
 * A consistent copy of a database that is being written to. The copy is taken from one snapshot, checked,
 * flushed to the disk and only then given its name: what bears a backup's name is a whole one.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { checkIntegrity, countRows, moveDurably } from './files';
import { privateFile } from './private-files';

export interface Backup {
  file: string;
  bytes: number;
  /** How many rows each table of the copy holds. */
  rows: Record<string, number>;
}

/** All pages in one step: a copy in several begins anew whenever the shop writes in between, and might never end. */
const EVERY_PAGE = 0x7fff_ffff;

/**
 * @param source a database file, which its shop may go on using.
 * @param target the copy, which must not exist yet.
 * @throws Error when there is no database, the copy exists already, or the copy is not sound.
 */
export async function backUp(source: string, target: string): Promise<Backup> {
  if (!existsSync(source)) throw new Error(`There is no database at ${source}`);
  if (existsSync(target)) throw new Error(`${target} exists already; a backup overwrites nothing`);
  const unfinished = `${target}.unfinished-${process.pid}`;
  try {
    privateFile(unfinished);
    const live = new Database(source, { fileMustExist: true });
    try {
      await live.backup(unfinished, { progress: () => EVERY_PAGE });
    } finally {
      live.close();
    }
    const rows = checkCopy(unfinished);
    moveDurably(unfinished, target);
    // An earlier version left its backups open.
    const folder = path.dirname(target);
    for (const name of ownBackups(folder)) privateFile(path.join(folder, name));
    return { file: target, bytes: statSync(target).size, rows };
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function checkCopy(file: string): Record<string, number> {
  const copy = new Database(file, { fileMustExist: true });
  try {
    // One file, without a journal beside it that might be left behind.
    copy.pragma('journal_mode = DELETE');
    checkIntegrity(copy, file);
    return countRows(copy);
  } finally {
    copy.close();
  }
}

const OWN_NAME = /^store-\d{8}T\d{9}Z\.db$/;
/** Of a backup that was killed: as full of names and addresses as a whole one. */
const UNFINISHED = /^store-\d{8}T\d{9}Z\.db\.unfinished-\d+(-journal|-wal|-shm)?$/;
const DAY_MS = 86_400_000;

/** @param now UTC milliseconds. */
export function backupName(now: number): string {
  return `store-${new Date(now).toISOString().replace(/[-:.]/g, '')}.db`;
}

/** Oldest first. */
function ownBackups(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => OWN_NAME.test(name))
    .toSorted();
}

/**
 * Removes the oldest backups of our own naming, all but `keep`, and what has been unfinished for a day. Other files stay.
 * @returns what was removed.
 */
export function removeOldBackups(folder: string, keep: number): string[] {
  const own = ownBackups(folder);
  const dead = readdirSync(folder).filter(
    (name) => UNFINISHED.test(name) && statSync(path.join(folder, name)).mtimeMs < Date.now() - DAY_MS,
  );
  const old = [...own.slice(0, Math.max(0, own.length - keep)), ...dead];
  for (const name of old) rmSync(path.join(folder, name));
  return old;
}
