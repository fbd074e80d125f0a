/** Starts the shop and the sandbox, and knows when they answer. */
import type { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { shop } from '@/shop/config';
import { LOOPBACK } from './ports';
import { endGroup, signalGroup, startGroup } from './processes.mjs';
import { projectEnv, root } from './project.mjs';
import { StepError } from './steps.mjs';

const READY_LIMIT_MS = 60_000;
/** Characters: enough for a test to search it all for what must not be there. */
const KEPT_OUTPUT = 1_000_000;

export interface Server {
  readonly name: string;
  readonly url: string;
  /** Leader of its process group; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** The end of what it has printed. */
  output(): string;
  /** Resolves when the process has ended by itself or was stopped. */
  readonly ended: Promise<void>;
  /** @param graceMs how long it may answer what it has begun. */
  stop(graceMs?: number): Promise<void>;
  /** Ends it in the middle of whatever it does, as `kill -9` would. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly name: string;
  /** A program of the project and its arguments: `['npm', 'run', '--silent', 'start']`. */
  readonly command: readonly [string, ...string[]];
  readonly env: Record<string, string | undefined>;
  /** The project's, unless a copy of it is to run. */
  readonly folder?: string | undefined;
  readonly url: string;
  /** A path that answers 200 once the server can work. */
  readonly readyPath: string;
  /** Another status than 200. */
  readonly readyStatus?: number;
  /** Everything that it prints goes there, too. */
  readonly logFile?: string | undefined;
}

type Variables = Record<string, string | undefined>;

/** @param logFile where everything that it prints is kept. @param folder of a copy of the project. */
export function startShop(port: number, env: Variables, logFile?: string, folder?: string): Promise<Server> {
  return startServer({
    name: 'shop',
    logFile,
    folder,
    command: ['npm', 'run', '--silent', 'start'],
    env: { ...env, PORT: String(port) },
    url: `http://${LOOPBACK}:${port}`,
    readyPath: '/api/health',
  });
}

/** @param logFile where everything that it prints is kept. */
export function startSandbox(port: number, env: Variables, logFile?: string): Promise<Server> {
  return startServer({
    name: 'sandbox',
    logFile,
    command: ['npm', 'run', '--silent', 'sandbox'],
    env: {
      ...env,
      SANDBOX_PORT: String(port),
      SANDBOX_MERCHANT_NAME: env.SANDBOX_MERCHANT_NAME || shop.name,
    },
    url: `http://${LOOPBACK}:${port}`,
    readyPath: '/_sandbox/ledger',
  });
}

/** @throws StepError when the process ends or says nothing for a minute. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const [program, ...args] = options.command;
  const child = startGroup(program, args, {
    cwd: options.folder ?? root,
    env: projectEnv({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...options.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const server = watch(child, options);
  if (await answers(options, server)) return server;
  await server.stop();
  throw new StepError(`The ${options.name} did not come up.`, {
    output: server.output(),
    advice: `read its last lines above; \`${options.command.join(' ')}\` starts it alone.`,
  });
}

function watch(child: ChildProcess, { name, url, logFile }: ServerOptions): Server {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output = (output + chunk).slice(-KEPT_OUTPUT);
      if (logFile !== undefined) appendFileSync(logFile, chunk);
    });
  }
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    name,
    url,
    pid: child.pid,
    output: () => output,
    ended,
    stop: async (graceMs) => {
      if (child.pid !== undefined) await endGroup(child.pid, graceMs);
    },
    kill: async () => {
      if (child.pid === undefined) return;
      signalGroup(child.pid, 'SIGKILL');
      await ended;
    },
  };
}

async function answers(
  { url, readyPath, readyStatus = 200 }: ServerOptions,
  server: Server,
): Promise<boolean> {
  const deadline = Date.now() + READY_LIMIT_MS;
  let running = true;
  void server.ended.then(() => {
    running = false;
  });
  while (running && Date.now() < deadline) {
    if ((await statusOf(new URL(readyPath, url))) === readyStatus) return true;
    await sleep(100);
  }
  return false;
}

async function statusOf(url: URL): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status;
  } catch {
    // Refused while it starts: asked again until the limit.
    return undefined;
  }
}
