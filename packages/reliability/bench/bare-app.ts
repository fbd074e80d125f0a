/** Builds and starts the bare application that the shop is measured against. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { freePort, LOOPBACK } from '@/scripts/lib/ports';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';
import { type Server, startServer } from '@/scripts/lib/servers';
import { StepError } from '@/scripts/lib/steps.mjs';

const FOLDER = path.join(import.meta.dirname, 'bare');

/** Always built anew: it takes seconds, and an old one would be another framework's. */
export async function buildBare(): Promise<void> {
  const { code, output } = await run('next', ['build', FOLDER], {
    cwd: root,
    env: projectEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: undefined }),
  });
  if (code === 0 && existsSync(path.join(FOLDER, '.next', 'BUILD_ID'))) return;
  throw new StepError('The bare application could not be built.', { output });
}

/** @param ordersFile the shop's database, whose orders it prints. */
export async function startBare(databaseFile: string, ordersFile: string): Promise<Server> {
  const port = await freePort();
  return startServer({
    name: 'bare application',
    command: ['next', 'start', FOLDER, '-H', LOOPBACK],
    env: {
      PORT: String(port),
      BARE_DATABASE: databaseFile,
      BARE_ORDERS: ordersFile,
      NEXT_DIST_DIR: undefined,
    },
    url: `http://${LOOPBACK}:${port}`,
    readyPath: '/',
  });
}
