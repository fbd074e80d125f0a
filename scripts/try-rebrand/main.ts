/**
 * `npm run try-rebrand`: whether docs/make-it-yours.md holds. Copies the project, takes its steps in shop/ there, builds that shop,
 * brings in goods, opens it, and runs its tests: `-- --only lint,types,unit` some of their stages.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectEnv, root } from '../lib/project.mjs';
import { rebrand } from './rebrand';

const copy = mkdtempSync(path.join(tmpdir(), 'storefront-rebrand-'));
// PostgreSQL runs as a user of its own, which must be let in.
chmodSync(copy, 0o755);
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
for (const file of files.stdout.split('\0').filter(Boolean)) {
  mkdirSync(path.join(copy, path.dirname(file)), { recursive: true });
  cpSync(path.join(root, file), path.join(copy, file), { force: true });
}
// Links where the file system allows them: half a gigabyte otherwise.
const modules = path.join(root, 'node_modules');
if (spawnSync('cp', ['-al', modules, copy]).status !== 0) run('cp', ['-a', modules, copy]);
// The tests ask git for the project's files.
run('git', ['init', '--quiet']);

await rebrand(path.join(copy, 'shop'));
run('npx', ['biome', 'check', '--write', 'shop']);
run('npx', ['tsx', '--conditions=react-server', 'scripts/try-rebrand/look.ts'], {
  TSX_TSCONFIG_PATH: 'tsconfig.json',
});
run('npm', ['test', '--', ...process.argv.slice(2)]);
console.log('The rebranded shop is green.');

/** Ends the process where the command fails. */
function run(program: string, args: readonly string[], env: Record<string, string> = {}): void {
  console.log(`> ${program} ${args.join(' ')}`);
  const { status } = spawnSync(program, args, {
    cwd: copy,
    env: { ...process.env, ...projectEnv(env) },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
