/** What breaks while people buy: an instance is killed, every connection to PostgreSQL is ended, PostgreSQL itself is killed; each is started again. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Postgres } from '@/scripts/lib/postgres';
import type { RawDatabase } from '@/scripts/lib/raw-database';
import type { Fleet } from '../lib/http/fleet';
import type { Random } from '../lib/random';

export interface Stage {
  readonly fleet: Fleet;
  readonly postgres: Postgres;
  readonly database: RawDatabase;
  /** UTC milliseconds: nothing breaks after it. */
  readonly until: number;
  readonly everyMs: number;
}

/** For how long PostgreSQL is away, in milliseconds: less than the shop waits for it. */
const AWAY_MS = 1_000;
/** How long a judge waits for it. */
const PATIENCE_MS = 30_000;

const CONNECTIONS =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

const OUTAGES: Readonly<Record<string, (stage: Stage, random: Random) => Promise<unknown>>> = {
  instance: ({ fleet }, random) => fleet.killOne(random.int(0, fleet.size - 1)),
  connections: ({ database }) => database.all(CONNECTIONS),
  server: async ({ postgres }) => {
    await postgres.kill();
    await sleep(AWAY_MS);
    await postgres.start();
  },
};

/** One after the other, in an order of its own each time. @returns how often each has happened. */
export async function keepBreaking(stage: Stage, random: Random): Promise<ReadonlyMap<string, number>> {
  const happened = new Map(Object.keys(OUTAGES).map((name) => [name, 0]));
  let next: [string, (typeof OUTAGES)[string]][] = [];
  for (;;) {
    await sleep(stage.everyMs);
    if (Date.now() > stage.until) return happened;
    if (next.length === 0) next = random.shuffle(Object.entries(OUTAGES));
    const [name, breaks] = next.pop() ?? [];
    if (name === undefined || !breaks) continue;
    await breaks(stage, random);
    happened.set(name, (happened.get(name) ?? 0) + 1);
  }
}

/** What the instances answered, as the balancer saw it: whoever was cut off has got no answer. */
export class Answers {
  /** "Come again": what the shop answers when its database is away. */
  unavailable = 0;
  /** Any other answer that says that the shop had broken. */
  readonly broken: string[] = [];

  readonly note = (status: number, { method, url }: IncomingMessage): void => {
    if (status === 503) this.unavailable += 1;
    else if (status >= 500) this.broken.push(`${method} ${url?.split('?')[0]} was answered ${status}`);
  };
}

/** The same database, asked again while its server is away. */
export function patient(database: RawDatabase): RawDatabase {
  const again =
    <Asked extends unknown[], T>(ask: (...asked: Asked) => Promise<T>) =>
    async (...asked: Asked): Promise<T> => {
      for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(100)) {
        try {
          return await ask(...asked);
        } catch (error) {
          if (Date.now() > deadline) throw error;
        }
      }
    };
  const { all, column, value, run } = database;
  return { ...database, all: again(all), column: again(column), value: again(value), run: again(run) };
}
