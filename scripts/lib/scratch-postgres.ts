/** One PostgreSQL for all scratch databases of a run: `scratchDatabase` makes them there. */
import { type Postgres, startPostgres } from './postgres';
import { scratchFolder } from './scratch';

/** Its `stop` takes the folder away, too. */
export async function startScratchPostgres(): Promise<Postgres> {
  const { folder, remove } = scratchFolder();
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
