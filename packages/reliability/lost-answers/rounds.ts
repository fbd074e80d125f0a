/** Many calls of one kind whose answers are lost in the same way. */
import type { OrderRow } from '@/db/queries/orders';
import { inParallel } from '@/lib/payments/reconcile/in-parallel';
import { reconcileOnce } from '@/lib/payments/reconcile/reconcile';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import type { World } from '@/tests/support/payments-world';
import { run as runSql } from '@/tests/support/raw';
import { acted, anotherPageOpens, isPaid, lostTo, notDoneOnce, pageOpens, requestsFor } from './judge';
import { endsInFailure, type Kind, labelOf } from './kinds';
import { toldOfFailure } from './told-of-failure';

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
 * fetched either, so that nobody knows anything until reconcile.
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
  const name = `${labelOf(kind)} ${fault}`;
  await reconcileOnce({ ahead: true, limit: 100_000 });
  if (kind.work === 'under-way') await finish(world, kind, orders, broken, name);
  await each(orders, broken, name, async (order) => [
    ...(await lostTo(world.sandbox, kind, order, fault)),
    ...(await notDoneOnce(world.sandbox, kind, order)),
    ...(await toldInTheEnd(kind, order)),
    ...(kind.name === 'create' ? await pageOpens(world.sandbox, kind, order) : []),
    ...(await isPaid(world, kind, order)),
  ]);
  return { lost: orders.length, broken };
}

/** The gateway never hears of it: nothing is repeated before the grace time is over, and then it is done once. */
export async function neverArrived(world: World, kind: Kind, times: number): Promise<Round> {
  const broken: string[] = [];
  const orders = await ask(world, kind, ['drop-before'], times, broken);
  const name = `${labelOf(kind)} drop-before`;
  await reconcileOnce({ ahead: true, limit: 100_000 });
  await each(orders, broken, name, async (order) => {
    const ledger = await requestsFor(world.sandbox, kind, order);
    const early = ledger.requests.length === 1 && acted(ledger) === 0 ? [] : ['asked again before its time'];
    return [...early, ...(await toldOfFailure(order))];
  });
  await makeOld(orders);
  await breakWork(world, kind);
  await reconcileOnce({ ahead: true, limit: 100_000 });
  await world.sandbox.forgetFaults();
  if (kind.work === 'under-way') await finish(world, kind, orders, broken, name);
  if (kind.name === 'create') {
    // Nobody but the shopper wants a page: they ask, and the same order is made.
    await each(orders, broken, name, (order) => pageOpens(world.sandbox, kind, order));
  }
  // What has just been done is due a fetch at once.
  await reconcileOnce({ limit: 100_000 });
  await each(orders, broken, name, async (order) => [
    ...(await notDoneOnce(world.sandbox, kind, order)),
    // That a creation never arrived stands in its history.
    ...(kind.name === 'create' ? [] : await toldInTheEnd(kind, order)),
    ...(await isPaid(world, kind, order)),
  ]);
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

/** What the gateway has begun stays unanswered until the bank ends it: nobody asks for it again meanwhile, however long it takes. */
async function finish(
  { sandbox }: World,
  kind: Kind,
  orders: readonly OrderRow[],
  broken: string[],
  name: string,
): Promise<void> {
  await makeOld(orders);
  await reconcileOnce({ ahead: true, limit: 100_000 });
  await each(orders, broken, name, async (order) => {
    const { requests } = await requestsFor(sandbox, kind, order);
    const last = requests.at(-1);
    return [
      ...(last?.status === 200 ? [] : ['asked again while it was under way']),
      ...(await toldOfFailure(order)),
    ];
  });
  await inParallel(orders, WIDTH, async ({ reference }) => {
    await sandbox.settle(reference);
  });
  await reconcileOnce({ ahead: true, limit: 100_000 });
}

/** What the gateway did not do is told as such, once it is known; nothing else ever is. */
async function toldInTheEnd(kind: Kind, order: OrderRow): Promise<string[]> {
  const told = await toldOfFailure(order);
  if (!endsInFailure(kind)) return told;
  return told.length > 0 ? [] : ['nobody is told that it failed'];
}

async function breakWork({ sandbox }: World, { name, work }: Kind): Promise<void> {
  if (work) await sandbox.fault({ endpoint: name, fault: work });
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
  await breakWork(world, kind);
  for (const fault of faults) {
    if (fault !== 'blind') await sandbox.fault({ endpoint: kind.endpoint ?? kind.name, fault });
    else if (kind.fetches) {
      for (const one of ready) {
        const rule = { endpoint: 'get', fault: '500-before', after: kind.fetches };
        await sandbox.fault({ ...rule, reference: one?.reference });
      }
    } else {
      await sandbox.fault({ endpoint: 'get', fault: '500-before' });
      await sandbox.fault({ endpoint: 'get-by-reference', fault: '500-before' });
    }
  }
  const orders: OrderRow[] = [];
  await inParallel(ready, WIDTH, async (one) => {
    const { order, told } = await kind.ask(world, one);
    orders.push(order);
    const unclear = faults.includes('blind') || faults.includes('drop-before') || kind.work === 'under-way';
    if (unclear && told && told.outcome !== 'checking')
      broken.push(`${labelOf(kind)} ${faults.join(', ')}: told “${told.outcome}” without knowing`);
    // What failed for all to see may be told at once.
    if (endsInFailure(kind) && !unclear) return;
    broken.push(
      ...(await toldOfFailure(order, told)).map((text) => `${labelOf(kind)} ${faults.join(', ')}: “${text}”`),
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
async function makeOld(orders: readonly OrderRow[]): Promise<void> {
  for (const { id } of orders) {
    await runSql(
      'update operations set claimed_at = claimed_at - ? where order_id = ?',
      GRACE_MS + 1_000,
      id,
    );
  }
}
