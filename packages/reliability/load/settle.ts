/** After the faults: rounds of reconcile, as an operator's timer has them, until both books agree or it is plain that they do not. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import type { Ledger } from '@/scripts/lib/sandbox-control';
import { judgedAtRest, underWay } from '../lib/at-rest';
import { type ShopWorld, STOCK } from '../lib/http/shop-world';
import { runReconcile } from '../lib/reconcile-run';
import { readBooks } from './books';
import type { Street } from './buying';
import { judge } from './judge';

/** One finds what has happened, one decides what was lost and asks again, one sees that it was done. */
const ROUNDS = 3;
/** For what is under way when the doors close, and after each round, in milliseconds. */
const REST_MS = 60_000;

export interface Settled {
  readonly rounds: number;
  readonly broken: readonly string[];
  readonly ledger: Ledger;
}

/** @param patienceMs how long lost answers are waited for; 0 makes them old at once. */
export async function settle(
  street: Street,
  patienceMs: number,
  say: (line: string) => void,
): Promise<Settled> {
  const { world, paid } = street;
  for (let rounds = 1; ; rounds += 1) {
    // What was under way when the doors closed comes to its end: a delivery, a call without its answer.
    const busy = await judgedAtRest(
      () => underWay(world),
      async () => [],
      { limitMs: REST_MS },
    );
    const { code, output } = await runReconcile(world.env);
    let ledger = await world.sandbox.ledger();
    // A round of the shop's own timer may be at the same order.
    const differences = await judgedAtRest(
      () => underWay(world),
      async () => {
        ledger = await world.sandbox.ledger();
        return judge(await readBooks(world.database), ledger, paid, STOCK);
      },
      { limitMs: REST_MS },
    );
    say(
      `round ${rounds} of reconcile: ${output.trim().split('\n').at(-1)}, ${differences.length} differences left`,
    );
    if (differences.length === 0 || rounds === ROUNDS) {
      return {
        rounds,
        ledger,
        broken: [...differences, ...(code === 0 ? [] : [`reconcile ended with ${code}`, ...busy])],
      };
    }
    if (rounds === 1) await (patienceMs > 0 ? sleep(patienceMs) : makeOld(world));
  }
}

/** As if what has no answer yet had been asked for longer ago than a call can travel. */
function makeOld({ database }: ShopWorld): Promise<void> {
  return database.run(
    "UPDATE operations SET claimed_at = claimed_at - ? WHERE state = 'unknown'",
    GRACE_MS + 1_000,
  );
}
