/** `npm run db:backup`: a consistent copy of the database while the shop goes on. Exit code 1 when there is none. */
import './load-env';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, backupName, removeOldBackups } from '@/db/backup';
import { databaseFile, isPostgres } from '@/db/engine';
import { mediaFolder } from '@/lib/media/storage/folder';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run db:backup [-- --to <file>] [-- --keep <n>]
  --to    the copy's file; without it, backups/ beside the database, under the time
  --keep  afterwards removes all but the newest <n> of that folder`;

try {
  await main();
} catch (error) {
  sayFailure(error);
}

async function main(): Promise<void> {
  if (isPostgres()) throw new Error('PostgreSQL is backed up with pg_dump, see docs/growing.md');
  const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } });
  const { to, keep } = values;
  if (keep !== undefined && (to !== undefined || !/^[1-9]\d{0,3}$/.test(keep))) throw new Error(USAGE);
  const source = databaseFile();
  const folder = path.join(path.dirname(source), 'backups');
  const began = Date.now();
  const { file, bytes, rows } = await backUp(
    source,
    to ? path.resolve(to) : path.join(folder, backupName(began)),
  );
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${file}: ${bytes} bytes in ${seconds} s, checked; ${rows.orders ?? 0} orders, ${rows.operations ?? 0} operations.`,
  );
  const { MEDIA_URL, DATA_DIR, DATABASE_URL } = process.env;
  const media = mediaFolder({ DATA_DIR: DATA_DIR || undefined, DATABASE_URL: DATABASE_URL || undefined });
  if (!MEDIA_URL) console.log(`Pictures are not in it: copy ${media}, too.`);
  if (keep === undefined) return;
  const removed = removeOldBackups(folder, Number(keep));
  if (removed.length > 0) console.log(`Removed: ${removed.join(', ')}`);
}
