/** `npm run db:migrate`: applies what is missing and tells what it was; exit 1, and nothing applied, when it cannot. */
import './load-env';
import { databaseName } from '@/db/database-name';
import { migrateDatabase } from '@/db/migrate';
import { sayFailure } from './lib/say-failure';

try {
  const { applied, unknown } = await migrateDatabase();
  for (const tag of applied) console.log(`Applied ${tag}`);
  if (unknown.length > 0) {
    console.log(
      `It has had ${unknown.length} migration(s) that this version of the shop does not know: ${unknown.join(', ')}`,
    );
  }
  console.log(`Database is up to date: ${databaseName()}`);
} catch (error) {
  sayFailure(error);
}
