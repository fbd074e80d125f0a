/** Ports of this machine's loopback address. */
import { spawnSync } from 'node:child_process';
import net from 'node:net';
import { whoListens as fromProc, type Holder } from './proc-net';

export const LOOPBACK = '127.0.0.1';

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = await listen(0);
  if (server === undefined) throw new Error('no free port on this machine');
  return closeOf(server);
}

/** Several at once, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  return Promise.all(servers.filter((server) => server !== undefined).map(closeOf));
}

export async function isFree(port: number): Promise<boolean> {
  const server = await listen(port);
  if (server) await closeOf(server);
  return server !== undefined;
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

function closeOf(server: net.Server): Promise<number> {
  const address = server.address();
  return new Promise((resolve, reject) => {
    server.close(() =>
      typeof address === 'object' && address ? resolve(address.port) : reject(new Error('not listening')),
    );
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
