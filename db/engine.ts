/** What DATABASE_URL names. */
import path from 'node:path';

/** @returns whether DATABASE_URL names PostgreSQL; else it is SQLite, the embedded default. */
export function isPostgres(url = process.env.DATABASE_URL): boolean {
  return /^postgres(ql)?:\/\//.test(url ?? '');
}

/** The absolute path behind a `file:` DATABASE_URL. @throws Error when it is of another kind. */
export function databaseFile(url = process.env.DATABASE_URL || 'file:./.data/store.db'): string {
  if (!url.startsWith('file:')) {
    throw new Error(
      `DATABASE_URL must begin with "file:", like file:./.data/store.db, got "${url.split(':')[0]}:…"`,
    );
  }
  return path.resolve(/* turbopackIgnore: true */ process.cwd(), url.slice('file:'.length));
}
