import './load-env';
import { databaseFile } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';

await migrateDatabase();
console.log(`Database is up to date: ${databaseFile()}`);
