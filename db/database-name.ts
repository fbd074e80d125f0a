/** Which database a DATABASE_URL names, for people. */
import { databaseFile, isPostgres } from './engine';

/** Never the user or the password. */
export function databaseName(url = process.env.DATABASE_URL): string {
  if (!isPostgres(url)) return databaseFile(url || undefined);
  const parsed = URL.parse(url ?? '');
  return `database ${parsed?.pathname.slice(1) || '(the user’s own)'} at ${parsed?.hostname || 'the local server'}`;
}
