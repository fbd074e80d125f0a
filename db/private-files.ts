/** Databases and backups hold names, addresses and password hashes: only the shop's own user may read them. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
/** The folder that the shop makes for itself; of others only those that it creates are its own to close. */
const OWN_FOLDER = '.data';

/** Makes what is missing of it for this user alone, and closes a `.data` that an earlier version left open. */
export function privateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  if (path.basename(folder) === OWN_FOLDER) close(folder, FOLDER_MODE);
}

/** Makes the file before SQLite does, which would let everybody read it; new journals take over its mode. */
export function privateFile(file: string): void {
  privateFolder(path.dirname(file));
  if (!existsSync(file)) closeSync(openSync(file, 'a', FILE_MODE));
  for (const name of filesOf(file)) close(name, FILE_MODE);
}

/** A database and the journals beside it, as far as they are there. */
function filesOf(file: string): string[] {
  return [file, `${file}-wal`, `${file}-shm`].filter((name) => existsSync(name));
}

function close(name: string, mode: number): void {
  try {
    if ((statSync(name).mode & 0o077) !== 0) chmodSync(name, mode);
  } catch (error) {
    // Somebody else's, or a read-only disk: what cannot be closed can be used all the same, and the doctor tells.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM' && code !== 'EROFS') throw error;
  }
}

/** @returns which files of this database others than the shop's user may read, and could not be kept from. */
export function readableByOthers(file: string): string[] {
  return filesOf(file).filter((name) => (statSync(name).mode & 0o077) !== 0);
}
