/** An administrator settles a payment of another amount than the order's, sometimes two of them at once. */
import { previewSettlement, settleReview } from '@/lib/payments/operations/settle-review';
import { ACTORS } from './actors';
import type { ModelOrder } from './ledger';
import type { World } from './world';

const SECOND = 1_000;
/** Far more than it takes. */
const MOST_TRIES = 100;

/** Comes back until the shop holds what the gateway shows. */
export async function settle(world: World, { reference }: ModelOrder): Promise<void> {
  const { random } = world;
  await world.pause(random.int(0, 600) * SECOND);
  for (let tries = MOST_TRIES; tries > 0; tries -= 1) {
    const held = world.watch.mirror.byReference(reference);
    if (!held) return;
    if (held.authorised > 0) return;
    if (random.chance(0.3)) world.errand(() => press(world, held.id));
    await press(world, held.id);
    await world.pause(random.int(1, 60) * SECOND);
  }
  world.watch.report(`${reference}: nobody could settle it`);
}

/** Looks at the page, and decides some seconds later. */
async function press(world: World, orderId: string): Promise<void> {
  const { random } = world;
  const actor = random.pick(ACTORS);
  const page = await world.visit('settlement', () => previewSettlement(orderId, actor));
  if (!('value' in page) || 'refused' in page.value) return;
  const { seen, back } = page.value;
  const way = 'kind' in back && random.chance(0.5) ? 'refunded' : 'accepted';
  await world.pause(random.int(0, 20) * SECOND);
  await world.visit(`settle: ${way}`, async (owner) => {
    const result = await settleReview({ orderId, actor, reason: 'as the bank says', way, seen });
    world.trace(`settle, ${way}: told ${result.outcome}`);
    const [operationId] = owner.operations;
    if (operationId) world.told.push({ kind: 'refund', operationId, result });
  });
}
