/** The stages of `npm test`, in order. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../lib/chromium';
import { noShopVariables } from '../lib/env-names';
import { run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { readPlaywright } from './playwright-report';
import { plain, type StageReport } from './report';
import { readSuite } from './suite-report';
import { readVitest } from './vitest-report';

export const STAGES = [
  'format',
  'lint',
  'types',
  'unit',
  'integration',
  'postgres',
  'build',
  'e2e',
  'reliability',
] as const;
export type StageName = (typeof STAGES)[number];

/** @param scratch a folder for reports, removed afterwards. */
export function runStage(name: StageName, scratch: string): Promise<StageReport> {
  switch (name) {
    case 'format':
      return check('the code is not formatted: npm run format', 'biome', ['format', '.']);
    case 'lint':
      return check('npm run lint', 'npm', ['run', '--silent', 'lint']);
    case 'types':
      return check('npm run types', 'npm', ['run', '--silent', 'types']);
    case 'unit':
    case 'integration':
      return vitest(name, path.join(scratch, `${name}.json`));
    case 'postgres':
      return vitest(name, path.join(scratch, `${name}.json`), ON_BOTH_ENGINES);
    case 'build':
      return check('npm run build:e2e', 'npm', ['run', '--silent', 'build:e2e']);
    case 'e2e':
      return playwright(path.join(scratch, 'e2e.json'));
    case 'reliability':
      return suites();
  }
}

/** No terminal, no colours, and none of the developer's own settings. */
function testEnv(extra: Record<string, string> = {}): Record<string, string | undefined> {
  return projectEnv({
    ...noShopVariables(),
    // Each tool sets its own.
    NODE_ENV: undefined,
    PORT: undefined,
    CI: 'true',
    NO_COLOR: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  });
}

async function check(title: string, command: string, args: readonly string[]): Promise<StageReport> {
  const { code, output } = await run(command, args, { cwd: root, env: testEnv() });
  return code === 0
    ? { passed: 1, failures: [] }
    : { passed: 0, failures: [{ title, detail: plain(output) }] };
}

/** What `npm test` runs on PostgreSQL too; `npm run test:postgres` runs all that can. */
const ON_BOTH_ENGINES = [
  'db/',
  'lib/',
  'tests/payments/coupons',
  'tests/payments/database-unavailable',
  'tests/payments/operations',
  'tests/payments/webhooks',
  'tests/products/units-back',
  'tests/shop/catalogue',
  'tests/shop/limits',
  'tests/tax/issued',
];

async function vitest(
  project: 'unit' | 'integration' | 'postgres',
  file: string,
  files: readonly string[] = [],
): Promise<StageReport> {
  const args = [
    'run',
    ...files,
    '--project',
    project === 'unit' ? 'unit*' : project,
    '--reporter=json',
    `--outputFile=${file}`,
  ];
  const { code, output } = await run('vitest', args, { cwd: root, env: testEnv() });
  return existsSync(file)
    ? readVitest(readJson(file), code, output)
    : broken('Vitest left no report', output);
}

async function playwright(file: string): Promise<StageReport> {
  const browser = findChromium();
  if (!browser) return broken('there is no Chromium', 'npm run install:browser');
  const env = testEnv({ CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const { code, output } = await run('playwright', ['test', '--reporter=json'], { cwd: root, env });
  return existsSync(file)
    ? readPlaywright(readJson(file), code, output)
    : broken('Playwright left no report', output);
}

/** Every suite of packages/reliability in its short form, each a test: two at a time, since one waits while another computes. */
async function suites(): Promise<StageReport> {
  if (!existsSync(path.join(root, 'packages/reliability'))) {
    return { passed: 0, failures: [], note: 'skipped: packages/reliability is not here' };
  }
  const prove = (...args: string[]) =>
    run('npm', ['run', '--silent', 'prove', '--', ...args], { cwd: root, env: testEnv() });
  const list = await prove('--list-short');
  if (list.code !== 0) return broken('the suites cannot be listed', list.output);
  const waiting = list.output.split('\n').filter((line) => /^[a-z][a-z-]*$/.test(line));
  const reports: StageReport[] = [];
  const lane = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const { code, output } = await prove(name, '--short');
      reports.push(readSuite(name, code, output));
    }
  };
  await Promise.all([lane(), lane()]);
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failures: reports.flatMap(({ failures }) => failures),
    figures: reports.flatMap(({ figures }) => figures ?? []),
  };
}

function broken(title: string, output: string): StageReport {
  return { passed: 0, failures: [{ title, detail: plain(output) }] };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
