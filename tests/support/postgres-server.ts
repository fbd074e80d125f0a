/** One server for all worlds of a run on PostgreSQL. */
import { startScratchPostgres } from '@/scripts/lib/scratch-postgres';

export default async function setup(): Promise<() => Promise<void>> {
  return (await startScratchPostgres()).stop;
}
