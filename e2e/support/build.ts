/** `npm run build:e2e`: the build that the browser tests use, made anew when the sources have changed. */
import { ensureBuild } from '../../scripts/lib/build';
import { onStop } from '../../scripts/lib/on-stop';
import { endAllGroups } from '../../scripts/lib/processes.mjs';
import { prepareDatabase, scratchEnv, scratchFolder } from '../../scripts/lib/scratch';
import { explain } from '../../scripts/lib/steps.mjs';
import { DIST_DIR } from './dist-dir';

const { folder, remove } = scratchFolder();
process.on('exit', remove);
onStop(async () => {
  await endAllGroups();
  return 130;
});

try {
  // Prerendered pages are drawn from a seeded database; the ports in their links are nobody's.
  const env = scratchEnv(folder, 3000, 4010);
  await prepareDatabase(env);
  console.error(await ensureBuild({ distDir: DIST_DIR, env, baked: { for: 'e2e' } }));
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
