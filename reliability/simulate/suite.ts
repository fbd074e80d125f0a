/** `npm run simulate`: the real core in virtual time, history after history, each from the seed and its own number. */
import './environment';
import { createHash } from 'node:crypto';
import type { Outcome, Run, Suite } from '../lib/suite';
import { openSimulation, type Simulation } from './history';

interface Size extends Record<string, number> {
  readonly histories: number;
  /** Plays this one alone, from 1, and tells every event; 0 plays them all. */
  readonly history: number;
}

/** A divergence is told with the commands that show it again; after this many the run ends. */
const ENOUGH = 10;
const FIGURES = [
  'orders',
  'steps',
  'transactions',
  'calls',
  'faults',
  'kills',
  'locked',
  'operations',
] as const;

export const suite: Suite<Size> = {
  name: 'simulate',
  promise:
    'whatever happens and in whatever order, the shop ends where the gateway is, and nothing is done twice',
  full: { histories: 100_000, history: 0 },
  short: { histories: 2_000, history: 0 },
  async run(run) {
    const simulation = await openSimulation();
    try {
      return run.size.history > 0 ? await replay(simulation, run) : await playAll(simulation, run);
    } finally {
      simulation.close();
    }
  },
};

async function replay(simulation: Simulation, { seed, size, say }: Run & { size: Size }): Promise<Outcome> {
  const { broken } = await simulation.play(seed, size.history, say);
  return { figures: {}, broken };
}

async function playAll(simulation: Simulation, { seed, size, say }: Run & { size: Size }): Promise<Outcome> {
  const totals = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Record<
    (typeof FIGURES)[number],
    number
  >;
  const hash = createHash('sha256');
  const broken: string[] = [];
  let divergences = 0;
  let played = 0;
  const started = process.cpuUsage();
  for (let index = 1; index <= size.histories && divergences < ENOUGH; index += 1) {
    const result = await simulation.play(seed, index);
    played += 1;
    hash.update(result.digest);
    for (const name of FIGURES) totals[name] += result[name];
    if (result.broken.length > 0) {
      divergences += 1;
      broken.push(
        `history ${index}: ${result.broken.join('; ')} (npm run simulate -- --seed ${seed} --history ${index})`,
      );
    }
    if (index % 5_000 === 0) say(`${index} histories`);
  }
  // Of the processor, not of the clock on the wall: others may be at work on this machine.
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1_000_000;
  const figures = {
    played,
    perSecond: Math.round(played / seconds),
    divergences,
    ...Object.fromEntries(
      FIGURES.map((name) => [`${name}PerHistory`, Math.round((totals[name] / played) * 100) / 100]),
    ),
    hash: hash.digest('hex').slice(0, 16),
  };
  return { figures, broken };
}
