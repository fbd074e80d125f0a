/** Reads of a shop that grows: how much longer they take than in the smallest one. */
import { closeDatabase } from '@/db/client';
import { step } from '@/scripts/lib/steps.mjs';
import { columns, marked, median, missedIn, ratio } from './report';

export interface Read {
  readonly name: string;
  /** @returns how many rows it found. */
  run(): Promise<number>;
}

/** Milliseconds and rows of each read, by its name. */
type Measured = Map<string, { ms: number[]; rows: number }>;

export interface Size {
  readonly count: number;
  /** DATABASE_URL. */
  url: string;
  readonly measured: Measured;
}

export const sizeOf = (count: number): Size => ({ count, url: '', measured: new Map() });

/** The sizes take turns, so that a slow minute of the machine falls on all of them. Round 0 warms up: it counts for nothing. */
export async function inTurns(
  sizes: readonly Size[],
  quick: boolean,
  readsOf: () => Promise<Read[]>,
): Promise<void> {
  const [rounds, times] = quick ? [1, 15] : [5, 21];
  for (let round = 0; round <= rounds; round += 1) {
    await step(`Round ${round}`, async () => {
      for (const { url, measured } of sizes) {
        process.env.DATABASE_URL = url;
        const into = round === 0 ? new Map() : measured;
        for (const read of await readsOf()) await measure(read, times, into);
        await closeDatabase();
      }
      return undefined;
    });
  }
}

/** The first two calls find pages of the database in memory, as those of a shop in use, and queries built. */
async function measure({ name, run }: Read, times: number, measured: Measured): Promise<void> {
  const rows = await run();
  await run();
  const { ms } = measured.get(name) ?? { ms: [] as number[] };
  for (let call = 0; call < times; call += 1) {
    const began = performance.now();
    await run();
    ms.push(performance.now() - began);
  }
  measured.set(name, { ms, rows });
}

/** @param most what a ratio is to stay below. @returns the rows that do not. */
export function printGrowth(
  suite: string,
  { engine, most }: { engine: string; most: number },
  sizes: readonly Size[],
): string[] {
  const [base, ...larger] = sizes;
  if (!base) return [];
  const of = (name: string, measured: Measured) => {
    const found = measured.get(name) ?? { ms: [], rows: 0 };
    return { ms: median(found.ms), rows: found.rows };
  };
  const reads = [...base.measured.keys()].map((name) => {
    const first = of(name, base.measured);
    return {
      name,
      atBase: first,
      larger: larger.map(({ count, measured }) => {
        const here = of(name, measured);
        return { count, ...here, ratio: ratio(here.ms, first.ms) };
      }),
    };
  });
  const table = columns([
    [engine, `${base.count}`, ...larger.flatMap(({ count }) => [String(count), 'ratio', 'rows'])],
    ...reads.map((read) => [
      read.name,
      `${read.atBase.ms.toFixed(2)} ms`,
      ...read.larger.flatMap((one) => [
        `${one.ms.toFixed(2)} ms`,
        marked(one.ratio.toFixed(2), one.ratio > most),
        `${read.atBase.rows}/${one.rows}`,
      ]),
    ]),
  ]);
  console.log(`\n${table}`);
  console.log(JSON.stringify({ [suite]: { engine, most, reads } }));
  return missedIn(table);
}
