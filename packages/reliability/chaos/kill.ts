/** One kill: an order on its way to the point, the end of the process, and what becomes of the order. */
import { ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import { DEFAULT_SETTINGS } from '@/packages/sandbox/store/settings';
import type { Administrator } from '../lib/http/administrator';
import type { Random } from '../lib/random';
import { randomFrom } from '../lib/random';
import { Journey } from './journey';
import type { Kill, Lane } from './lane';
import { type Plan, planFor, planOf, planOfLeaving, STATES } from './plan';
import { LEAVING, POINTS, type Point } from './points';
import { faultRule, troubleRule } from './trouble';
import { type Broken, type Verdict, waitUntilRight } from './verdict';

/** What is committed here and no further is found by reconcile as never sent. */
const ORPHANED = 'record payment: after COMMIT';
/** A point that was not reached by then will not be, in milliseconds. */
const REACHED_WITHIN_MS = 20_000;
/** Nor when everybody has gone and the timers have had their turns. */
const REACHED_AFTER_MS = 5_000;
/** … which for what a process left behind come later. */
const LEFT_BEHIND_REACHED_MS = ORPHANED_AFTER_MS + 10_000;
/** Another way may be faster than the one that leads to the point: then another order tries. */
const TRIES = 4;

export interface Result {
  readonly point: Point;
  readonly plan: Plan;
  readonly kill: Kill | undefined;
  /** Comes when the order is right, or too late. */
  readonly verdict: Promise<Verdict>;
}

const administrators = new WeakMap<Lane, Promise<Administrator>>();

/** One at each shop: their session outlives every kill. */
function administratorOf(lane: Lane): Promise<Administrator> {
  const known = administrators.get(lane) ?? lane.administrator();
  administrators.set(lane, known);
  return known;
}

/** @returns once the shop is up again; its orders go on coming right meanwhile. One result for each order. */
export async function killAt(lane: Lane, point: Point, random: Random): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < TRIES && !results.some(({ kill }) => kill)) {
    results.push(await tryToKill(lane, point, random));
  }
  return results;
}

async function tryToKill(lane: Lane, point: Point, random: Random): Promise<Result> {
  const plan = planFor(point, random);
  const begun = Promise.withResolvers<void>();
  const journey = new Journey(lane, plan, await administratorOf(lane), async (act, reference) => {
    if (act !== plan.killAt) return;
    if (plan.fault) await lane.fault(faultRule(plan.fault, act, plan, reference));
    if (plan.trouble === 'left behind') {
      lane.arm(ORPHANED, 0);
    } else {
      if (plan.trouble) await lane.fault(troubleRule(plan.trouble, reference));
      if (plan.trouble === 'refused repeat') await lane.sandbox.settings({ repeated_create: '409' });
      lane.arm(point.name, plan.skip);
    }
    begun.resolve();
  });
  const people = journey.run();
  // What keeps them from arming it at all is told with the verdict.
  const over = people.catch(() => undefined);
  await Promise.race([begun.promise, over]);
  const kill =
    plan.trouble === 'left behind'
      ? await afterLeftBehind(lane, point, plan, over)
      : await lane.fired(REACHED_WITHIN_MS, over, REACHED_AFTER_MS);
  await lane.up();
  await lane.forgetFaults();
  await lane.sandbox.settings({ repeated_create: DEFAULT_SETTINGS.repeated_create });
  return { point, plan, kill, verdict: waitUntilRight(journey, kill?.at ?? Date.now(), people) };
}

/** The first kill leaves something behind; the second is at the point, where reconcile finds it. */
async function afterLeftBehind(lane: Lane, point: Point, plan: Plan, over: Promise<unknown>) {
  if (!(await lane.fired(REACHED_WITHIN_MS, over, REACHED_AFTER_MS))) return undefined;
  lane.arm(point.name, plan.skip);
  return lane.fired(LEFT_BEHIND_REACHED_MS, over, LEFT_BEHIND_REACHED_MS);
}

/** The same without a kill: what is expected of every plan must be what a quiet day comes to. */
export async function runQuietly(lane: Lane, index: number): Promise<Broken[]> {
  const broken: Broken[] = [];
  const administrator = await administratorOf(lane);
  const some = POINTS.filter((_, position) => position % 16 === index * 4);
  const plans = some.map((point) => ({ ...planFor(point, randomFrom(index)), givesUp: false }));
  const states = STATES.filter((_, position) => position % 4 === index);
  const leaving = LEAVING.filter((_, position) => position % 4 === index);
  const further = [
    ...states.map((state) => planOf(state, randomFrom(index))),
    ...leaving.map((left) => planOfLeaving(left, randomFrom(index))),
  ];
  for (const plan of [...plans, ...further]) {
    const journey = new Journey(lane, plan, administrator, async () => undefined);
    await journey.run();
    const { wrong, rightAfterMs } = await waitUntilRight(journey, Date.now(), Promise.resolve());
    if (rightAfterMs === undefined) {
      broken.push({
        kind: 'quiet',
        sentence: `without a kill: ${JSON.stringify(plan)}: ${wrong.join('; ')}`,
      });
    }
  }
  return broken;
}
