/** Opens the state file. WAL with NORMAL survives a killed process; a power cut may cost a sandbox its last second. */
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { SCHEMA, SCHEMA_VERSION } from './schema';

export type Sqlite = Database.Database;

/** @throws Error when the file was written by another version of the sandbox. */
export function openState(file: string): Sqlite {
  // Whoever tries the shop may type real names and addresses: nobody else on the machine is to read them.
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const db = new Database(file);
  if (file !== ':memory:') chmodSync(file, 0o600);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('busy_timeout = 2000');
  const version = db.pragma('user_version', { simple: true });
  if (version !== 0 && version !== SCHEMA_VERSION) {
    db.close();
    throw new Error(`${file} was written by another version of the sandbox: delete it, or set SANDBOX_DATA`);
  }
  db.exec(SCHEMA);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
  return db;
}
