/** How much memory a server holds, and whether that is bounded. */
import { readFileSync } from 'node:fs';
import { whoListens } from '@/scripts/lib/proc-net';

const MEGABYTE = 1_024;

/** Resident, in megabytes; undefined where /proc does not tell. */
export function residentMegabytes(port: number): number | undefined {
  const holder = whoListens(port);
  if (!holder) return undefined;
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${holder.pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / MEGABYTE);
}

/** More than this the shop never needs, in megabytes; a machine with one gigabyte runs it. */
const MOST = 900;
/** How much more the second half of a run may hold than the first one did. */
const SLACK = 1.3;

/**
 * Whether memory grows with what is sent. A heap grows at first, up to what its collector is content with.
 * @param samples resident megabytes, one after the other. @returns what is wrong in a sentence; undefined when nothing is.
 */
export function growth(samples: readonly number[]): string | undefined {
  const half = Math.ceil(samples.length / 2);
  const early = Math.max(0, ...samples.slice(0, half));
  const late = Math.max(0, ...samples.slice(half));
  if (Math.max(early, late) > MOST) return `the shop held ${Math.max(early, late)} MB`;
  if (samples.length >= 8 && late > early * SLACK)
    return `the shop’s memory grew from ${early} MB to ${late} MB`;
  return undefined;
}
