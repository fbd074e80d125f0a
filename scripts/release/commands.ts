/** The commands that keep a shop running, as files of JavaScript: a release has neither TypeScript nor a loader for it. */
import { run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { StepError } from '../lib/steps.mjs';

export const COMMANDS = [
  'db-migrate',
  'db-seed',
  'db-backup',
  'db-restore',
  'db-copy',
  'db-reseal',
  'catalogue',
  'customer',
  'retention',
  'audit-verify',
  'reconcile',
  'doctor',
] as const;

/** Native modules and the log stay outside: the server's own node_modules has them. */
const OUTSIDE = ['better-sqlite3', '@node-rs/argon2', 'pino', 'sharp'];
/** Packages in CommonJS ask for `require` and `__dirname`, which a module does not have by itself. */
const REQUIRE =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url); const __dirname = import.meta.dirname;";

/** @throws StepError with esbuild's words. */
export async function bundleCommands(target: string): Promise<void> {
  const args = [
    ...COMMANDS.map((name) => `scripts/${name}.ts`),
    '--bundle',
    // What several of them need is there once.
    '--splitting',
    '--platform=node',
    '--target=node22',
    '--format=esm',
    '--conditions=react-server',
    ...OUTSIDE.map((name) => `--external:${name}`),
    `--banner:js=${REQUIRE}`,
    `--outdir=${target}`,
    '--out-extension:.js=.mjs',
    '--log-level=warning',
  ];
  const { code, output } = await run('esbuild', args, { cwd: root, env: projectEnv() });
  if (code !== 0) throw new StepError('The commands could not be bundled.', { output });
}
