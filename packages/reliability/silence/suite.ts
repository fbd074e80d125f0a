/** `npm run prove -- silence`: nothing comes, and one round of reconcile gets every order right; then the report is tried. */

import type { LedgerDifference } from '@/lib/payments/reconcile/ledger/difference';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { startWorld } from '@/tests/support/payments-world';
import { randomFrom } from '../lib/random';
import type { Outcome, Run, Suite } from '../lib/suite';
import { judge } from './judge';
import { drawStories, playAll } from './play';
import { type Expected, neededOf, putAll, SEEDED } from './seeded';

type Size = { payments: number };

export const silence: Suite<Size> = {
  name: 'silence',
  promise:
    'payments with neither callback nor webhook are all right after one round of reconcile, and the report names every difference that is put in by hand, and no other',
  full: { payments: 500 },
  short: { payments: 40 },
  onPostgres: true,
  run,
};

async function run({ seed, size, say }: Omit<Run, 'size'> & { size: Size }): Promise<Outcome> {
  const random = randomFrom(seed);
  const stories = drawStories(size.payments, random, neededOf);
  const world = await startWorld();
  try {
    const told = await playAll(world, stories, random);
    say(`${told.length} payments, and nobody has told the shop`);

    const summary = await reconcileOnce({ limit: size.payments, ahead: true });
    const wrong = await judge(told, world.sandbox);
    say(
      `one round: ${summary.fetched} fetches, ${summary.changed} orders moved on, ${wrong.length} not right`,
    );

    // What a person gave back is over: nothing is left to be asked about.
    const due = told.filter(({ story }) => !story.givenBack).length;

    const before = (await reportDifferences(0)).differences;
    const expected = await putAll(told);
    const { differences, orders, unchecked } = await reportDifferences(0);
    const { missed, surplus } = lay(expected, differences);
    say(`the report: ${differences.length} differences in ${orders} orders`);
    return {
      figures: {
        right: told.length - new Set(wrong.map((line) => line.split(' ', 1)[0])).size,
        seeded: expected.length,
        reported: expected.length - missed.length,
        surplus: surplus.length,
      },
      broken: [
        ...wrong,
        ...(summary.fetched === due ? [] : [`one round fetched ${summary.fetched} orders`]),
        ...(SEEDED.length === 20 ? [] : [`${SEEDED.length} differences were put in, not 20`]),
        ...before.map((found) => `reported although both sides agree: ${named(found)}`),
        ...missed.map((line) => `not reported: ${line}`),
        ...surplus.map((line) => `reported although nobody put it in: ${line}`),
        ...unchecked.map(({ reference, error }) => `${reference} was not compared: ${error}`),
      ],
    };
  } finally {
    await world.close();
  }
}

/** Each must be named once. */
function lay(expected: readonly Expected[], found: readonly LedgerDifference[]) {
  const left = found.map(named);
  const missed = expected.map(named).filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { missed, surplus: left };
}

function named({ reference, field }: Expected): string {
  return `${reference} ${field}`;
}
