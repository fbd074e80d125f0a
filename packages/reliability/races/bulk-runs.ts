/** The same holds captured in bulk by everybody at once, at all shops, with answers that are lost: each is charged once, and each row says what came of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { judgedAtRest, underWay } from '../lib/at-rest';
import { type Bought, buy } from '../lib/bought';
import { formWith } from '../lib/http/forms';
import { differences } from './books';
import { judgeLedger } from './judge';
import type { RaceWorld } from './world';

export interface BulkOutcome {
  readonly holds: number;
  readonly runs: number;
  readonly broken: readonly string[];
}

/** Until every run has ended, in milliseconds: an answer that was lost is asked about again after 45 seconds. */
const PATIENCE_MS = 180_000;

export async function raceBulkRuns(world: RaceWorld, count: number): Promise<BulkOutcome> {
  const orders: Bought[] = [];
  while (orders.length < count) orders.push(await buy(world, { hold: true }));
  const [lost] = orders;
  if (lost) {
    await world.sandbox.fault({
      endpoint: 'capture',
      fault: 'drop-after',
      times: 1,
      reference: lost.reference,
    });
  }
  const named = new URLSearchParams([
    ['kind', 'capture'],
    ...orders.map(({ id }): [string, string] => ['order', id]),
  ]);
  const open = await Promise.all(
    world.administrators.map(async ({ browser }) => {
      const page = await browser.get(`/admin/orders/bulk/new?${named}`);
      return { browser, page, form: formWith('orders', page.html) };
    }),
  );
  // Each presses twice: both presses lead to one run.
  const pages = await Promise.all(
    [...open, ...open].map(({ browser, page, form }) => browser.send(page, form)),
  );
  const runs = [...new Set(pages.map(({ url }) => url.pathname.split('/').at(-1) ?? ''))];
  const broken = [
    ...pages
      .filter(({ status }) => status >= 400)
      .map(({ status }) => `a confirmation was answered ${status}`),
    ...(runs.length === open.length
      ? []
      : [`${open.length} forms, pressed twice, led to ${runs.length} runs`]),
    ...(await ended(world, runs)),
  ];
  await world.sandbox.behave();
  for (const order of orders) broken.push(...(await judgeOrder(world, order, runs.length)));
  return { holds: count, runs: runs.length, broken };
}

async function ended({ database }: RaceWorld, runs: readonly string[]): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS;
  const places = runs.map(() => '?').join(', ');
  const open = `SELECT count(*) FROM bulk_runs WHERE ended_at IS NULL AND id IN (${places})`;
  while (Number(await database.value(open, ...runs)) > 0) {
    if (Date.now() > deadline) return [`runs have not ended after ${PATIENCE_MS} ms`];
    await sleep(500);
  }
  return [];
}

async function judgeOrder(world: RaceWorld, { id, reference }: Bought, runs: number): Promise<string[]> {
  const count = async (of: string) =>
    Number(await world.database.value(`SELECT count(*) FROM bulk_steps WHERE order_id = ? AND ${of}`, id));
  const [steps, done, unsaid] = [
    await count('1 = 1'),
    await count("state = 'done'"),
    await count("state <> 'done' AND reason IS NULL"),
  ];
  const captured = await world.database.value(
    "SELECT count(*) FROM operations WHERE order_id = ? AND kind = 'capture'",
    id,
  );
  const says = [
    ...(steps === runs ? [] : [`stands in ${steps} of ${runs} runs`]),
    ...(done === 1 ? [] : [`${done} runs say that they captured it`]),
    ...(unsaid === 0 ? [] : [`${unsaid} runs do not say why not`]),
    ...(Number(captured) === 1 ? [] : [`${captured} captures were recorded`]),
    ...judgeLedger(await world.sandbox.ledger({ reference })),
  ];
  const wrong = await judgedAtRest(
    () => underWay(world),
    async () => differences(world.database, reference, await world.sandbox.ledger({ reference })),
  );
  return [...says.map((sentence) => `in bulk, order ${reference}: ${sentence}`), ...wrong];
}
