/** The console's lists, filters, searches and counts, as the shop grows: how much longer they take than with 1,000 orders. */
import { closeDatabase } from '@/db/client';
import { step } from '@/scripts/lib/steps.mjs';
import { databasesIn } from '../databases';
import { columns, median, ratio } from '../report';
import { type Read, readsOf } from './reads';

/** What issue 13 asks: a read takes at most so many times as long as at 1,000 orders. */
const MOST = 2;
const BASE = 1_000;

export interface ListsOptions {
  readonly folder: string;
  readonly engine: 'sqlite' | 'postgres';
  readonly quick: boolean;
  /** Numbers of orders beside 1,000. */
  readonly orders: readonly number[];
}

/** Milliseconds and rows of each read, by its name. */
type Measured = Map<string, { ms: number[]; rows: number }>;

export async function benchLists({ folder, engine, quick, orders }: ListsOptions): Promise<void> {
  const databases = await databasesIn(folder, engine);
  const sizes = [BASE, ...orders.filter((count) => count !== BASE)].map((count) => ({
    count,
    url: '',
    measured: new Map() as Measured,
  }));
  for (const size of sizes) {
    await step(`${size.count} orders`, async () => {
      size.url = await databases.filled(size.count);
      return engine;
    });
  }
  // The sizes take turns, so that a slow minute of the machine falls on all of them. Round 0 warms up: it counts for nothing.
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
  await databases.stop();
  print(engine, sizes);
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

function print(engine: string, sizes: readonly { count: number; measured: Measured }[]): void {
  const [base, ...larger] = sizes;
  if (!base) return;
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
  console.log(
    `\n${columns([
      [engine, `${BASE}`, ...larger.flatMap(({ count }) => [String(count), 'ratio', 'rows'])],
      ...reads.map((read) => [
        read.name,
        `${read.atBase.ms.toFixed(2)} ms`,
        ...read.larger.flatMap((one) => [
          `${one.ms.toFixed(2)} ms`,
          `${one.ratio.toFixed(2)}${one.ratio > MOST ? ' !' : ''}`,
          `${read.atBase.rows}/${one.rows}`,
        ]),
      ]),
    ])}`,
  );
  console.log(JSON.stringify({ lists: { engine, most: MOST, reads } }));
}
