/** `npm run prove -- races`: many hands at the same money, from two processes on one database, or more. */

import { judgedAtRest, underWay } from '../lib/at-rest';
import { type Random, randomFrom } from '../lib/random';
import { runReconcile } from '../lib/reconcile-run';
import type { Suite } from '../lib/suite';
import { differences } from './books';
import { raceBulkRuns } from './bulk-runs';
import { raceCoupon } from './last-coupon';
import { raceLetGo } from './let-go';
import { raceOwnCancel } from './own-cancel';
import { KINDS, type Round, runRound } from './round';
import { raceRunners } from './runners';
import { raceSubmits } from './submits';
import { type RaceWorld, startRaceWorld } from './world';

type Size = {
  rounds: number;
  clicks: number;
  due: number;
  submits: number;
  bulkHolds: number;
  lettingGo: number;
  ownCancels: number;
  instances: number;
};

export const races: Suite<Size> = {
  name: 'races',
  promise:
    'captures, cancels and refunds asked for at once in two processes or more: one capture at most, never a capture and a cancel, never more refunded than captured; an order that is paid while its items go back into the cart is sold or let go, never both; and everybody gets a clear answer',
  full: {
    rounds: 200,
    clicks: 100,
    due: 50,
    submits: 50,
    bulkHolds: 40,
    lettingGo: 30,
    ownCancels: 20,
    instances: 2,
  },
  short: {
    rounds: 4,
    clicks: 40,
    due: 20,
    submits: 50,
    bulkHolds: 10,
    lettingGo: 4,
    ownCancels: 3,
    instances: 2,
  },
  onPostgres: true,
  async run({ seed, size, say }) {
    const world = await startRaceWorld(size.instances);
    const rounds = await runRounds(world, randomFrom(seed), size, say);
    const books = await closeBooks(world, rounds);
    const runners = await raceRunners(world, size.due);
    say(
      `reconcile twice: ${runners.fetches} fetches of ${runners.orders} orders, ${runners.mostFetches} at most of one`,
    );
    const submits = await raceSubmits(world, size.submits);
    const coupon = await raceCoupon(world, size.submits);
    const letGo = await raceLetGo(world, size.lettingGo);
    say(`paid and put back at once: ${letGo.sold} sold, ${letGo.letGo} let go`);
    const bulk = await raceBulkRuns(world, size.bulkHolds);
    const own = await raceOwnCancel(world, size.ownCancels);
    await world.close();
    return {
      figures: {
        ...tally(rounds),
        differences: books.length,
        dueOrders: runners.orders,
        fetches: runners.fetches,
        mostFetchesAtOne: runners.mostFetches,
        submits: submits.submits,
        couponCustomers: coupon.customers,
        soldWhileLetGo: letGo.sold,
        letGoWhilePaid: letGo.letGo,
        bulkRuns: bulk.runs,
        ownCancels: own.rounds,
        ownCancelsWon: own.cancelled,
      },
      broken: [
        ...rounds.flatMap(({ broken }) => broken),
        ...books,
        ...runners.broken,
        ...submits.broken,
        ...coupon.broken,
        ...letGo.broken,
        ...bulk.broken,
        ...own.broken,
      ],
    };
  },
};

async function runRounds(
  world: RaceWorld,
  random: Random,
  size: { rounds: number; clicks: number },
  say: (line: string) => void,
): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let number = 0; number < size.rounds; number += 1) {
    // The remainder is always inside the list.
    const kind = KINDS[number % KINDS.length] ?? 'held';
    const round = await runRound(world, random, kind, size.clicks);
    rounds.push(round);
    const words = ['done', 'checking', 'already'].map(
      (told) => `${round.clicks.filter((click) => click.told === told).length} ${told}`,
    );
    say(`${number + 1} ${kind}: ${words.join(', ')}; slowest ${slowest([round])} ms`);
    for (const sentence of round.broken) say(`  ${sentence}`);
  }
  return rounds;
}

/** One reconcile, as an operator runs it; then every order against the ledger. */
async function closeBooks(world: RaceWorld, rounds: readonly Round[]): Promise<string[]> {
  const { code, output } = await runReconcile(world.env);
  const broken = code === 0 ? [] : [`reconcile ended with ${code}: ${output.slice(-300)}`];
  for (const { reference } of rounds) {
    // The shops' own timers may be at the same order.
    const wrong = await judgedAtRest(
      () => underWay(world),
      async () => differences(world.database, reference, await world.sandbox.ledger({ reference })),
    );
    broken.push(...wrong);
  }
  return broken;
}

function tally(rounds: readonly Round[]) {
  const clicks = rounds.flatMap((round) => round.clicks);
  const told = (word: string) => clicks.filter((click) => click.told === word).length;
  const times = clicks.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    clicked: clicks.length,
    moved: rounds.reduce((sum, { moved }) => sum + moved, 0),
    done: told('done'),
    already: told('already'),
    checking: told('checking'),
    failed: told('failed'),
    unclear: told('unclear'),
    medianMs: Math.round(times[Math.floor(times.length / 2)] ?? 0),
    slowestMs: slowest(rounds),
  };
}

function slowest(rounds: readonly Round[]): number {
  return Math.round(Math.max(0, ...rounds.flatMap(({ clicks }) => clicks.map(({ ms }) => ms))));
}
