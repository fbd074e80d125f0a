/** `npm run prove -- <suite> [--seed N] [--short] …`; chaos, simulate and defects have commands of their own. */
import { runSuite } from './lib/run-suite';
import { SUITES } from './suites';

const [name = '', ...args] = process.argv.slice(2);
const load = SUITES[name];
if (!load) {
  console.error(
    `usage: npm run prove -- <suite> [--seed N] [--short]\nsuites: ${Object.keys(SUITES).join(', ')}`,
  );
  process.exit(2);
}
await runSuite(await load(), args);
