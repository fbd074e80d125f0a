/**
 * Where `npm run chaos` may end this process, as a power cut would.
 *
 * Compiled into a build that is made with CRASH_POINTS=1, and absent from every other: next.config.ts puts the
 * value in place of the name, and the compiler drops what cannot run. Callers ask for themselves, so that a shop's
 * build does not even hold the names.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What the driver writes into CRASH_POINT_FILE: the process ends at this point, after passing it `skip` times. */
interface Armed {
  readonly point: string;
  readonly skip: number;
}

export function crashPoint(point: string): void {
  if (!process.env.CRASH_POINTS) return;
  const file = process.env.CRASH_POINT_FILE;
  const armed = file ? read(file) : undefined;
  if (!file || armed?.point !== point) return;
  if (armed.skip > 0) {
    writeFileSync(file, JSON.stringify({ point, skip: armed.skip - 1 }));
    return;
  }
  // The driver sees by the name that the point was reached: one that never is must not pass in silence.
  renameSync(file, `${file}.fired`);
  process.kill(process.pid, 'SIGKILL');
}

function read(file: string): Armed | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Armed;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
