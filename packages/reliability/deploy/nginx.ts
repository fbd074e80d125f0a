/** nginx as deploy/nginx/ has it, run by this user on loopback ports out of a folder of its own. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '@/scripts/lib/processes.mjs';
import { root } from '@/scripts/lib/project.mjs';
import { type Server, startServer } from '@/scripts/lib/servers';
import { StepError } from '@/scripts/lib/steps.mjs';
import type { Certificate } from './certificates';

export interface FrontPlan {
  /** For everything that nginx writes. */
  readonly folder: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly certificate: Certificate;
  /** The address that a request names is its sender's word, as it is everywhere but in a test with many customers. */
  readonly behindNobody?: boolean;
}

export interface Front {
  /** Names the ports of the instances, as a deployment does. @returns once no other is asked for what comes next. */
  reload(instances: readonly number[]): Promise<void>;
  readonly accessLog: string;
  readonly errorLog: string;
  stop(): Promise<void>;
}

const RELOAD_LIMIT_MS = 30_000;
/** Where Debian and others put it, which is not in everybody's PATH. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** @returns the program, or undefined where nginx is not installed. */
export function findNginx(): string | undefined {
  return [...(process.env.PATH ?? '').split(path.delimiter), ...FOLDERS]
    .map((folder) => path.join(folder, 'nginx'))
    .find((file) => existsSync(file));
}

/**
 * The sample with this machine's paths and ports.
 * @throws Error when the sample has no such line any more: what is tried would not be what is recommended.
 */
export function fillSample(sample: string, plan: FrontPlan): string {
  const { folder, httpsPort, httpPort, certificate } = plan;
  const changes: readonly (readonly [string, string])[] = [
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${httpsPort} ssl http2;`],
    ['listen [::]:443 ssl http2;', ''],
    ['https://shop.example$request_uri', `https://localhost:${httpsPort}$request_uri`],
    ['server_name shop.example www.shop.example;', 'server_name localhost;'],
    ['server_name shop.example;', 'server_name localhost;'],
    ['/etc/letsencrypt/live/shop.example/fullchain.pem', certificate.certFile],
    ['/etc/letsencrypt/live/shop.example/privkey.pem', certificate.keyFile],
    ['include /etc/nginx/shop-instances.conf;', `include ${path.join(folder, 'shop-instances.conf')};`],
    ['/var/log/nginx/', `${folder}/`],
  ];
  const text = withoutComments(sample);
  for (const [from] of changes) {
    if (!text.includes(from)) throw new Error(`deploy/nginx/shop.conf has no line with "${from}"`);
  }
  return changes.reduce((done, [from, to]) => done.replaceAll(from, to), text);
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*#.*\n/gm, '');
}

/** Every customer of a test comes from this machine: the address that their browser names is taken for theirs. */
const MANY_CUSTOMERS = 'set_real_ip_from 127.0.0.1; real_ip_header X-Forwarded-For;';

/** What Debian's own nginx.conf is around the sample. */
function around({ folder, behindNobody }: FrontPlan): string {
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx-error.log;
events { worker_connections 1024; }
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${folder}/temp-${what};`).join('\n  ')}
  ${behindNobody ? '' : MANY_CUSTOMERS}
  include ${folder}/shop.conf;
}
`;
}

const DEPLOY = path.join(root, 'deploy/nginx');

/**
 * @param instances ports of the shops behind it; it waits until one of them answers through it.
 * @param change to the sample, for a set-up that is wrong.
 * @throws StepError when nginx does not start with it.
 */
export async function startFront(
  plan: FrontPlan,
  instances: readonly number[],
  change: (sample: string) => string = (sample) => sample,
): Promise<Front> {
  const { folder } = plan;
  mkdirSync(folder, { recursive: true });
  await nameInstances(folder, instances, 'true');
  const sample = readFileSync(path.join(DEPLOY, 'shop.conf'), 'utf8');
  writeFileSync(path.join(folder, 'shop.conf'), change(fillSample(sample, plan)));
  writeFileSync(path.join(folder, 'nginx.conf'), around(plan));
  const server = await start(plan);
  return {
    reload: async (ports) => {
      const before = openWorkers(server);
      await nameInstances(folder, ports, `kill -HUP ${server.pid}`);
      await untilReloaded(server, before);
    },
    accessLog: path.join(folder, 'shop-access.log'),
    errorLog: path.join(folder, 'shop-error.log'),
    stop: () => server.stop(),
  };
}

/** @param reload a command, in place of systemd's. */
async function nameInstances(folder: string, ports: readonly number[], reload: string): Promise<void> {
  const { code, output } = await run('sh', [path.join(DEPLOY, 'instances.sh'), ...ports.map(String)], {
    env: { ...process.env, INSTANCES: path.join(folder, 'shop-instances.conf'), RELOAD: reload },
  });
  if (code !== 0) throw new StepError('deploy/nginx/instances.sh failed.', { output });
}

/** Workers that run from before close their doors once the new ones are there: nginx says so in their names. */
async function untilReloaded(server: Server, before: readonly string[]): Promise<void> {
  for (const deadline = Date.now() + RELOAD_LIMIT_MS; Date.now() < deadline; await sleep(50)) {
    const now = openWorkers(server);
    if (now.length > 0 && !now.some((worker) => before.includes(worker))) return;
  }
  throw new Error('nginx did not reload');
}

function openWorkers({ pid }: Server): string[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.filter((child) => {
    try {
      return !readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('shutting down');
    } catch {
      // It ended between the listing and the reading.
      return false;
    }
  });
}

function start({ folder, httpPort }: FrontPlan): Promise<Server> {
  return startServer({
    name: 'nginx',
    command: [
      findNginx() ?? 'nginx',
      '-p',
      folder,
      '-e',
      path.join(folder, 'nginx-error.log'),
      '-c',
      path.join(folder, 'nginx.conf'),
      '-g',
      'daemon off;',
    ],
    env: {},
    // Over plain http it answers by itself, whatever runs behind it.
    url: `http://127.0.0.1:${httpPort}`,
    readyPath: '/',
    readyStatus: 308,
  });
}
