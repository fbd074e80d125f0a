import { defineConfig } from 'drizzle-kit';
import { isPostgres } from './db/schema/columns';

export default defineConfig({
  dialect: isPostgres() ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: isPostgres() ? './db/migrations/postgres' : './db/migrations',
});
