/** Who listens on a port, from what Linux says of itself in /proc. The readings are pure; `who` does the looking. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTEN = '0A';

/** Inodes of the sockets that listen on `port`, from the text of /proc/net/tcp or tcp6. */
export function listeningInodes(table: string, port: number): string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return table
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/))
    .filter((cells) => cells[1]?.split(':')[1] === wanted && cells[3] === LISTEN)
    .flatMap((cells) => cells[9] ?? []);
}

/** `next start -H 127.0.0.1`, from the NUL-separated text of /proc/<pid>/cmdline. */
export function commandLine(cmdline: string): string {
  return cmdline.split('\0').filter(Boolean).join(' ').trim();
}

export interface Holder {
  readonly pid: number;
  readonly command: string;
}

/** @returns undefined where /proc does not tell: another system, or another user's process. */
export function whoListens(port: number): Holder | undefined {
  const inodes = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listeningInodes(readOr(file, ''), port)),
  );
  if (inodes.size === 0) return undefined;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const pid = pids.find((candidate) => socketsOf(candidate).some((inode) => inodes.has(inode)));
  return pid === undefined
    ? undefined
    : { pid: Number(pid), command: commandLine(readOr(`/proc/${pid}/cmdline`, '')) };
}

function socketsOf(pid: string): string[] {
  const folder = `/proc/${pid}/fd`;
  return entriesOr(folder).flatMap((fd) => {
    const target = tryTo(() => readlinkSync(`${folder}/${fd}`), '');
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
  });
}

const readOr = (file: string, otherwise: string) => tryTo(() => readFileSync(file, 'utf8'), otherwise);
const entriesOr = (folder: string) => tryTo(() => readdirSync(folder), []);

/** A process may end, or be another user's, between two readings: then there is nothing to read. */
function tryTo<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
