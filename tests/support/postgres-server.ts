/** One server for all worlds of a run on PostgreSQL. */
import { chmodSync } from 'node:fs';
import { startPostgres } from '@/scripts/lib/postgres';
import { scratchFolder } from '@/scripts/lib/scratch';

export default async function setup(): Promise<() => Promise<void>> {
  const { folder, remove } = scratchFolder();
  // Run as root, the server runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const server = await startPostgres(`${folder}/postgres`);
  process.env.SCRATCH_POSTGRES_URL = server.url;
  return async () => {
    await server.stop();
    remove();
  };
}
