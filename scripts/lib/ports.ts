/** Ports of this machine's loopback address. */
import { spawnSync } from 'node:child_process';
import net from 'node:net';
import { whoListens as fromProc, type Holder } from './proc-net';

export const LOOPBACK = '127.0.0.1';

/** Below the ports that systems give to outgoing connections: none of those can take one before its server does. */
const FIRST = 20_000;
const COUNT = 10_000;
/** Processes that start together begin at different places, and none is given twice: who waits for its server to start keeps it. */
let given = process.pid * 61;

/** A port that was free a moment ago, and that nothing else here is given. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < COUNT; tries += 1) {
    given += 1;
    const port = FIRST + (given % COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port on this machine');
}

/** Several, which differ. */
export function freePorts(count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, freePort));
}

export async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (!server) return false;
  await new Promise((closed) => server.close(closed));
  return true;
}

function listen(port: number): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

/** What holds a port, in words: `next-server (process 4178)`. */
export function describeHolder(port: number): string {
  const holder = fromProc(port) ?? fromLsof(port);
  return holder ? `${shorten(holder.command)} (process ${holder.pid})` : 'another program';
}

function shorten(command: string): string {
  return command.length > 80 ? `${command.slice(0, 79)}…` : command;
}

/** For systems without /proc. */
function fromLsof(port: number): Holder | undefined {
  const { stdout } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
    encoding: 'utf8',
  });
  const pid = /^p(\d+)$/m.exec(stdout ?? '')?.[1];
  const command = /^c(.+)$/m.exec(stdout ?? '')?.[1];
  return pid && command ? { pid: Number(pid), command } : undefined;
}
