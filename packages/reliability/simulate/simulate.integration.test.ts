import './environment';
import { expect, it } from 'vitest';
import { openSimulation, type Simulation } from './history';
import { playAtOnce } from './players';
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

it(`${suite.short.histories} histories end where the gateway is`, async () => {
  const { figures, broken } = await suite.run({ seed: 1, size: suite.short, say });
  expect(broken).toEqual([]);
  expect(figures.played).toBe(suite.short.histories);
  // Weather that never comes would prove nothing.
  expect(figures.killsPerHistory).toBeGreaterThan(0.5);
  expect(figures.faultsPerHistory).toBeGreaterThan(1.3);
  expect(figures.stepsPerHistory).toBeGreaterThan(40);
  expect(figures.paymentsPerHistory).toBeGreaterThan(0.2);
  expect(figures.paymentsAgainPerHistory).toBeGreaterThan(0.02);
  expect(figures.paidByPlanPerHistory).toBeGreaterThan(0.12);
  expect(figures.refusedOrdersPerHistory).toBeGreaterThan(0.02);
  expect(figures.discountsPerHistory).toBeGreaterThan(0.2);
  expect(figures.unknownWordsPerHistory).toBeGreaterThan(0.02);
  expect(figures.contradictionsPerHistory).toBeGreaterThan(0.02);
  expect(figures.feesNotAddedPerHistory).toBeGreaterThan(0);
  expect(figures.tookLaterPerHistory).toBeGreaterThan(0.02);
  expect(figures.unitsGonePerHistory).toBeGreaterThan(0.001);
  expect(figures.unitsBackPerHistory).toBeGreaterThan(0.01);
  expect(figures.chargedAtOncePerHistory).toBeGreaterThan(0.02);
  expect(figures.closedPerHistory).toBeGreaterThan(0.03);
  expect(figures.ownCancelsPerHistory).toBeGreaterThan(0.01);
  expect(figures.returnsAcceptedPerHistory).toBeGreaterThan(0.01);
  expect(figures.couponsPerHistory).toBeGreaterThan(0.2);
  expect(figures.couponsBackPerHistory).toBeGreaterThan(0.05);
}, 300_000);

it('is the same from the same seed, and another from another', async () => {
  const digestsOf = async (seed: number) => {
    const histories = await playAtOnce({ seed, first: 1, last: 15 });
    return histories.map(({ digest }) => digest);
  };
  const [first, second, other] = await Promise.all([digestsOf(7), digestsOf(7), digestsOf(8)]);
  expect(second).toEqual(first);
  expect(other).not.toEqual(first);
}, 60_000);

it('plays one history alone as it was among the others, and tells it', async () => {
  const lines: string[] = [];
  const alone = await withSimulation((simulation) => simulation.play(7, 6, (line) => lines.push(line)));
  const among = await withSimulation(async (simulation) => {
    for (let index = 1; index < 6; index += 1) await simulation.play(7, index);
    return simulation.play(7, 6);
  });
  expect(alone.digest).toBe(among.digest);
  expect(lines.some((line) => /checkout/.test(line))).toBe(true);
}, 30_000);

it('gives the clock, the timers and the database back', async () => {
  const before = { now: Date.now, timer: globalThis.setTimeout, url: process.env.DATABASE_URL };
  await withSimulation((simulation) => simulation.play(1, 1));
  expect({ now: Date.now, timer: globalThis.setTimeout, url: process.env.DATABASE_URL }).toEqual(before);
}, 30_000);
