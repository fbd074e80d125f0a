/** Starts players (`player.ts`) and hands on what they play. */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endGroup, startGroup } from '@/scripts/lib/processes.mjs';
import { FIXTURE_SHOP } from '@/scripts/lib/scratch';
import type { HistoryResult } from './history';

export interface Played extends HistoryResult {
  /** Counts from 1. */
  readonly index: number;
  /** Of the processor, since the first history began. Not of the clock on the wall: others may be at work on this machine. */
  readonly cpuSeconds: number;
}

export interface Part {
  readonly seed: number;
  readonly first: number;
  readonly last: number;
  /** Tells every event on standard error. */
  readonly tell?: boolean;
}

const PLAYER = fileURLToPath(new URL('player.ts', import.meta.url));

/** Plays them one after the other on one core, in a process of their own. @throws Error when it ends early. */
export async function* play({ seed, first, last, tell = false }: Part): AsyncGenerator<Played> {
  const player = startGroup(
    process.execPath,
    [
      ...['--conditions=react-server', '--import', 'tsx', PLAYER],
      ...[seed, first, last].map(String),
      ...(tell ? ['tell'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TSX_TSCONFIG_PATH: FIXTURE_SHOP } },
  );
  const { pid, stdout } = player;
  if (pid === undefined || !stdout) throw new Error(`${process.execPath} could not be started`);
  let next = first;
  try {
    for await (const line of createInterface({ input: stdout })) {
      yield JSON.parse(line) as Played;
      next += 1;
    }
  } finally {
    await endGroup(pid);
  }
  if (next <= last) throw new Error(`the player ended before history ${next}`);
}

/** The same, when they are few. */
export async function playAtOnce(part: Part): Promise<Played[]> {
  const all: Played[] = [];
  for await (const played of play(part)) all.push(played);
  return all;
}
