/** Builds the shop when what it is built from has changed, and only then. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './processes.mjs';
import { projectEnv, root } from './project.mjs';
import { StepError } from './steps.mjs';

/** What ends up in a build. Tests lie beside the code and do not. */
const SOURCES = [
  '{app,components,shop,lib,db}/**/*',
  'tests/fixture-shop/**/*',
  '*.{ts,mjs}',
  '{package,package-lock,tsconfig}.json',
] as const;
const NOT_SOURCES = /\.test\.tsx?$|^(vitest|playwright|drizzle)\.config\.ts$|^next-env\.d\.ts$/;

export interface BuildOptions {
  /** Of the project, or of a copy of it. */
  readonly folder?: string;
  /** Relative to the folder: `.next`, or another so that a shop that runs is left alone. */
  readonly distDir: string;
  readonly env: Record<string, string | undefined>;
  /** What of the environment ends up in prerendered pages: another value is another build. */
  readonly baked: Record<string, string | undefined>;
  /** What a build needs to find, such as a database to draw pages from. Not called when there is nothing to build. */
  readonly prepare?: () => Promise<void>;
}

/** @returns 'built' or 'up to date'. @throws StepError with the compiler's words. */
export async function ensureBuild({
  folder = root,
  distDir,
  env,
  baked,
  prepare,
}: BuildOptions): Promise<'built' | 'up to date'> {
  const stamp = path.join(folder, distDir, 'storefront-build');
  const buildId = path.join(folder, distDir, 'BUILD_ID');
  const wanted = buildHash(folder, baked);
  if (existsSync(buildId) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'up to date';
  await prepare?.();

  const { code, output } = await run('npm', ['run', '--silent', 'build'], {
    cwd: folder,
    env: projectEnv({ ...env, NODE_ENV: 'production', NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1' }),
  });
  if (code !== 0 || !existsSync(buildId)) {
    throw new StepError('The shop could not be built.', {
      output,
      advice: 'mend what the compiler names above, then run the same command again.',
    });
  }
  writeFileSync(stamp, wanted);
  return 'built';
}

/** SHA-256 over the names and contents of the sources and over `baked`. */
export function buildHash(folder: string, baked: BuildOptions['baked']): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(baked).sort()));
  const files = globSync([...SOURCES], { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !NOT_SOURCES.test(file))
    .sort();
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}
