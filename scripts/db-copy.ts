/** `npm run db:copy -- --from file:… --to postgres://…`: moves a stopped shop to PostgreSQL. Exit code 1 when it did not. */
import './load-env';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { databaseName } from '@/db/database-name';
import { databaseFile, isPostgres } from '@/db/engine';
import { copyProgress } from './db-copy/progress';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run db:copy -- --from file:<path> [--to postgres://…]
  --from  the SQLite database of a shop that is stopped; it is read, and stays as it is
  --to    an empty PostgreSQL database; without it, the one of DATABASE_URL, so that no password stands in the list of processes`;

try {
  await main();
} catch (error) {
  sayFailure(error);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  const { from, to = process.env.DATABASE_URL } = values;
  if (!from?.startsWith('file:') || !to || !isPostgres(to)) throw new Error(USAGE);
  // Before the schema is loaded: which engine the schema is made for is decided then.
  process.env.DATABASE_URL = to;
  const { copyDatabase } = await import('@/db/copy');
  const file = databaseFile(from);
  if (!existsSync(file)) throw new Error(`There is no database at ${file}`);
  const began = Date.now();
  const progress = copyProgress(process.stdout);
  const tables = await copyDatabase({
    from: file,
    to,
    migrations: path.resolve('db/migrations'),
    progress: progress.tell,
  }).finally(progress.end);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`\nThe same on both sides, table by table: count, sums of paise, checksum of every value.`);
  for (const { table, rows: count, sums, checksum } of tables) {
    const money = Object.entries(sums).map(([name, paise]) => `${name} ${paise}`);
    console.log(
      `  ${[table.padEnd(26), String(count).padStart(9), checksum.slice(0, 16), ...money].join('  ')}`,
    );
  }
  console.log(
    `\n${rows} rows of ${file} are in ${databaseName()}, in ${((Date.now() - began) / 1_000).toFixed(1)} s. Now, in this order:
  DATABASE_URL   to this PostgreSQL, for every instance: docs/growing.md. Start no shop on the file any more
  npm run doctor
  npm run reconcile        before the shop opens: the gateway may have moved on meanwhile
  npm run start`,
  );
}
