/**
 * `npm run release`: everything that a server needs to run the shop, in one folder without development packages: the
 * server, its files, the migrations and the commands. The Dockerfile and the systemd units use nothing else.
 */
import './load-env';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onStop } from './lib/on-stop';
import { endAllGroups } from './lib/processes.mjs';
import { root } from './lib/project.mjs';
import { explain, step } from './lib/steps.mjs';
import { assemble } from './release/assemble';
import { buildRelease } from './release/build';
import { bundleCommands, COMMANDS } from './release/commands';

onStop(async () => {
  await endAllGroups();
  return 130;
});

try {
  const { values } = parseArgs({ options: { to: { type: 'string', default: '.release' } } });
  const target = path.resolve(root, values.to);
  await step('Build', () => buildRelease(process.env));
  await step('Files', () => assemble(target));
  await step('Commands', async () => {
    await bundleCommands(path.join(target, 'commands'));
    return COMMANDS.join(', ');
  });
  console.log(`\n  ${path.relative(process.cwd(), target) || '.'}: docs/deploying.md says how to run it.`);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
