/** The lanes of a run: shops side by side, so that one can come right while another is killed. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { prepareDatabase, scratchEnv, scratchFolder } from '@/scripts/lib/scratch';
import { fillShelves } from '../lib/http/shop-world';
import { Lane } from './lane';

export interface World {
  readonly lanes: readonly Lane[];
  close(): Promise<void>;
}

/** @param count of shops. The build must be there. */
export async function startWorld(count: number): Promise<World> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  const env = scratchEnv(folder, 1, 2);
  await prepareDatabase(env);
  const prepared = path.join(folder, 'store.db');
  fillShelves(prepared);
  // Closed by its last user, SQLite leaves the file whole and nothing beside it.
  for (const suffix of ['-wal', '-shm']) rmSync(`${prepared}${suffix}`, { force: true });
  const { ADMIN_EMAIL = '', ADMIN_PASSWORD = '' } = env;
  const lanes: Lane[] = [];
  for (let index = 0; index < count; index += 1) {
    lanes.push(
      await Lane.start(path.join(folder, `lane-${index}`), prepared, { ADMIN_EMAIL, ADMIN_PASSWORD }),
    );
  }
  return {
    lanes,
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
      remove();
    },
  };
}
