/** The two rounds of the attack: what nobody signed, and what was signed once. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { untilQuiet } from '../lib/quiet';
import type { Random } from '../lib/random';
import { changedTables, takeSnapshot } from '../lib/snapshot';
import { CALLBACK, forgeries, replays, WEBHOOK } from './cases';
import { fetchesTooClose, otherCalls } from './fetches';
import type { Harness } from './harness';
import { residentMegabytes } from './memory';
import { emptyTally, sendAll, type Tally } from './send-all';
import type { Sender } from './sender';
import { type SlowAnswer, sendSlowly } from './slow';

export interface Round {
  readonly tally: Tally;
  readonly milliseconds: number;
  readonly broken: readonly string[];
}

export const CONNECTIONS = 32;
/** Between them the gateway signs its webhooks anew, and the shop's memory is read. */
const CHUNK = 8_000;
const SLOW_SENDERS = 3;
/** Longer than the gap in which news of one order is fetched again. */
const PAUSE_MS = 1_500;

const asked = z.array(
  z.object({
    seq: z.number(),
    endpoint: z.string().nullable(),
    order_id: z.string().nullable(),
    at: z.string(),
  }),
);

async function ledgerOf({ world }: Harness) {
  return asked.parse((await world.sandbox.ledger()).requests);
}

/** The shop counts refused webhooks, and that is all: not a row beside is written, and the gateway is not asked once. */
export async function forgedRound(
  harness: Harness,
  sender: Sender,
  random: Random,
  counts: { readonly callbacks: number; readonly webhooks: number },
  say: (line: string) => void,
): Promise<Round & { readonly memory: readonly number[]; readonly slow: readonly SlowAnswer[] }> {
  const { shopUrl, database } = harness.world;
  await harness.refresh();
  const before = await takeSnapshot(database);
  const countersBefore = await otherCounters(database);
  const askedBefore = (await ledgerOf(harness)).length;
  const slowly = Promise.all(
    [CALLBACK, WEBHOOK].flatMap((path) =>
      Array.from({ length: SLOW_SENDERS }, () => sendSlowly(shopUrl, path)),
    ),
  );
  const tally = emptyTally();
  const memory: number[] = [];
  const started = performance.now();
  let sending = 0;
  const cases = forgeries(harness, random, counts);
  for (let sent = -1; sent !== 0; ) {
    await harness.refresh();
    const from = performance.now();
    sent = await sendAll(sender, cases, { atOnce: CONNECTIONS, most: CHUNK }, tally);
    sending += performance.now() - from;
    const resident = residentMegabytes(Number(new URL(shopUrl).port));
    if (resident !== undefined) memory.push(resident);
    say(
      `${total(tally)} forgeries, ${Math.round((performance.now() - started) / 1_000)} s, ${memory.at(-1)} MB`,
    );
  }
  const slow = await slowly;

  const after = await takeSnapshot(database);
  const broken = changedTables(before.tables, after.tables)
    .filter((table) => table !== 'rate_limits')
    .map((table) => `forgeries changed the table ${table}`);
  const counters = (await otherCounters(database)).filter((key) => !countersBefore.includes(key));
  if (counters.length > 0) broken.push(`forgeries left the counters ${counters.join(', ')}`);
  const calls = (await ledgerOf(harness)).length - askedBefore;
  if (calls > 0) broken.push(`forgeries brought about ${calls} calls to the gateway`);
  broken.push(
    ...slow.flatMap(({ status }) => (status === 408 ? [] : `a slow sender was answered ${status}, not 408`)),
  );
  return { tally, milliseconds: sending, memory, slow, broken: [...broken, ...ofTally(tally)] };
}

/** What was signed once has had its effect: nothing moves any more, and one fetch an order and minute is all it earns. */
export async function replayedRound(
  harness: Harness,
  sender: Sender,
  random: Random,
  count: number,
): Promise<Round & { readonly fetches: number }> {
  const { database } = harness.world;
  await harness.refresh();
  const before = await takeSnapshot(database);
  const seen = (await ledgerOf(harness)).at(-1)?.seq ?? 0;
  const tally = emptyTally();
  const started = performance.now();
  const cases = replays(harness, random, count);
  // In three goes: what is fetched again after a second would be fetched three times.
  for (let go = 0; go < 3; go += 1) {
    await sendAll(sender, cases, { atOnce: CONNECTIONS, most: Math.ceil((2 * count) / 3) }, tally);
    await sleep(PAUSE_MS);
  }
  const milliseconds = performance.now() - started - 3 * PAUSE_MS;
  await untilQuiet(harness.world);

  const calls = (await ledgerOf(harness)).filter(({ seq }) => seq > seen);
  const after = await takeSnapshot(database);
  const broken = changedTables(before.withoutFetchMarks, after.withoutFetchMarks)
    .filter((table) => table !== 'rate_limits')
    .map((table) => `replays changed the table ${table}`);
  const tooClose = fetchesTooClose(calls);
  if (tooClose > 0)
    broken.push(`replays made the shop fetch an order again within a minute, ${tooClose} times`);
  if (otherCalls(calls).length > 0) broken.push('replays brought about a call that is not a fetch');
  return { tally, milliseconds, fetches: calls.length, broken: [...broken, ...ofTally(tally)] };
}

/** Beside those of refused webhooks, of which there is one a cause. */
function otherCounters(database: Harness['world']['database']): Promise<unknown[]> {
  return database.column("SELECT key FROM rate_limits WHERE key NOT LIKE 'webhook-refused:%'");
}

export const total = ({ byStatus }: Tally): number =>
  [...byStatus.values()].reduce((sum, times) => sum + times, 0);

function ofTally({ surprised, surprises, byStatus }: Tally): string[] {
  const faults = [...byStatus].filter(([status]) => status >= 500).reduce((sum, [, times]) => sum + times, 0);
  return [
    ...(faults > 0 ? [`${faults} answers were 5xx`] : []),
    ...(surprised > 0 ? [`${surprised} answers were not what they must be: ${surprises.join('; ')}`] : []),
  ];
}
