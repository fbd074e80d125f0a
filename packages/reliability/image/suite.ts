/** Suite `image`: the Dockerfile's steps, what they leave, and two instances of it that are restarted while people buy. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { freePorts } from '@/scripts/lib/ports';
import { endAllGroups } from '@/scripts/lib/processes.mjs';
import { openRaw } from '@/scripts/lib/raw-database';
import { scratchEnv, scratchFolder } from '@/scripts/lib/scratch';
import { startSandbox } from '@/scripts/lib/servers';
import { fillShelves } from '../lib/http/shop-world';
import type { Suite } from '../lib/suite';
import { buildImage, filesOf, type Image, letThrough } from './build-image';
import { checkCommands, checkHeaders } from './checks';
import { runInImage } from './instance';
import { restartUnderLoad } from './restart';

/** What the registry publishes as unpacked size of debian:bookworm-slim, in MB: the rest is measured here. */
const BASE_MB = 75;
const LARGEST_MB = 300;
/** What belongs to the build and not to a server: secrets, sources of ours, tools. */
const UNWANTED =
  /(^|\/)\.env|^app\/(?!node_modules\/).*\.tsx?$|node_modules\/(typescript|vitest|@biomejs|playwright|esbuild|tsx)\//;

export const image: Suite<{ shoppers: number; restarts: number }> = {
  name: 'image',
  promise:
    'the Dockerfile’s steps leave less than 300 MB that runs as nobody in particular, its commands work, and restarts of one instance after the other lose no request',
  full: { shoppers: 8, restarts: 4 },
  short: { shoppers: 3, restarts: 2 },
  async run({ size, say }) {
    const { folder, remove } = scratchFolder();
    process.on('exit', remove);
    letThrough(folder);
    const [front = 0, first = 0, second = 0, sandboxPort = 0] = await freePorts(4);
    const key = { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
    const shop: Record<string, string> = { ...scratchEnv(folder, front, sandboxPort), ...key };
    const inputs = { args: { PUBLIC_URL: shop.PUBLIC_URL ?? '' }, secrets: key };
    const made = await buildImage(folder, inputs, say);
    const { megabytes, broken } = judgeFiles(made);
    say(`image: ${megabytes} MB with its base`);
    try {
      const env = {
        ...shop,
        DATABASE_URL: `file:${path.join(made.folder, 'data/store.db')}`,
        MAIL_FOLDER: path.join(made.folder, 'data/mail'),
        LOG_LEVEL: 'info',
      };
      await runInImage(made, ['node', 'commands/db-migrate.mjs'], env);
      await runInImage(made, ['node', 'commands/db-seed.mjs'], env);
      const database = openRaw(env.DATABASE_URL);
      await fillShelves(database);
      await startSandbox(sandboxPort, env);
      broken.push(...(await checkCommands(made, env)), ...(await checkHeaders(made, first, env)));
      const figures = await restartUnderLoad({
        image: made,
        env,
        database,
        front,
        ports: [first, second],
        size,
        say,
      });
      return { figures: { megabytes, ...figures.figures }, broken: [...broken, ...figures.broken] };
    } finally {
      await endAllGroups();
      remove();
    }
  },
};

/** Sizes as the registry counts them: the sum of the files, in millions of bytes. */
function judgeFiles(made: Image): { megabytes: number; broken: string[] } {
  const files = filesOf(made);
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(made.folder, name)).size, 0);
  const megabytes = Math.round(bytes / 1e6) + BASE_MB;
  const broken = files.filter((name) => UNWANTED.test(name)).map((name) => `the image holds ${name}`);
  if (megabytes >= LARGEST_MB) broken.push(`the image has ${megabytes} MB`);
  if (made.user.uid === 0) broken.push('the image runs as root');
  return { megabytes, broken };
}
