/** Orders placed, paid and settled a second: PostgreSQL with one, two and three processes against SQLite. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgres } from '@/db/engine';
import { freePorts } from '@/scripts/lib/ports';
import { startPostgres } from '@/scripts/lib/postgres';
import { openRaw } from '@/scripts/lib/raw-database';
import { SandboxControl } from '@/scripts/lib/sandbox-control';
import { prepareDatabase, scratchEnv } from '@/scripts/lib/scratch';
import { startSandbox } from '@/scripts/lib/servers';
import { step } from '@/scripts/lib/steps.mjs';
import { columns, median, ratio } from '../report';
import { type Instances, type Setting, startInstances } from './instances';

/** There before, each with a cart that was left: PostgreSQL reads small tables whole, and transactions that do so meet. */
const ORDERS = 20_000;
/** More than a run sells. */
const STOCK = 1_000_000;

/** After this long without work, in milliseconds, a server's connections have told what they did. */
const TOLD_AFTER_MS = 12_000;

interface Figures {
  readonly name: string;
  orders: number;
  cpuMs: number;
  readonly perSecond: number[];
  unavailable: number;
}

export async function benchEngines(folder: string, quick: boolean, shoppers: number): Promise<void> {
  let settings: Setting[] = [];
  const instances: Instances[] = [];
  const [rounds, seconds] = quick ? [1, 5] : [3, 8];
  await step('Servers', async () => {
    settings = await prepare(folder);
    return undefined;
  });
  await step('Processes', async () => {
    for (const setting of settings) instances.push(await startInstances(setting));
    return undefined;
  });
  const figures = settings.map(
    ({ name }): Figures => ({ name, orders: 0, cpuMs: 0, perSecond: [], unavailable: 0 }),
  );
  // Round 0 warms up; all take turns, so that a slow minute of the machine falls on each of them.
  for (let round = 0; round <= rounds; round += 1) {
    await step(`Round ${round}`, async () => {
      for (const [index, figure] of figures.entries()) {
        const done = await instances[index]?.work(shoppers, round === 0 ? 3 : seconds);
        if (!done) continue;
        figure.orders += done.orders;
        figure.cpuMs += done.cpuMs;
        if (round === 0) continue;
        figure.perSecond.push(done.orders / seconds);
        figure.unavailable += done.unavailable;
      }
      return undefined;
    });
  }
  const postgres = settings.flatMap(({ env }, index) => (isPostgres(env.DATABASE_URL) ? [index] : []));
  const sold = postgres.reduce((sum, index) => sum + (figures[index]?.orders ?? 0), 0);
  const connections = await connectionsOf(settings[postgres[0] ?? 0]?.env.DATABASE_URL, sold);
  for (const one of instances) one.stop();
  print(figures, connections);
}

/** What an order took of PostgreSQL's connections, as the server counts it. */
async function connectionsOf(url: string | undefined, orders: number) {
  await sleep(TOLD_AFTER_MS);
  const raw = openRaw(url);
  const [row] = await raw.all(
    `select active_time + idle_in_transaction_time as ms, xact_commit as commits, xact_rollback as rollbacks
     from pg_stat_database where datname = current_database()`,
  );
  await raw.close();
  const each = (name: string) => Math.round((Number(row?.[name]) / orders) * 100) / 100;
  return { ms: each('ms'), commits: each('commits'), rollbacks: each('rollbacks') };
}

async function prepare(folder: string): Promise<Setting[]> {
  const [shopPort, sandboxPort] = await freePorts(2);
  if (shopPort === undefined || sandboxPort === undefined) throw new Error('no free ports');
  const env = { ...scratchEnv(folder, shopPort, sandboxPort), LOG_LEVEL: 'silent' };
  const sandbox = await startSandbox(sandboxPort, env);
  // No shop listens.
  await new SandboxControl(sandbox.url).holdWebhooks();
  const server = await startPostgres(path.join(folder, 'pg'));
  process.on('exit', () => void server.stop());
  const sqlite = { ...env, PINELABS_BASE_URL: sandbox.url };
  const postgres = { ...sqlite, DATABASE_URL: await server.createDatabase('engines') };
  const goods = await stocked(sqlite);
  await stocked(postgres);
  const one = goods.slice(0, 1);
  return [
    { name: 'SQLite, 1 process', env: sqlite, processes: 1, goods },
    { name: 'PostgreSQL, 1 process', env: postgres, processes: 1, goods },
    { name: 'PostgreSQL, 2 processes', env: postgres, processes: 2, goods },
    { name: 'PostgreSQL, 3 processes', env: postgres, processes: 3, goods },
    { name: 'SQLite, all buy one thing', env: sqlite, processes: 1, goods: one },
    { name: 'PostgreSQL, 3 processes, all buy one thing', env: postgres, processes: 3, goods: one },
  ];
}

/** @returns what can be bought. */
async function stocked(env: Record<string, string>): Promise<string[]> {
  await prepareDatabase(env, ['db:migrate', 'db:seed', `db:seed -- --orders ${ORDERS}`]);
  const raw = openRaw(env.DATABASE_URL);
  await raw.run('update variants set available = ?', STOCK);
  await raw.run(
    'insert into carts (id, created_at, updated_at) select cart_id, created_at, created_at from orders',
  );
  await raw.run(
    `insert into cart_lines (cart_id, variant_id, quantity, added_at)
     select cart_id, (select min(id) from variants), 1, created_at from orders`,
  );
  if (isPostgres(env.DATABASE_URL)) await raw.run('analyze');
  const goods = await raw.column('select id from variants order by id');
  await raw.close();
  return goods.map(String);
}

function print(figures: readonly Figures[], connections: Awaited<ReturnType<typeof connectionsOf>>): void {
  const base = median(figures[0]?.perSecond ?? []);
  const rows = figures.map(({ name, orders, cpuMs, perSecond, unavailable }) => ({
    name,
    perSecond: median(perSecond),
    ratio: ratio(median(perSecond), base),
    cpuMs: Math.round((cpuMs / orders) * 10) / 10,
    unavailable,
  }));
  console.log(
    `\n${columns([
      ['orders placed, paid and settled', 'a second', 'ratio', 'CPU of the shop an order', 'given up'],
      ...rows.map((row) => [
        row.name,
        row.perSecond.toFixed(1),
        row.ratio.toFixed(2),
        `${row.cpuMs} ms`,
        String(row.unavailable),
      ]),
    ])}`,
  );
  const { ms, commits, rollbacks } = connections;
  console.log(
    `\nAn order on PostgreSQL: ${ms} ms of a connection, ${commits} transactions and queries of their own, and ${rollbacks} rolled back`,
  );
  console.log(JSON.stringify({ engines: { rows, connections } }));
}
