/** The second stage of `npm run demo`: settings, database, build, sandbox and shop, until Ctrl-C. */
import { ensureBuild } from '../lib/build';
import { onStop } from '../lib/on-stop';
import { describeHolder, isFree } from '../lib/ports';
import { endAllGroups, run } from '../lib/processes.mjs';
import { projectEnv, root } from '../lib/project.mjs';
import { type Server, startSandbox, startShop } from '../lib/servers';
import { explain, StepError, step, tail } from '../lib/steps.mjs';
import { type Settings, settings } from './settings';
import { welcome } from './welcome';

let stopping = false;
onStop(async () => {
  stopping = true;
  process.stdout.write('\n  Stopping …\n');
  await endAllGroups();
  return 0;
});

try {
  const servers = await start();
  await Promise.race(servers.map((server) => server.ended));
  if (!stopping) await reportDeath(servers);
} catch (error) {
  if (!stopping) explain(error);
}
if (!stopping) {
  await endAllGroups();
  process.exit(1);
}

async function start(): Promise<Server[]> {
  let chosen: Settings | undefined;
  await step('Settings', () => {
    chosen = settings();
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
  await step('Database', () => script('db:migrate', 'The database could not be brought up to date.'));
  await step('Catalogue', () => script('db:seed', 'The catalogue could not be put into the database.'));
  await step('Build', () => {
    const { PUBLIC_URL, DATABASE_URL, PINELABS_ENV, PINELABS_BASE_URL } = env;
    const { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = env;
    const baked = {
      ...{ PUBLIC_URL, DATABASE_URL, PINELABS_ENV, PINELABS_BASE_URL },
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    };
    return ensureBuild({ distDir: '.next', env: {}, baked });
  });

  const servers: Server[] = [];
  if (withSandbox) {
    await step('Sandbox', async () => {
      servers.push(await startSandbox(sandboxPort, {}));
      return undefined;
    });
  }
  await step('Shop', async () => {
    servers.push(await startShop(shopPort, {}));
    return undefined;
  });
  process.stdout.write(welcome(chosen));
  return servers;
}

async function claim(port: number, who: string, other: string): Promise<void> {
  if (await isFree(port)) return;
  throw new StepError(`${who} wants port ${port}, but ${describeHolder(port)} has it.`, {
    advice: `end that program, or choose another port: ${other} npm run demo`,
  });
}

async function script(name: string, failure: string): Promise<undefined> {
  const env = projectEnv({ NODE_ENV: 'production' });
  const { code, output } = await run('npm', ['run', '--silent', name], { cwd: root, env });
  if (code === 0) return;
  throw new StepError(failure, {
    output,
    advice: `\`npm run ${name}\` runs this step alone. To begin with an empty shop, move the folder .data away.`,
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
