import { expect, it } from 'vitest';
import { openSimulation, type Simulation } from './history';
import { suite } from './suite';

const say = () => undefined;

async function withSimulation<T>(work: (simulation: Simulation) => Promise<T>): Promise<T> {
  const simulation = await openSimulation();
  try {
    return await work(simulation);
  } finally {
    simulation.close();
  }
}

it(`${suite.short.histories} histories end where the gateway is, with nothing lost and nothing twice`, async () => {
  const { figures, broken } = await suite.run({ seed: 1, size: suite.short, say });
  expect(broken).toEqual([]);
  // Weather that never comes would prove nothing.
  expect(figures.killsPerHistory).toBeGreaterThan(0.5);
  expect(figures.faultsPerHistory).toBeGreaterThan(2);
}, 900_000);

it('is the same from the same seed, and another from another', async () => {
  const size = { histories: 15, history: 0 };
  const hashOf = async (seed: number) => (await suite.run({ seed, size, say })).figures.hash;
  const first = await hashOf(7);
  expect(await hashOf(7)).toBe(first);
  expect(await hashOf(8)).not.toBe(first);
}, 300_000);

it('plays one history alone as it was among the others, and tells it', async () => {
  const lines: string[] = [];
  const alone = await withSimulation((simulation) => simulation.play(7, 6, (line) => lines.push(line)));
  const among = await withSimulation(async (simulation) => {
    for (let index = 1; index < 6; index += 1) await simulation.play(7, index);
    return simulation.play(7, 6);
  });
  expect(alone.digest).toBe(among.digest);
  expect(lines.some((line) => /checkout/.test(line))).toBe(true);
}, 120_000);

it('gives the clock, the timers and the database back', async () => {
  const before = { now: Date.now, timer: globalThis.setTimeout, url: process.env.DATABASE_URL };
  await withSimulation((simulation) => simulation.play(1, 1));
  expect({ now: Date.now, timer: globalThis.setTimeout, url: process.env.DATABASE_URL }).toEqual(before);
}, 120_000);
