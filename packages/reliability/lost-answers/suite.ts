/** `npm run prove -- lost-answers`: what was asked of the gateway and got no answer is done once and never called failed. */
import { startWorld } from '@/tests/support/payments-world';
import { PAID_LATER } from '../lib/by-plan';
import type { Outcome, Run, Suite } from '../lib/suite';
import { KINDS, labelOf } from './kinds';
import { doneAndLost, neverArrived, type Round, repeatRefused } from './rounds';
import { KINDS_BY_STATE } from './states';

type Size = { times: number; others: number };

export const lostAnswers: Suite<Size> = {
  name: 'lost-answers',
  promise:
    'a create, capture, cancel or refund whose answer is lost is done once, called failed by nobody, and settled by the next round of reconcile',
  full: { times: 100, others: 20 },
  short: { times: 6, others: 1 },
  onPostgres: true,
  run,
};

async function run({ size, say }: Omit<Run, 'size'> & { size: Size }): Promise<Outcome> {
  const world = await startWorld();
  const figures: Record<string, number> = {};
  const broken: string[] = [];
  const count = (name: string, round: Round) => {
    figures[name] = (figures[name] ?? 0) + round.lost;
    broken.push(...round.broken);
    say(`${name}: ${round.lost} answers lost, ${round.broken.length} promises broken`);
  };
  try {
    for (const kind of KINDS) {
      count(`${kind.name} drop-after`, await doneAndLost(world, kind, 'drop-after', size.times));
      count(`${kind.name} 500-after`, await doneAndLost(world, kind, '500-after', size.others));
      count(`${kind.name} malformed`, await doneAndLost(world, kind, 'malformed', size.others));
      count(`${kind.name} drop-before`, await neverArrived(world, kind, size.others));
    }
    await world.sandbox.settings({ plan_changes: [PAID_LATER] });
    for (const kind of KINDS_BY_STATE) {
      // At least one of them while the order cannot be fetched.
      const lost = await doneAndLost(world, kind, 'drop-after', Math.max(2, size.others));
      count(`${labelOf(kind)} drop-after`, lost);
      count(`${labelOf(kind)} drop-before`, await neverArrived(world, kind, size.others));
    }
    for (const kind of KINDS.filter(({ name }) => name === 'create')) {
      count('create repeat 409', await repeatRefused(world, kind, '409', size.others));
      count('create repeat 422', await repeatRefused(world, kind, '422', size.others));
    }
    return { figures, broken };
  } finally {
    await world.close();
  }
}
