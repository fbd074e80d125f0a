/** Under a Node that the database driver crashes, every program ends with one line that says what to do. */
import { expect, it } from 'vitest';
import { nodeFault } from '@/lib/server/node-version';
import { run } from '@/scripts/lib/processes.mjs';
import { projectEnv, root } from '@/scripts/lib/project.mjs';

/** Node 24 that says it is 20: the programs ask before they load what would crash. */
const PRETEND = `data:text/javascript,Object.defineProperty(process,'version',{value:'v20.20.2'})`;
const NEXT = 'node_modules/next/dist/bin/next';
const script = (name: string) => ['--conditions=react-server', '--import', 'tsx', `scripts/${name}.ts`];

it.each([
  ['db:migrate', script('db-migrate')],
  ['db:seed', script('db-seed')],
  ['db:backup', script('db-backup')],
  ['db:restore', script('db-restore')],
  ['retention', script('retention')],
  ['reconcile', script('reconcile')],
  ['doctor', script('doctor')],
  ['release', script('release')],
  ['sandbox', ['packages/sandbox/bin.mjs']],
  ['start', [NEXT, 'start', '-p', '0']],
  ['build', [NEXT, 'build']],
])('npm run %s', async (_, args) => {
  const { code, output } = await run('node', [`--import=${PRETEND}`, ...args], {
    cwd: root,
    env: projectEnv({ NODE_ENV: 'production' }),
  });
  // Next.js prints who it is before it reads the configuration.
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^(▲|- |✓)/.test(line));
  expect(lines).toEqual([expect.stringMatching(/ runs on Node 22 or newer, and this is v20\.20\.2: /)]);
  expect(code).toBe(1);
});

it('lets every Node pass that the driver runs on', () => {
  for (const version of ['v22.0.0', 'v24.21.0', process.version]) expect(nodeFault(version)).toBeUndefined();
});
