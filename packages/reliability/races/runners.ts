/** Two reconciles as processes, and the timers of two shops, at the same orders: the leases share the work out. */
import { setTimeout as sleep } from 'node:timers/promises';
import { judgedAtRest, underWay } from '../lib/at-rest';
import { type Bought, orderInShop, place } from '../lib/bought';
import { runReconcile } from '../lib/reconcile-run';
import { differences } from './books';
import { type RaceWorld, TIMER_MS } from './world';

export interface RunnersOutcome {
  readonly orders: number;
  /** Fetches from the gateway, all runners together. */
  readonly fetches: number;
  readonly mostFetches: number;
  readonly broken: readonly string[];
}

/** A gateway that takes its time, in milliseconds: the runners' rounds then lie on top of each other. */
const SLOW_MS = 300;
/** Until a process that is started has read what is due, in milliseconds. */
const START_MS = 2_000;
/** How far off the turn of an order is that nobody is to fetch, in milliseconds. */
const PARKED_MS = 60 * 60_000;
const SHOPPERS = 5;

export async function raceRunners(world: RaceWorld, count: number): Promise<RunnersOutcome> {
  await world.sandbox.holdWebhooks();
  const orders = await placeAndPay(world, count);
  await world.sandbox.fault({ endpoint: 'get', fault: 'delay', delay_ms: SLOW_MS });
  const before = lastSeq(await world.sandbox.ledger({ endpoint: 'get' }));
  // Their turn comes for all at the same moment: for the timers too, and not before the processes have begun.
  await setTurn(world, orders, Date.now() + START_MS);
  const runs = await Promise.all([runReconcile(world.env, '--due'), runReconcile(world.env, '--due')]);
  const fetches: number[][] = [];
  // The processes have ended; the shops' timers may still be fetching their share of the orders.
  const unseen = await judgedAtRest(
    async () => [],
    async () => {
      fetches.length = 0;
      for (const { gatewayId } of orders) {
        const { requests } = await world.sandbox.ledger({ order_id: gatewayId, endpoint: 'get' });
        fetches.push(requests.filter(({ seq }) => seq > before).map(({ at }) => Date.parse(at)));
      }
      return fetches.filter((times) => times.length === 0).map(() => 'nobody fetched an order that was due');
    },
  );
  await world.sandbox.behave();
  return {
    orders: count,
    fetches: fetches.flat().length,
    mostFetches: Math.max(0, ...fetches.map((times) => times.length)),
    broken: [
      ...runs
        .filter(({ code }) => code !== 0)
        .map(({ output }) => `a reconcile failed: ${output.slice(-300)}`),
      ...unseen,
      ...fetches.filter(atOnce).map((times) => `fetched by two runners at once: ${times.join(', ')}`),
      ...(await judgedAtRest(
        () => underWay(world),
        () => endState(world, orders),
      )),
    ],
  };
}

/** Each fetch takes {@link SLOW_MS}: two that are answered closer together than that were under way at the same time. */
function atOnce(times: readonly number[]): boolean {
  return times.some((at, index) => index > 0 && at - (times[index - 1] ?? 0) < SLOW_MS);
}

async function placeAndPay(world: RaceWorld, count: number): Promise<Bought[]> {
  const orders: Bought[] = [];
  while (orders.length < count) {
    const some = Array.from({ length: Math.min(SHOPPERS, count - orders.length) }, () => place(world));
    orders.push(...(await Promise.all(some)));
  }
  await park(world, orders);
  for (const { reference } of orders) await world.sandbox.pay({ reference });
  return orders;
}

async function endState(world: RaceWorld, orders: readonly Bought[]): Promise<string[]> {
  const broken: string[] = [];
  for (const { reference } of orders) {
    const { status, id } = await orderInShop(world.database, 'reference', reference);
    if (status !== 'PROCESSED') broken.push(`${reference} is ${status} after both runs`);
    const told = await world.database.value(
      "SELECT count(*) FROM order_events WHERE order_id = ? AND data ->> 'to' = 'PROCESSED'",
      id,
    );
    if (told !== 1) broken.push(`${reference}: its history tells ${told} times that it was paid`);
    broken.push(...(await differences(world.database, reference, await world.sandbox.ledger({ reference }))));
  }
  return broken;
}

function lastSeq({ requests }: Awaited<ReturnType<RaceWorld['sandbox']['ledger']>>): number {
  return Math.max(0, ...requests.map(({ seq }) => seq));
}

/** A timer that is at one of them already would be met by the runners: nobody is once their turns stay far off. */
async function park(world: RaceWorld, orders: readonly Bought[]): Promise<void> {
  const turn = Date.now() + PARKED_MS;
  do {
    await setTurn(world, orders, turn);
    await sleep(2 * TIMER_MS);
  } while ((await turnsOf(world, orders)).some((one) => one !== turn));
}

function turnsOf({ database }: RaceWorld, orders: readonly Bought[]): Promise<unknown[]> {
  const turn = 'SELECT next_check_at FROM orders WHERE id = ?';
  return Promise.all(orders.map(({ id }) => database.value(turn, id)));
}

function setTurn({ database }: RaceWorld, orders: readonly Bought[], turn: number): Promise<void> {
  return database.together(
    orders.map(({ id }) => ['UPDATE orders SET next_check_at = ? WHERE id = ?', turn, id]),
  );
}
