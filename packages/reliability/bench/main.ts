/** `npm run bench`: the shop against a bare application of the same framework. `-- --quick` for a first idea. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onStop } from '@/scripts/lib/on-stop';
import { endAllGroups } from '@/scripts/lib/processes.mjs';
import { scratchFolder } from '@/scripts/lib/scratch';
import { explain } from '@/scripts/lib/steps.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    /** `lists`: on PostgreSQL. */
    postgres: { type: 'boolean', default: false },
    /** `lists`: numbers of orders beside 1,000. */
    orders: { type: 'string', default: '1000000' },
    /** `engines`: how many buy at once. */
    shoppers: { type: 'string', default: '16' },
    /** `lists`: where the databases are kept for the next run. */
    folder: { type: 'string' },
  },
});
const { quick } = values;
const engine = values.postgres ? 'postgres' : 'sqlite';

/**
 * Each returns the rows that miss their bar. Loaded when they are asked for: the schema takes its builders by what DATABASE_URL
 * names as it is loaded.
 */
const SUITES: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  shop: async () => (await import('./shop')).benchShop(quick),
  lighthouse: async () => (await import('./lighthouse')).benchLighthouse(quick),
  sandbox: async () => {
    await (await import('./sandbox')).benchSandbox(quick);
    return [];
  },
  lists: async () => {
    process.env.DATABASE_URL = values.postgres ? 'postgres://' : 'file:';
    const orders = values.orders.split(',').map(Number);
    return (await import('./lists')).benchLists({ folder: benchFolder(), engine, quick, orders });
  },
  goods: async () => {
    process.env.DATABASE_URL = 'file:';
    return (await import('./goods')).benchGoods(scratch(), quick);
  },
  engines: async () => {
    await (await import('./engines')).benchEngines(scratch(), quick, Number(values.shoppers));
    return [];
  },
};

function benchFolder(): string {
  if (!values.folder) return scratch();
  mkdirSync(values.folder, { recursive: true });
  return path.resolve(values.folder);
}

function scratch(): string {
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  return folder;
}

onStop(async () => {
  await endAllGroups();
  return 130;
});

const suite = SUITES[positionals[0] ?? 'shop'];
if (!suite || positionals.length > 1) {
  console.error(
    `usage: npm run bench [-- [${Object.keys(SUITES).join(' | ')}] [--quick] [--postgres] [--orders 1000000] [--folder …] [--shoppers 16]]`,
  );
  process.exit(2);
}

let code = 0;
try {
  const missed = await suite();
  if (missed.length > 0) {
    console.error(`\nThese miss their bar:\n${missed.join('\n')}`);
    code = 1;
  }
} catch (error) {
  explain(error);
  code = 1;
}
await endAllGroups();
process.exit(code);
