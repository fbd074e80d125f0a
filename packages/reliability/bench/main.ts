/** `npm run bench`: the shop against a bare application of the same framework. `-- --quick` for a first idea. */

import { onStop } from '@/scripts/lib/on-stop';
import { endAllGroups } from '@/scripts/lib/processes.mjs';
import { explain } from '@/scripts/lib/steps.mjs';
import { benchSandbox } from './sandbox';
import { benchShop } from './shop';

const SUITES: Readonly<Record<string, (quick: boolean) => Promise<void>>> = {
  shop: benchShop,
  sandbox: benchSandbox,
};

onStop(async () => {
  await endAllGroups();
  return 130;
});

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith('--'));
const suite = SUITES[names[0] ?? 'shop'];
if (!suite || names.length > 1) {
  console.error(`usage: npm run bench [-- [${Object.keys(SUITES).join(' | ')}] [--quick]]`);
  process.exit(2);
}

let code = 0;
try {
  await suite(args.includes('--quick'));
} catch (error) {
  explain(error);
  code = 1;
}
await endAllGroups();
process.exit(code);
