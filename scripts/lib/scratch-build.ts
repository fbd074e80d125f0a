/** The builds that browser tests, suites and measurements use. */
import { ensureBuild } from './build';
import { TEST_DIST_DIR } from './dist-dir';
import { prepareDatabase, scratchEnv, scratchFolder } from './scratch';

/** @returns 'built' or 'up to date'. @throws StepError */
export async function ensureScratchBuild(): Promise<string> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  // Prerendered pages are drawn from a seeded database; the ports in their links are nobody's.
  const env = scratchEnv(folder, 3000, 4010);
  const prepare = () => prepareDatabase(env);
  const result = await ensureBuild({
    distDir: TEST_DIST_DIR,
    env,
    baked: { for: 'tests', shop: env.TSX_TSCONFIG_PATH },
    prepare,
  });
  remove();
  return result;
}
