/** `npm run db:migrate`: applies what is missing and tells what it was; exit 1, and nothing applied, when it cannot. */
import './load-env';
import { databaseFile, isPostgres } from '@/db/engine';
import { migrateDatabase } from '@/db/migrate';

try {
  const { applied, unknown } = await migrateDatabase();
  for (const tag of applied) console.log(`Applied ${tag}`);
  if (unknown.length > 0) {
    console.log(
      `It has had ${unknown.length} migration(s) that this version of the shop does not know: ${unknown.join(', ')}`,
    );
  }
  console.log(`Database is up to date: ${isPostgres() ? 'PostgreSQL' : databaseFile()}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
