/** Many calls of one kind whose answers are lost in the same way. */
import type { OrderRow } from '@/db/queries/orders';
import { inParallel } from '@/lib/payments/in-parallel';
import { reconcileOnce } from '@/lib/payments/reconcile';
import { GRACE_MS } from '@/lib/payments/resolve-operation';
import type { World } from '@/tests/support/payments-world';
import { run as runSql } from '@/tests/support/shop-world';
import { acted, anotherPageOpens, lostTo, notDoneOnce, pageOpens, requestsFor } from './judge';
import type { Kind } from './kinds';
import { toldOfFailure } from './words';

/** The gateway acts, and its answer is lost on the way, is a 500 or cannot be read. */
export type AfterFault = 'drop-after' | '500-after' | 'malformed';

/** Clicks at once. */
const WIDTH = 8;

export interface Round {
  readonly lost: number;
  /** One sentence for each promise that was broken. */
  readonly broken: readonly string[];
}

/**
 * The gateway does what it was asked and the answer is lost; in the second half of the cases it cannot be
 * looked at either, so that nobody knows anything until reconcile.
 */
export async function doneAndLost(
  world: World,
  kind: Kind,
  fault: AfterFault,
  times: number,
): Promise<Round> {
  const broken: string[] = [];
  const blind = Math.floor(times / 2);
  const orders = [
    ...(await ask(world, kind, [fault], times - blind, broken)),
    ...(await ask(world, kind, [fault, 'blind'], blind, broken)),
  ];
  await reconcileOnce({ ahead: true, limit: 100_000 });
  await each(orders, broken, `${kind.name} ${fault}`, async (order) => [
    ...(await lostTo(world.sandbox, kind, order, fault)),
    ...(await notDoneOnce(world.sandbox, kind, order)),
    ...(await toldOfFailure(order)),
    ...(kind.name === 'create' ? await pageOpens(world.sandbox, kind, order) : []),
  ]);
  return { lost: orders.length, broken };
}

/** The gateway never hears of it: nothing is repeated before the grace time is over, and then it is done once. */
export async function neverArrived(world: World, kind: Kind, times: number): Promise<Round> {
  const broken: string[] = [];
  const orders = await ask(world, kind, ['drop-before'], times, broken);
  const name = `${kind.name} drop-before`;
  await reconcileOnce({ ahead: true, limit: 100_000 });
  await each(orders, broken, name, async (order) => {
    const ledger = await requestsFor(world.sandbox, kind, order);
    const early = ledger.requests.length === 1 && acted(ledger) === 0 ? [] : ['asked again before its time'];
    return [...early, ...(await toldOfFailure(order))];
  });
  makeOld(orders);
  await reconcileOnce({ ahead: true, limit: 100_000 });
  if (kind.name === 'create') {
    // Nobody but the shopper wants a page: they ask, and the same order is made.
    await each(orders, broken, name, (order) => pageOpens(world.sandbox, kind, order));
  }
  // What has just been done is due a look at once.
  await reconcileOnce({ limit: 100_000 });
  await each(orders, broken, name, (order) => notDoneOnce(world.sandbox, kind, order));
  return { lost: orders.length, broken };
}

/** The answer is lost, and the gateway refuses to repeat it: whoever asks again gets another order, and one only. */
export async function repeatRefused(
  world: World,
  kind: Kind,
  repeats: '409' | '422',
  times: number,
): Promise<Round> {
  const broken: string[] = [];
  const orders = await ask(world, kind, ['drop-after'], times, broken);
  await reconcileOnce({ ahead: true, limit: 100_000 });
  await world.sandbox.settings({ repeated_create: repeats });
  const name = `${kind.name} repeat ${repeats}`;
  await each(orders, broken, name, async (order) => [
    ...(await lostTo(world.sandbox, kind, order, 'drop-after')),
    ...(await anotherPageOpens(world.sandbox, order)),
    ...(await toldOfFailure(order)),
  ]);
  await world.sandbox.settings({ repeated_create: 'existing' });
  return { lost: orders.length, broken };
}

type Fault = AfterFault | 'drop-before' | 'blind';

async function ask(
  world: World,
  kind: Kind,
  faults: readonly Fault[],
  times: number,
  broken: string[],
): Promise<OrderRow[]> {
  const { sandbox } = world;
  const ready: (OrderRow | undefined)[] = [];
  await inParallel(new Array<undefined>(times).fill(undefined), WIDTH, async () => {
    ready.push(await kind.ready?.(world));
  });
  for (const fault of faults) {
    if (fault !== 'blind') await sandbox.fault({ endpoint: kind.name, fault });
    else {
      await sandbox.fault({ endpoint: 'get', fault: '500-before' });
      await sandbox.fault({ endpoint: 'get-by-reference', fault: '500-before' });
    }
  }
  const orders: OrderRow[] = [];
  await inParallel(ready, WIDTH, async (one) => {
    const { order, told } = await kind.ask(world, one);
    orders.push(order);
    const unclear = faults.includes('blind') || faults.includes('drop-before');
    if (unclear && told && told.outcome !== 'checking')
      broken.push(`${kind.name} ${faults.join(', ')}: told “${told.outcome}” without knowing`);
    broken.push(
      ...(await toldOfFailure(order, told)).map((text) => `${kind.name} ${faults.join(', ')}: “${text}”`),
    );
  });
  await sandbox.forgetFaults();
  return orders;
}

async function each(
  orders: readonly OrderRow[],
  broken: string[],
  name: string,
  judge: (order: OrderRow) => Promise<string[]>,
): Promise<void> {
  await inParallel(orders, WIDTH, async (order) => {
    broken.push(...(await judge(order)).map((what) => `${name}, ${order.reference}: ${what}`));
  });
}

/** As if it had been asked for longer ago than a call can travel. */
function makeOld(orders: readonly OrderRow[]): void {
  for (const { id } of orders) {
    runSql('update operations set claimed_at = claimed_at - ? where order_id = ?', GRACE_MS + 1_000, id);
  }
}
