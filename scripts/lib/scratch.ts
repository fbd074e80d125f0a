/** A shop and a sandbox of their own: free ports, a temporary folder, fresh secrets, nothing of .env.local. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isPostgres } from '@/db/engine';
import { noShopVariables } from './env-names';
import { freshEnv } from './fresh-env';
import { freePorts } from './ports';
import { createDatabase } from './postgres';
import { run } from './processes.mjs';
import { projectEnv, root } from './project.mjs';
import { type Server, startSandbox, startShop } from './servers';
import { StepError } from './steps.mjs';

/** No secret: it encrypts nothing but what tests have made. */
const TEST_ACTION_KEY = Buffer.alloc(32, 'a build for tests').toString('base64');

/**
 * Tests are the starter's: they buy the fixture's goods, whatever a merchant makes of shop/. Of tsx and of next.config.ts;
 * `tsconfig.json` there is the shop's own.
 */
export const FIXTURE_SHOP = 'tests/fixture-shop/tsconfig.json';

type Variables = Record<string, string>;

export interface Scratch {
  /** As the customer's browser calls it: another site than the sandbox. */
  readonly shopUrl: string;
  readonly sandboxUrl: string;
  readonly databaseFile: string;
  /** The shop's whole environment: what runs with it meets the same database and gateway. */
  readonly env: Variables;
}

export interface RunningScratch extends Scratch {
  readonly shop: Server;
}

export interface ScratchFolder {
  readonly folder: string;
  remove(): void;
}

export function scratchFolder(): ScratchFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'storefront-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function scratchEnv(folder: string, shopPort: number, sandboxPort: number): Variables {
  return {
    ...noShopVariables(),
    ...freshEnv({ shopPort, sandboxPort }),
    TSX_TSCONFIG_PATH: process.env.TSX_TSCONFIG_PATH || FIXTURE_SHOP,
    // Of the build, which is made once and started with many environments.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: TEST_ACTION_KEY,
    DATABASE_URL: `file:${path.join(folder, 'store.db')}`,
    SANDBOX_DATA: path.join(folder, 'sandbox.db'),
    MAIL_FOLDER: path.join(folder, 'mail'),
    // A test says when reconcile runs.
    RECONCILE_INTERVAL_SECONDS: '0',
    LOG_LEVEL: 'warn',
  };
}

/** An empty database for a world of its own: a file in its folder, or one on the server of SCRATCH_POSTGRES_URL where DATABASE_URL is PostgreSQL's. */
export async function scratchDatabase(folder: string): Promise<string> {
  if (!isPostgres()) return `file:${path.join(folder, 'store.db')}`;
  const server = process.env.SCRATCH_POSTGRES_URL;
  if (!server) throw new Error('SCRATCH_POSTGRES_URL is missing: the server for databases of tests');
  return createDatabase(server, `scratch_${randomUUID().replaceAll('-', '')}`);
}

/** Migrates and seeds. @param scripts of package.json, with their arguments. @throws StepError */
export async function prepareDatabase(
  env: Variables,
  scripts: readonly string[] = ['db:migrate', 'db:seed'],
): Promise<void> {
  for (const script of scripts) {
    const { code, output } = await run('npm', ['run', '--silent', ...script.split(' ')], {
      cwd: root,
      env: projectEnv({ ...env, NODE_ENV: 'production' }),
    });
    if (code !== 0) throw new StepError(`npm run ${script} failed.`, { output });
  }
}

/**
 * Migrates, seeds and starts both. What is started belongs to this process: end it with `endAllGroups()`.
 * @param distDir of a build that is there.
 * @param start what answers at the shop's address.
 */
export async function startScratch(
  folder: string,
  distDir: string,
  extra: Variables = {},
  start: typeof startShop = startShop,
): Promise<RunningScratch> {
  const [shopPort, sandboxPort] = await freePorts(2);
  if (shopPort === undefined || sandboxPort === undefined) throw new Error('no free ports');
  const env: Variables = {
    ...scratchEnv(folder, shopPort, sandboxPort),
    DATABASE_URL: await scratchDatabase(folder),
    ...extra,
    NEXT_DIST_DIR: distDir,
  };
  await prepareDatabase(env);
  const sandbox = await startSandbox(sandboxPort, env, path.join(folder, 'sandbox.log'));
  return {
    shop: await start(shopPort, env, path.join(folder, 'shop.log')),
    shopUrl: env.PUBLIC_URL ?? '',
    sandboxUrl: sandbox.url,
    databaseFile: path.join(folder, 'store.db'),
    env,
  };
}
