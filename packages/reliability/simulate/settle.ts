/** An administrator settles a payment of another amount than the order's, or one that only the dashboard explains; sometimes two of them at once. */

import { paise } from '@/lib/money';
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import type { TypedReading } from '@/lib/payments/state/types';
import { ACTORS } from './actors';
import { isUnclear, type ModelOrder, moneyOf } from './ledger';
import type { World } from './world';

const SECOND = 1_000;
/** Far more than it takes. */
const MOST_TRIES = 100;

/** Comes back until the shop holds what the gateway shows. */
export async function settle(world: World, order: ModelOrder): Promise<void> {
  const { random } = world;
  const { reference } = order;
  await world.pause(random.int(0, 600) * SECOND);
  for (let tries = MOST_TRIES; tries > 0; tries -= 1) {
    const held = world.watch.mirror.byReference(reference);
    if (!held) return;
    if (held.authorised > 0) return;
    if (random.chance(0.3)) world.errand(() => press(world, order, held.id));
    await press(world, order, held.id);
    await world.pause(random.int(1, 60) * SECOND);
  }
  world.watch.report(`${reference}: nobody could settle it`);
}

/** Looks at the page, and decides some seconds later. */
async function press(world: World, order: ModelOrder, orderId: string): Promise<void> {
  const { random } = world;
  const actor = random.pick(ACTORS);
  const reading = isUnclear(order) ? readingOf(order) : undefined;
  const page = await world.visit('settlement', () => previewSettlement(orderId, actor, reading));
  if (!('value' in page) || 'refused' in page.value) return;
  const { seen, back } = page.value;
  const way = 'kind' in back && random.chance(0.5) ? 'refunded' : 'accepted';
  await world.pause(random.int(0, 20) * SECOND);
  await world.visit(`settle: ${way}`, async (owner) => {
    const result = await settleReview({
      orderId,
      actor,
      reason: 'as the bank says',
      way,
      seen,
      ...(reading && { reading }),
    });
    world.trace(`settle, ${way}: told ${result.outcome}`);
    const [operationId] = owner.operations;
    if (operationId) world.told.push({ kind: 'refund', operationId, result });
  });
}

/** What the gateway's dashboard shows. */
function readingOf(order: ModelOrder): TypedReading {
  const { authorised, captured } = moneyOf(order);
  const amountPaise = paise(captured > 0 ? captured : authorised);
  return { state: captured > 0 ? 'charged' : 'held', amountPaise, refundedPaise: undefined };
}
