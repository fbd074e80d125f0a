/** The builds that browser tests, suites and measurements use. */
import { ensureBuild } from './build';
import { CHAOS_DIST_DIR, TEST_DIST_DIR } from './dist-dir';
import { prepareDatabase, scratchEnv, scratchFolder } from './scratch';

/** @returns 'built' or 'up to date'. @throws StepError */
export function ensureScratchBuild(): Promise<string> {
  return buildScratch(TEST_DIST_DIR, { CRASH_POINTS: '' });
}

/** The one build that can be told where to end. @throws StepError */
export function ensureChaosBuild(): Promise<string> {
  return buildScratch(CHAOS_DIST_DIR, { CRASH_POINTS: '1' });
}

async function buildScratch(distDir: string, extra: Record<string, string>): Promise<string> {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  // Prerendered pages are drawn from a seeded database; the ports in their links are nobody's.
  const env = { ...scratchEnv(folder, 3000, 4010), ...extra };
  const prepare = () => prepareDatabase(env);
  const result = await ensureBuild({ distDir, env, baked: { for: 'tests', ...extra }, prepare });
  remove();
  return result;
}
