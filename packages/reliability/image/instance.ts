/** Programs of the image, run as its user in its folder with nothing of this machine's environment. */
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from '@/scripts/lib/ports';
import { startGroup } from '@/scripts/lib/processes.mjs';
import type { Image } from './build-image';

type Variables = Readonly<Record<string, string>>;

export interface Instance {
  readonly port: number;
  readonly ready: () => Promise<number>;
  /** SIGTERM. @returns the exit code and how long it took. */
  stop(): Promise<{ code: number | null; ms: number }>;
  output(): string;
}

const READY_LIMIT_MS = 60_000;

function start(image: Image, command: readonly string[], env: Variables) {
  const [program = '', ...args] = command;
  const child = startGroup(program, args, {
    cwd: image.workdir,
    env: { ...image.env, PATH: `${image.folder}/usr/local/bin`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Only root can become somebody else; anybody else is not root already.
    ...(process.getuid?.() === 0 ? image.user : {}),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(127));
  });
  return { child, ended, output: () => output };
}

/** @returns what it printed. @throws Error with that when it does not end well. */
export async function runInImage(image: Image, command: readonly string[], env: Variables): Promise<string> {
  const { ended, output } = start(image, command, env);
  const code = await ended;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}:\n${output()}`);
  return output();
}

/** The image's own command on this port. @throws Error with what it printed when it is not ready within a minute. */
export async function startInstance(image: Image, port: number, env: Variables): Promise<Instance> {
  const { child, ended, output } = start(image, image.command, {
    ...env,
    HOSTNAME: LOOPBACK,
    PORT: String(port),
  });
  const ready = () => statusOf(`http://${LOOPBACK}:${port}/api/health/ready`);
  const deadline = Date.now() + READY_LIMIT_MS;
  while ((await ready()) !== 200) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(`not ready:\n${output()}`);
    await sleep(100);
  }
  return {
    port,
    ready,
    output,
    stop: async () => {
      const began = performance.now();
      child.kill('SIGTERM');
      return { code: await ended, ms: Math.round(performance.now() - began) };
    },
  };
}

async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch {
    return 0;
  }
}
