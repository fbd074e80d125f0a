/** One PostgreSQL for all scratch databases of a run: `scratchDatabase` makes them there. */
import { chmodSync } from 'node:fs';
import { type Postgres, startPostgres } from './postgres';
import { scratchFolder } from './scratch';

/** Its `stop` takes the folder away, too. */
export async function startScratchPostgres(): Promise<Postgres> {
  const { folder, remove } = scratchFolder();
  // Run as root, the server runs as another user, who has to get in.
  chmodSync(folder, 0o711);
  const server = await startPostgres(`${folder}/postgres`);
  process.env.SCRATCH_POSTGRES_URL = server.url;
  return {
    ...server,
    stop: async () => {
      await server.stop();
      remove();
    },
  };
}
