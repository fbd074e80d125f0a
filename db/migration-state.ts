/**
 * Which committed migrations a database has had. They are compared as a set, by their content: a migration that a
 * fork dated after one of ours hides nothing, and one that was renamed or came in late is still known.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A committed migration: its file in db/migrations. */
export interface Migration {
  /** The file's name without `.sql`. */
  readonly tag: string;
  /** When it was generated, UTC milliseconds. */
  readonly when: number;
  /** SHA-256 of the file, hex; the same as Drizzle's. */
  readonly hash: string;
  readonly statements: readonly string[];
}

/** A row of the table that Drizzle made. */
export interface AppliedMigration {
  readonly hash: string;
  readonly at: number;
}

/** A database inside the one transaction that migrates it. */
export interface Migrating {
  applied(): Promise<AppliedMigration[]>;
  run(statement: string): Promise<void>;
  note(migration: Migration): Promise<void>;
}

export interface MigrationState {
  /** Committed, and never applied. */
  readonly missing: readonly string[];
  /** Applied, and of no file here: of a newer version of the shop, or of a fork that was left. */
  readonly unknown: readonly string[];
  /** Applied with other content than the file has now. */
  readonly changed: readonly string[];
}

/** @throws Error when the journal or a file that it names is not there. */
export function readMigrations(folder: string): Migration[] {
  const journal = readFileSync(path.join(folder, 'meta/_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { when: number; tag: string }[] };
  return entries.map(({ tag, when }) => {
    // A checkout with Windows line ends is the same migration.
    const text = readFileSync(path.join(folder, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
    const hash = createHash('sha256').update(text).digest('hex');
    return { tag, when, hash, statements: text.split('--> statement-breakpoint') };
  });
}

/** Names are the files' where there is one, else the time at which the migration was generated. */
export function compareMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): MigrationState {
  const had = new Set(applied.map(({ hash }) => hash));
  const ours = new Set(known.map(({ hash }) => hash));
  const strange = applied.filter(({ hash }) => !ours.has(hash));
  const strangeTimes = new Set(strange.map(({ at }) => at));
  const absent = known.filter(({ hash }) => !had.has(hash));
  const changed = absent.filter(({ when }) => strangeTimes.has(when));
  const changedTimes = new Set(changed.map(({ when }) => when));
  return {
    missing: absent.filter((migration) => !changed.includes(migration)).map(({ tag }) => tag),
    unknown: strange.filter(({ at }) => !changedTimes.has(at)).map(nameOf),
    changed: changed.map(({ tag }) => tag),
  };
}

function nameOf({ at, hash }: AppliedMigration): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? hash.slice(0, 12) : `of ${time.toISOString().slice(0, 19)}Z`;
}

/** Why the shop cannot work on this database, with the mend; undefined when it can. */
export function migrationFault({ missing, changed }: MigrationState): string | undefined {
  if (changed.length > 0) {
    return `the database has had other versions of these migrations: ${changed.join(', ')}. Put the files back as they were, and what was changed into a migration of its own`;
  }
  if (missing.length > 0) {
    return `the database lacks ${missing.length} migration(s): ${missing.join(', ')}. Run \`npm run db:migrate\``;
  }
  return undefined;
}
