/** The build that stands alone: made wherever the sources lie, with or without the shop's secrets. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { backUp } from '@/db/backup';
import { databaseFile, isPostgres } from '@/db/engine';
import { RELEASE_DIST_DIR } from '@/lib/security/action-key';
import { freshEnv } from '../lib/fresh-env';
import { run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { prepareDatabase, scratchFolder } from '../lib/scratch';
import { StepError } from '../lib/steps.mjs';

type Variables = Record<string, string | undefined>;

/** What lib/env.ts asks for, and no page shows: a build machine needs none of them. */
const SECRETS = [
  'PINELABS_CLIENT_ID',
  'PINELABS_CLIENT_SECRET',
  'PINELABS_MERCHANT_ID',
  'PINELABS_SECRET_KEY',
  'PINELABS_WEBHOOK_SECRET',
  'NEXTAUTH_SECRET',
  'DATA_ENCRYPTION_KEY',
] as const;

/** @throws StepError without a PUBLIC_URL, which prerendered pages print, without the actions' key, or with the compiler's words. */
export async function buildRelease(given: Variables): Promise<string> {
  if (!given.PUBLIC_URL) {
    throw new StepError('PUBLIC_URL is missing: pages that are drawn at build print it.', {
      advice:
        'set it to the address that customers will see: PUBLIC_URL=https://shop.example npm run release',
    });
  }
  if (!given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    throw new StepError('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing: it goes into the release.', {
      advice: 'set the one that the server has, or draw it once and for good: openssl rand -base64 32',
    });
  }
  const { folder, remove } = scratchFolder();
  process.on('exit', remove);
  const own = canBeCopied(given.DATABASE_URL);
  const env = buildEnv(given, `file:${path.join(folder, 'store.db')}`);
  // Pages are drawn from the shop's own catalogue where its database is at hand, and from the seed elsewhere.
  if (own) await copyDatabase(given.DATABASE_URL, env);
  else await prepareDatabase(env);
  rmSync(path.join(root, RELEASE_DIST_DIR), { recursive: true, force: true });
  const { code, output } = await run('npm', ['run', '--silent', 'build'], {
    cwd: root,
    env: projectEnv(env),
  });
  remove();
  if (code !== 0) {
    throw buildFailure(output, path.join(root, RELEASE_DIST_DIR, 'build.log'));
  }
  return `for ${given.PUBLIC_URL}, drawn from ${own ? 'the shop’s database' : 'the seed'}`;
}

/** Only the end is shown, and warnings may stand there: all of it is kept. */
export function buildFailure(output: string, log: string): StepError {
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, output);
  return new StepError('The shop could not be built.', {
    output,
    advice: `mend what is named above; the rest of what the build said is in ${path.relative(process.cwd(), log)}`,
  });
}

/** A file can be copied while its shop trades, and brought up to this release; a server's database is left alone. */
export function canBeCopied(url: string | undefined): boolean {
  return !isPostgres(url || '') && existsSync(databaseFile(url || undefined));
}

/** A copy is drawn from: the running shop's database has none of the columns that the new release brings. */
export async function copyDatabase(url: string | undefined, env: Record<string, string>): Promise<void> {
  await backUp(databaseFile(url || undefined), databaseFile(env.DATABASE_URL));
  await prepareDatabase(env, ['db:migrate']);
}

/** @param database where the build is to draw from. */
export function buildEnv(given: Variables, database: string): Record<string, string> {
  const drawn = freshEnv({ shopPort: 3000, sandboxPort: 4010 });
  const placeholders = SECRETS.map((name) => [name, given[name] || drawn[name]]);
  return {
    ...(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >),
    ...Object.fromEntries(placeholders),
    DATABASE_URL: database,
    NODE_ENV: 'production',
    NEXT_OUTPUT: 'standalone',
    NEXT_DIST_DIR: RELEASE_DIST_DIR,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
