/** Starts players (`player.ts`) and hands on what they play. */
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { endGroup, startGroup } from '@/scripts/lib/processes.mjs';
import type { HistoryResult } from './history';

export interface Played extends HistoryResult {
  /** Counts from 1. */
  readonly index: number;
  /** A hash of every row that it left; empty when nobody asked for it. */
  readonly rows: string;
  /** Of the processor, since the first history began. */
  readonly cpuSeconds: number;
}

export interface Part {
  readonly store: 'memory' | 'sql';
  readonly seed: number;
  readonly first: number;
  readonly last: number;
  /** `rows`: also a hash of every row that a history leaves. `tell`: tells every event on standard error. */
  readonly wishes?: readonly ('rows' | 'tell')[];
}

const PLAYER = fileURLToPath(new URL('player.ts', import.meta.url));
/** Puts the twins of memory/queries in the place of the core's own queries. */
const TWINS = fileURLToPath(new URL('memory/tsconfig.json', import.meta.url));

/** Plays them one after the other on one core, in a process of their own. @throws Error when it ends early. */
export async function* play({ store, seed, first, last, wishes = [] }: Part): AsyncGenerator<Played> {
  const env = { ...process.env };
  if (store === 'memory') env.TSX_TSCONFIG_PATH = TWINS;
  else delete env.TSX_TSCONFIG_PATH;
  const player = startGroup(
    process.execPath,
    [
      ...['--conditions=react-server', '--import', 'tsx', PLAYER],
      ...[store, seed, first, last, ...wishes].map(String),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env },
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
  if (next <= last) throw new Error(`the player on ${store} ended before history ${next}`);
}

/** The same, when they are few. */
export async function playAtOnce(part: Part): Promise<Played[]> {
  const all: Played[] = [];
  for await (const played of play(part)) all.push(played);
  return all;
}
