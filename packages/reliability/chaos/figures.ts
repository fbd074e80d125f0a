/** What a run came to: the figures, and a sentence for every promise that was broken. */
import { judgedAtRest, underWay } from '../lib/at-rest';
import type { Figures } from '../lib/suite';
import { wholeShop } from './books';
import type { Result } from './kill';
import type { Lane } from './lane';
import { STATES } from './plan';
import { LEAVING, POINTS, type Point } from './points';
import { type Broken, twice, type Verdict, wrongInTheEnd } from './verdict';

/** Compares every order again: what was right once must have stayed so. */
export async function brokenPromises(
  lanes: readonly Lane[],
  results: readonly Result[],
  verdicts: readonly Verdict[],
): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const [index, { point, plan }] of results.entries()) {
    const verdict = verdicts[index];
    if (!verdict) continue;
    const where = `--point ${POINTS.indexOf(point) + 1} (${point.name}) ${JSON.stringify(plan)}`;
    const tell = (kind: Broken['kind'], words: string) =>
      broken.push({ kind, sentence: `${words}, at ${where}` });
    const now = verdict.rightAfterMs === undefined ? [] : await wrongInTheEnd(verdict.journey);
    const extra = await twice(verdict.journey);
    if (extra.length > 0) tell('doubled', extra.join('; '));
    if (verdict.rightAfterMs === undefined) tell('lost', verdict.wrong.join('; '));
    else if (now.length > 0) tell('lost', `right at first, then ${now.join('; ')}`);
    else if (verdict.rightAfterMs > verdict.withinMs) {
      tell(
        'late',
        `right after ${Math.round(verdict.rightAfterMs / 1000)} s of ${Math.round(verdict.withinMs / 1000)}`,
      );
    }
  }
  for (const { name } of neverHit(results)) {
    broken.push({ kind: 'never hit', sentence: `${name}: the point was never reached` });
  }
  for (const lane of lanes) {
    const shop = await judgedAtRest(
      () => underWay(lane),
      () => wholeShop(lane),
    );
    for (const sentence of [...lane.accidents, ...shop]) {
      broken.push({ kind: 'shop', sentence });
    }
  }
  return broken;
}

function neverHit(results: readonly Result[]): Point[] {
  const hit = new Set(results.filter(({ kill }) => kill).map(({ point }) => point));
  return [...new Set(results.map(({ point }) => point))].filter((point) => !hit.has(point));
}

export function figuresOf(
  lanes: readonly Lane[],
  results: readonly Result[],
  verdicts: readonly Verdict[],
  broken: readonly Broken[],
): Figures {
  const count = (kind: Broken['kind']) => broken.filter((one) => one.kind === kind).length;
  const sum = (of: (lane: Lane) => number) => lanes.reduce((total, lane) => total + of(lane), 0);
  const seconds = verdicts
    .flatMap(({ rightAfterMs }) => rightAfterMs ?? [])
    .map((ms) => Math.round(ms / 100) / 10)
    .sort((a, b) => a - b);
  const reached = new Set(results.filter(({ kill }) => kill).map(({ point }) => point.name));
  return {
    points: POINTS.length,
    pointsHit: reached.size,
    kills: sum((lane) => lane.kills.length),
    restarts: sum((lane) => lane.restarts),
    orders: verdicts.length,
    lost: count('lost'),
    doubled: count('doubled'),
    late: count('late'),
    neverHit: count('never hit'),
    /** Requests that got no answer: neither success nor failure to whoever sent them. */
    outcomeUnknown: verdicts.reduce((total, { journey }) => total + journey.silences, 0),
    /** Orders killed at that the gateway treated in one of its further ways. */
    ...Object.fromEntries(
      STATES.map((state) => [state, results.filter(({ plan }) => plan.state === state).length]),
    ),
    /** And those that their customers left. */
    ...Object.fromEntries(
      LEAVING.map((left) => [left, results.filter(({ plan }) => plan.left === left).length]),
    ),
    struckAgain: verdicts.reduce((total, { struckAgain }) => total + struckAgain, 0),
    slowestSeconds: seconds.at(-1) ?? 0,
    /** The same, counted from the first of the kills that struck an order. */
    slowestFromFirstSeconds: Math.max(0, ...verdicts.map(({ sinceFirstMs }) => sinceFirstMs)) / 1_000,
    medianSeconds: seconds[Math.floor(seconds.length / 2)] ?? 0,
  };
}
