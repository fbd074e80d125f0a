/** Starts a world for each worker of a run and hands them the addresses. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { startGroup } from '../../scripts/lib/processes.mjs';
import { bin, projectEnv, root } from '../../scripts/lib/project.mjs';
import type { Scratch } from '../../scripts/lib/scratch';

export const WORLDS_VARIABLE = 'E2E_WORLDS';

type Message = { ready: Scratch[] } | { failed: string };

// Playwright asks for a default export.
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  if (!existsSync(path.join(root, TEST_DIST_DIR, 'BUILD_ID'))) {
    throw new Error('There is no build to test: npm run build:e2e');
  }
  const world = startGroup(
    path.join(bin, 'node'),
    ['--import', 'tsx', 'e2e/support/world.ts', String(workers)],
    {
      cwd: root,
      env: projectEnv(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
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
  process.env[WORLDS_VARIABLE] = JSON.stringify(message.ready);
  return stop;
}
