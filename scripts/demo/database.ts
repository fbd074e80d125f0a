/** The demo's PostgreSQL: started with it and ended with it, its data kept for the next start. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Postgres, startPostgres, takeDatabase } from '../lib/postgres';
import { root } from '../lib/project.mjs';
import { StepError } from '../lib/steps.mjs';

/**
 * Beside `.data`, not in it: that folder is closed to all but its owner, and where root runs the demo PostgreSQL is another
 * user, who must get through each folder above its data. The data itself is in a folder that only this user may open.
 */
export const POSTGRES_FOLDER = '.postgres';
const DATABASE = 'storefront';

export interface DemoDatabase extends Pick<Postgres, 'stop'> {
  /** DATABASE_URL. */
  readonly url: string;
}

/** @throws StepError where PostgreSQL cannot run. */
export async function startDatabase(folder = path.join(root, POSTGRES_FOLDER)): Promise<DemoDatabase> {
  if (process.getuid?.() === 0) {
    const closed = closedFolder(path.dirname(folder));
    if (closed !== undefined) {
      throw new StepError(`PostgreSQL does not run as root, and its own user cannot enter ${closed}.`, {
        advice: 'run the demo as another user, or from a folder that all may enter, such as one under /srv',
      });
    }
  }
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const server = await startPostgres(path.join(folder, 'data'));
  try {
    const { url } = await takeDatabase(server, DATABASE);
    return { url, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The first of a folder and those above it that other users may not enter; undefined where they may enter each. */
export function closedFolder(folder: string): string | undefined {
  const above = path.dirname(folder);
  const closed = above === folder ? undefined : closedFolder(above);
  return closed ?? ((statSync(folder).mode & 0o001) === 0 ? folder : undefined);
}
