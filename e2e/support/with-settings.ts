/** Tests in a shop and a sandbox of their own, for settings that the others' shop does not have. */
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { endAllGroups } from '../../scripts/lib/processes.mjs';
import { type Scratch, scratchFolder, startScratch } from '../../scripts/lib/scratch';
import { test } from './test';

/** @param settings of the shop's environment, in place of those that tests have. */
export function testWith(settings: Readonly<Record<string, string>>) {
  // Playwright tells fixtures of a worker from those of a test by the second type.
  return test.extend<object, { started: Scratch }>({
    started: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from it
      async ({}, use) => {
        const { folder, remove } = scratchFolder();
        try {
          await use(await startScratch(folder, TEST_DIST_DIR, { LOG_LEVEL: 'debug', ...settings }));
        } finally {
          await endAllGroups();
          remove();
        }
      },
      { scope: 'worker', timeout: 120_000 },
    ],
    world: async ({ started }, use) => use(started),
  });
}
