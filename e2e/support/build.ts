/** `npm run build:e2e`: the build that the browser tests use, made anew when the sources have changed. */
import { onStop } from '../../scripts/lib/on-stop';
import { endAllGroups } from '../../scripts/lib/processes.mjs';
import { ensureScratchBuild } from '../../scripts/lib/scratch-build';
import { explain } from '../../scripts/lib/steps.mjs';

onStop(async () => {
  await endAllGroups();
  return 130;
});

try {
  console.error(await ensureScratchBuild());
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
