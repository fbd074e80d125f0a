/** An order is sent, its customer asks to return some of it, and administrators answer: two at once, now and then. */
import { markDispatched } from '@/lib/console/actions/order-actions';
import { answerReturn } from '@/lib/console/returns/answer';
import { paise } from '@/lib/money';
import { askToReturn } from '@/lib/orders/returns/ask';
import { refundOrder } from '@/lib/payments/operations/money-operations';
import { ACTORS } from './actors';
import { type ModelOrder, moneyOf } from './ledger';
import type { OrderRecord, ReturnRecord } from './mirror';
import type { World } from './world';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export async function sendAndTakeBack(world: World, order: ModelOrder): Promise<void> {
  const { random } = world;
  await world.pause(random.int(1, 30) * MINUTE);
  const held = () => world.watch.mirror.byReference(order.reference);
  const { id } = held() ?? {};
  if (id === undefined) return;
  for (let tries = 2; tries > 0 && held()?.dispatchedAt === null; tries -= 1) {
    await world.visit('dispatch', () => markDispatched(id, random.pick(ACTORS)));
    await world.pause(random.int(1, 300) * SECOND);
  }
  for (let requests = random.int(1, 2); requests > 0; requests -= 1) {
    // Also of an order that was not sent: it is refused.
    if (random.chance(0.2)) world.errand(() => ask(world, id));
    await ask(world, id);
    await world.pause(random.int(1, 30) * MINUTE);
    const asked = world.watch.mirror.returnsOf(id).find(({ state }) => state === 'asked');
    if (!asked) continue;
    if (random.chance(0.3)) world.errand(() => answer(world, order, asked));
    await answer(world, order, asked);
  }
}

async function ask(world: World, orderId: string): Promise<void> {
  const units = world.random.int(1, 3);
  await world.visit(`asks to return ${units}`, async () => {
    const lines = [{ position: 0, units }];
    const result = await askToReturn({ orderId, lines, reason: 'damaged', note: '' });
    world.trace(`asks to return ${units}: told ${result}`);
    const waits = world.watch.mirror
      .returnsOf(orderId)
      .some((one) => one.state === 'asked' && one.units === units);
    if (result === 'asked' && !waits)
      world.watch.report(`a return of ${units} was asked for, and nobody knows of it`);
  });
}

/** As the console does it: an acceptance leads to the refund of the units that come back, now and then by two. */
async function answer(world: World, order: ModelOrder, { id, orderId, units }: ReturnRecord): Promise<void> {
  const { random, watch } = world;
  await world.pause(random.int(0, 20) * SECOND);
  const actor = random.pick(ACTORS);
  const state = random.pick(['accepted', 'accepted', 'declined'] as const);
  const visit = await world.visit(`return ${state}`, async () => {
    const first = await answerReturn({ orderId, returnId: id, state, answer: 'as agreed' }, actor);
    world.trace(`return ${state}: ${first ? 'answered' : 'was answered before'}`);
    const known = watch.mirror.returns.get(id);
    if (first ? known?.state !== state : known?.state === 'asked')
      watch.report(`a return was told ${first ? state : 'answered before'}, and is ${known?.state}`);
    return first;
  });
  if (!('value' in visit) || !visit.value || state === 'declined') return;
  await world.pause(random.int(1, 120) * SECOND);
  const held = watch.mirror.orders.get(orderId);
  if (!held) return;
  if (random.chance(0.4)) world.errand(() => giveBack(world, order, held, units));
  await giveBack(world, order, held, units);
}

/** Half of what they cost, as they are used: money is left when somebody else pays them back too. */
async function giveBack(world: World, order: ModelOrder, held: OrderRecord, units: number): Promise<void> {
  const { random } = world;
  const { captured, refunded } = moneyOf(order);
  const { quantity = units } = world.watch.mirror.lines.get(held.id) ?? {};
  const amount = Math.min(
    captured - refunded,
    Math.max(100, Math.floor((order.paid * units) / quantity / 2)),
  );
  await world.visit(`refund of ${units} units, ${amount}`, async (owner) => {
    const back = [{ position: 0, units }];
    const result = await refundOrder({
      orderId: held.id,
      actor: ACTORS[0],
      amount: paise(amount),
      // Not on the shelf where they are broken.
      ...(random.chance(0.5) ? { restock: back } : {}),
      refundedLines: back,
    });
    world.trace(`refund of ${units} units: told ${result.outcome}`);
    world.told.push({ kind: 'refund', operationId: owner.operations[0], result });
  });
}
