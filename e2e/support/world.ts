/**
 * The shops and sandboxes of a run of browser tests, one of each for every worker, in a process of its own that ends
 * what it started when Playwright ends, by whatever way: its channel to the parent closes then.
 */
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { onStop } from '../../scripts/lib/on-stop';
import type { Postgres } from '../../scripts/lib/postgres';
import { endAllGroups } from '../../scripts/lib/processes.mjs';
import { type Scratch, scratchFolder, startScratch } from '../../scripts/lib/scratch';
import { startScratchPostgres } from '../../scripts/lib/scratch-postgres';
import { StepError } from '../../scripts/lib/steps.mjs';

/** @returns what a worker is told of its own. */
async function startWorld(): Promise<Scratch> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  // Everything that it has to say: a test searches it for what must not be there.
  const { shop: _shop, ...world } = await startScratch(folder, TEST_DIST_DIR, { LOG_LEVEL: 'debug' });
  return world;
}

let postgres: Postgres | undefined;
onStop(async () => {
  await endAllGroups();
  await postgres?.stop();
  return 0;
});

try {
  // `npm run test:e2e:postgres`.
  const onPostgres = process.env.POSTGRES === '1';
  process.env.DATABASE_URL = onPostgres ? 'postgres://' : 'file:';
  if (onPostgres) postgres = await startScratchPostgres();
  const ready = await Promise.all(Array.from({ length: Number(process.argv[2]) }, startWorld));
  process.send?.({ ready });
} catch (error) {
  const words = error instanceof StepError ? `${error.message}\n${error.output}` : String(error);
  process.send?.({ failed: words });
}
