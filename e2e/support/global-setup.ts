/** Starts the world of a run and hands its addresses to the workers. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { startGroup } from '../../scripts/lib/processes.mjs';
import { bin, projectEnv, root } from '../../scripts/lib/project.mjs';
import type { Scratch } from '../../scripts/lib/scratch';

export const WORLD_VARIABLE = 'E2E_WORLD';

type Message = { ready: Scratch } | { failed: string };

// Playwright asks for a default export.
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (!existsSync(path.join(root, TEST_DIST_DIR, 'BUILD_ID'))) {
    throw new Error('There is no build to test: npm run build:e2e');
  }
  const world = startGroup(path.join(bin, 'node'), ['--import', 'tsx', 'e2e/support/world.ts'], {
    cwd: root,
    env: projectEnv(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const message = await new Promise<Message>((resolve) => {
    world.on('message', (received: object) => {
      if ('ready' in received || 'failed' in received) resolve(received as Message);
    });
    world.once('exit', (code) => resolve({ failed: `the servers' process ended with code ${code}` }));
  });
  const stop = async () => {
    const ended = world.exitCode === null ? once(world, 'exit') : undefined;
    world.kill('SIGTERM');
    await ended;
  };
  if ('failed' in message) {
    await stop();
    throw new Error(message.failed);
  }
  process.env[WORLD_VARIABLE] = JSON.stringify(message.ready);
  return stop;
}
