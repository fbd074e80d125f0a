/** Every kind of event, many times at once: it is one event. */
import { setTimeout as sleep } from 'node:timers/promises';
import { reader } from '@/db/client';
import type { OrderRow } from '@/db/queries/orders';
import { webhookById } from '@/db/queries/webhook-inbox';
import { processInbox } from '@/lib/payments/sync/inbound/webhook-inbox';
import { syncOrder } from '@/lib/payments/sync/sync';
import { now, placed } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import { randomFrom } from '../lib/random';
import { deliver, newWebhookId, workOff } from './deliver';
import type { EventCase } from './event-cases';
import { standing } from './standing';

/** Workers on the inbox while the deliveries come in. */
const WORKERS = 4;

/** @returns a sentence for each promise that was broken. */
export async function eventAtOnce(
  world: World,
  event: EventCase,
  times: number,
  seed: number,
): Promise<string[]> {
  const live = () => liveThrough(world, event, seed);
  const fetched = await live();
  await syncOrder(fetched.reference, 'reconcile');
  const right = await standing(fetched.id);

  const broken: string[] = [];
  const deliveries = {
    'the same delivery': () => new Array<string>(times).fill(newWebhookId()),
    'deliveries of their own': () => Array.from({ length: times }, newWebhookId),
  };
  for (const [how, idsOf] of Object.entries(deliveries)) {
    const order = await live();
    const ids = idsOf();
    const wrong = await deliverAll(await event.bodyFor(world, order), ids);
    const found = await standing(order.id);
    if (found.state !== right.state) wrong.push(`${found.state} instead of ${right.state}`);
    if (found.lines.join('\n') !== right.lines.join('\n'))
      wrong.push(`the history reads ${found.lines.join(' | ')} instead of ${right.lines.join(' | ')}`);
    broken.push(...wrong.map((what) => `${event.name}, ${times} times as ${how}: ${what}`));
  }
  return broken;
}

/** What no order gives rise to: kept, acknowledged, and nothing is asked of the gateway for it. */
export async function strangersAtOnce(
  world: World,
  bodies: readonly string[],
  times: number,
): Promise<string[]> {
  const asked = async () => (await world.sandbox.ledger()).requests.length;
  const before = await asked();
  const broken: string[] = [];
  for (const body of bodies) {
    const id = newWebhookId();
    broken.push(...(await deliverAll(body, new Array<string>(times).fill(id))));
    const kept = (await webhookById(reader(), id))?.body.toString();
    if (kept !== body) broken.push(`${body} was kept as ${kept}`);
  }
  const more = (await asked()) - before;
  return more === 0
    ? broken
    : [...broken, `the gateway was asked ${more} times about what it did not speak of`];
}

async function liveThrough(world: World, event: EventCase, seed: number): Promise<OrderRow> {
  const order = await placed(world, event.preAuth);
  const scene = { order, sandbox: world.sandbox, random: randomFrom(seed) };
  for (const step of event.steps) await step(scene);
  return now(order);
}

/** All at once, while several workers take what is there. */
async function deliverAll(body: string, ids: readonly string[]): Promise<string[]> {
  let coming = true;
  const workers = Array.from({ length: WORKERS }, async () => {
    while (coming) if ((await processInbox()) === 0) await sleep(5);
  });
  const answers = await Promise.all(ids.map((id) => deliver(body, id)));
  coming = false;
  await Promise.all(workers);
  await workOff();

  const distinct = new Set(ids);
  const wrong: string[] = [];
  const stored = answers.filter((answer) => answer.stored).length;
  if (stored !== distinct.size) wrong.push(`${stored} stored, not ${distinct.size}`);
  const refused = answers.filter(({ status }) => status !== 200).length;
  if (refused > 0) wrong.push(`${refused} were not acknowledged`);
  for (const id of distinct) {
    const row = await webhookById(reader(), id);
    if (row?.state !== 'processed' || row.attempts !== 1) {
      wrong.push(`a delivery is ${row?.state} after ${row?.attempts} tries`);
    }
  }
  return wrong;
}
