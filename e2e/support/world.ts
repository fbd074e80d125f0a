/**
 * The shop and the sandbox of a run of browser tests, in a process of its own that ends what it started
 * when Playwright ends, by whatever way: its channel to the parent closes then.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_DIST_DIR } from '../../scripts/lib/dist-dir';
import { onStop } from '../../scripts/lib/on-stop';
import { endAllGroups } from '../../scripts/lib/processes.mjs';
import { scratchFolder, startScratch } from '../../scripts/lib/scratch';
import { StepError } from '../../scripts/lib/steps.mjs';
import { LOG_WRITTEN_EVERY_MS, SHOP_LOG } from './log-file';

const { folder, remove } = scratchFolder();
process.on('exit', remove);
onStop(async () => {
  await endAllGroups();
  return 0;
});

try {
  const { shop, ...ready } = await startScratch(folder, TEST_DIST_DIR, { LOG_LEVEL: 'debug' });
  const log = path.join(path.dirname(ready.databaseFile), SHOP_LOG);
  setInterval(() => writeFileSync(log, shop.output()), LOG_WRITTEN_EVERY_MS).unref();
  process.send?.({ ready });
} catch (error) {
  const words = error instanceof StepError ? `${error.message}\n${error.output}` : String(error);
  process.send?.({ failed: words });
}
