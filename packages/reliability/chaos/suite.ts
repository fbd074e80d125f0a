/**
 * `npm run chaos`: the built shop, killed at every boundary of database and HTTP and started again, while people
 * place orders, pay, capture, cancel and refund. The judge is the sandbox's ledger against the shop's database.
 */
import { ensureScratchBuild } from '@/scripts/lib/scratch-build';
import { randomFrom } from '../lib/random';
import type { Suite } from '../lib/suite';
import { brokenPromises, figuresOf } from './figures';
import { killAt, type Result, runQuietly } from './kill';
import { isSlow, POINTS, type Point } from './points';
import { startWorld } from './world';

interface Task {
  readonly point: Point;
  /** Of its own: a single point runs as it does among the others. */
  readonly seed: number;
}

const FULL = { seeds: 25, lanes: 4, point: 0 };

export const chaos: Suite<typeof FULL> = {
  name: 'chaos',
  promise:
    'killed anywhere and started again, nothing is lost, nothing happens twice, and all is right within 60 s',
  full: FULL,
  short: { ...FULL, seeds: 1 },
  onPostgres: true,
  run: async ({ seed, size, say }) => {
    const tasks = tasksOf(seed, size);
    await ensureScratchBuild();
    const world = await startWorld(Math.min(size.lanes, tasks.length));
    say(`${tasks.length} kills at ${POINTS.length} points, ${world.lanes.length} shops side by side`);
    const quiet = await Promise.all(world.lanes.map((lane, index) => runQuietly(lane, index)));
    const results: Result[] = [];
    const waiting = [...tasks];
    await Promise.all(
      world.lanes.map(async (lane) => {
        for (let task = waiting.shift(); task; task = waiting.shift()) {
          results.push(...(await killAt(lane, task.point, randomFrom(task.seed))));
          if (results.length % 50 === 0) say(`${results.length} of ${tasks.length}`);
        }
      }),
    );
    say('waiting for the last orders');
    const verdicts = await Promise.all(results.map(({ verdict }) => verdict));
    const broken = [...quiet.flat(), ...(await brokenPromises(world.lanes, results, verdicts))];
    const figures = figuresOf(world.lanes, results, verdicts, broken);
    await world.close();
    return { figures, broken: broken.map(({ sentence }) => sentence) };
  },
};

/** Those first whose orders wait longest: they come right while the others are killed. */
function tasksOf(seed: number, { seeds, point }: typeof FULL): Task[] {
  return Array.from({ length: seeds }, (_, round) => {
    const all = POINTS.map((one, index) => ({ point: one, seed: (seed + round) * 1_000 + index }));
    if (point > 0) return all.slice(point - 1, point);
    const shuffled = randomFrom(seed + round).shuffle(all);
    return [
      ...shuffled.filter((task) => isSlow(task.point)),
      ...shuffled.filter((task) => !isSlow(task.point)),
    ];
  }).flat();
}
