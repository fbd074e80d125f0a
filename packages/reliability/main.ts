/** `npm run prove -- <suite> [--seed N] [--short] [--postgres] …`; chaos, simulate and defects have commands of their own. */
import { again } from './again';
import { runSuite } from './lib/run-suite';
import { SUITES, shortSuites } from './suites';

const [name = '', ...args] = process.argv.slice(2);
if (name === '--list-short') {
  process.stdout.write(
    shortSuites()
      .map((one) => `${one}\n`)
      .join(''),
  );
  process.exit(0);
}
// Standard output is for the figures; the shop's own log would stand between.
process.env.LOG_LEVEL ||= 'silent';
if (name === 'again') process.exit((await again(args)) ? 0 : 1);
const load = SUITES[name];
if (!load) {
  console.error(
    `usage: npm run prove -- <suite> [--seed N] [--short] [--postgres]\nsuites: ${Object.keys(SUITES).join(', ')}`,
  );
  process.exit(2);
}
await runSuite(load, args);
