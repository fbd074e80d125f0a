/** The second stage of `npm run demo`: settings, database, build, sandbox and shops, until Ctrl-C. */
import path from 'node:path';
import { ensureBuild } from '../lib/build';
import { onStop } from '../lib/on-stop';
import { describeHolder, isFree } from '../lib/ports';
import { endAllGroups, run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { type Server, startSandbox } from '../lib/servers';
import { explain, StepError, step, tail } from '../lib/steps.mjs';
import { parseCommandLine } from './command-line';
import { type DemoDatabase, POSTGRES_FOLDER, startDatabase } from './database';
import { startInstances } from './instances';
import { type Settings, settings } from './settings';
import { welcome } from './welcome';

interface Running {
  readonly sandbox: readonly Server[];
  readonly instances: readonly Server[];
}

let database: DemoDatabase | undefined;
let stopping = false;
onStop(async () => {
  stopping = true;
  process.stdout.write('\n  Stopping …\n');
  await end();
  return 0;
});

try {
  const { sandbox, instances } = await start();
  for (const { name, ended } of instances) {
    void ended.then(() => {
      if (!stopping && instances.length > 1) console.log(`  ${name} has ended; the others go on.`);
    });
  }
  const lastInstance = Promise.all(instances.map(({ ended }) => ended));
  await Promise.race([...sandbox.map(({ ended }) => ended), lastInstance]);
  if (!stopping) await reportDeath([...sandbox, ...instances]);
} catch (error) {
  if (!stopping) explain(error);
}
if (!stopping) {
  await end();
  process.exit(1);
}

/** The database last: shops that end still write to it. */
async function end(): Promise<void> {
  await endAllGroups();
  await database?.stop();
}

async function start(): Promise<Running> {
  const asked = parseCommandLine(process.argv.slice(2));
  let chosen: Settings | undefined;
  await step('Settings', () => {
    chosen = settings(asked);
    return chosen.note;
  });
  if (!chosen) throw new Error('the settings step left nothing');
  const { env, shopPort, sandboxPort } = chosen;
  const withSandbox = env.PINELABS_ENV === 'sandbox';

  await step('Ports', async () => {
    await claim(shopPort, 'The shop', 'PORT=3001');
    if (withSandbox) await claim(sandboxPort, 'The sandbox', 'SANDBOX_PORT=4011');
    return withSandbox ? `${shopPort} and ${sandboxPort} are free` : `${shopPort} is free`;
  });
  if (asked.postgres) {
    await step('PostgreSQL', async () => {
      database = await startDatabase();
      process.env.DATABASE_URL = database.url;
      return new URL(database.url).host;
    });
  }
  await step('Database', () => script('db:migrate', 'The database could not be brought up to date.'));
  await step('Catalogue', () =>
    script('db:seed', 'The catalogue could not be put into the database.', withSandbox ? ['--people'] : []),
  );
  await step('Build', () => {
    const { PUBLIC_URL, PINELABS_ENV, PINELABS_BASE_URL, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = env;
    const baked = {
      ...{ PUBLIC_URL, PINELABS_ENV, PINELABS_BASE_URL },
      // Pages are drawn from its goods. Our own PostgreSQL has another port at each start, and the same goods.
      DATABASE_URL: asked.postgres ? path.resolve(POSTGRES_FOLDER) : env.DATABASE_URL,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    };
    return ensureBuild({ distDir: '.next', env: {}, baked });
  });

  const sandbox: Server[] = [];
  if (withSandbox) {
    await step('Sandbox', async () => {
      sandbox.push(await startSandbox(sandboxPort, {}));
      return undefined;
    });
  }
  let instances: Server[] = [];
  await step(asked.instances === 1 ? 'Shop' : 'Shops', async () => {
    instances = await startInstances(shopPort, asked.instances);
    return undefined;
  });
  process.stdout.write(welcome(chosen, asked.postgres, instances));
  return { sandbox, instances };
}

async function claim(port: number, who: string, other: string): Promise<void> {
  if (await isFree(port)) return;
  throw new StepError(`${who} wants port ${port}, but ${describeHolder(port)} has it.`, {
    advice: `end that program, or choose another port: ${other} npm run demo`,
  });
}

async function script(name: string, failure: string, options: readonly string[] = []): Promise<undefined> {
  const env = projectEnv({ NODE_ENV: 'production' });
  const { code, output } = await run('npm', ['run', '--silent', name, '--', ...options], { cwd: root, env });
  if (code === 0) return;
  throw new StepError(failure, {
    output,
    advice: `\`npm run ${name}\` runs this step alone. To begin with an empty shop, move the folder ${database ? POSTGRES_FOLDER : '.data'} away.`,
  });
}

async function reportDeath(servers: readonly Server[]): Promise<void> {
  const alive = await Promise.all(servers.map((server) => isStillRunning(server)));
  for (const [index, server] of servers.entries()) {
    if (!alive[index]) console.error(`\nThe ${server.name} ended by itself:\n\n${tail(server.output())}`);
  }
}

function isStillRunning(server: Server): Promise<boolean> {
  return Promise.race([server.ended.then(() => false), Promise.resolve(true)]);
}
