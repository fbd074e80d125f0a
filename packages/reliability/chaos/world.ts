/** The lanes of a run: shops side by side, so that one can come right while another is killed. */
import path from 'node:path';
import { scratchFolder } from '@/scripts/lib/scratch';
import { Lane } from './lane';

export interface World {
  readonly lanes: readonly Lane[];
  close(): Promise<void>;
}

/** @param count of shops. The build must be there. */
export async function startWorld(count: number): Promise<World> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  const lanes: Lane[] = [];
  for (let index = 0; index < count; index += 1) {
    lanes.push(await Lane.start(path.join(folder, `lane-${index}`)));
  }
  return {
    lanes,
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.close()));
      remove();
    },
  };
}
