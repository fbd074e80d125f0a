/** A customer leaves their order, whatever else is under way: cancels it on its page, or puts its items back into the cart. */
import { cancelByCustomer } from '@/lib/orders/after/cancel';
import { orderByToken } from '@/lib/orders/page/order-view';
import { letGoOrder } from '@/lib/orders/waiting/let-go';
import type { OperationResult } from '@/lib/payments/state/types';
import type { Owner } from './timeline';
import { CLOSED } from './watch';
import type { World } from './world';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export interface Left {
  readonly cartId: string;
  readonly token: string;
  readonly reference: string;
}

/** @returns whether the customer was told that the order is closed. */
export async function leave(world: World, left: Left): Promise<boolean> {
  const { random } = world;
  const soon = world.settings.length === 'brief' || random.chance(0.8);
  await world.pause(soon ? random.int(1, 240) * SECOND : random.int(4, 90) * MINUTE);
  for (let presses = random.pick([1, 2, 3]); presses > 0; presses -= 1) {
    const putsBack = random.chance(0.4);
    // Another tab, or a second press.
    if (random.chance(0.2)) world.errand(() => press(world, left, random.chance(0.4)).then(() => undefined));
    if (await press(world, left, putsBack)) return true;
    await world.pause(random.int(1, 60) * SECOND);
  }
  return false;
}

async function press(world: World, left: Left, putsBack: boolean): Promise<boolean> {
  const visit = await world.visit(putsBack ? 'put back' : 'cancel', async (owner) => {
    owner.leavesAt = world.timeline.now;
    return putsBack ? putBack(world, left) : cancelHere(world, left, owner);
  });
  return 'value' in visit && visit.value;
}

async function putBack(world: World, { cartId, reference }: Left): Promise<boolean> {
  const left = await letGoOrder(cartId, reference);
  world.trace(`put back: told ${left?.came}`);
  if (left?.came === 'done') mustBeClosed(world, reference);
  return left?.came === 'done';
}

/** As the page's button does it: it asks for nothing that the page does not offer. */
async function cancelHere(world: World, { token, reference }: Left, owner: Owner): Promise<boolean> {
  const shown = await orderByToken(token);
  if (!shown?.cancel) return false;
  const result = await cancelByCustomer(token);
  world.trace(`cancel: told ${result?.outcome}`);
  if (result?.outcome === 'closed') mustBeClosed(world, reference);
  else if (isOfCall(result))
    world.told.push({ kind: 'cancel', operationId: owner.operations[0], result, byCustomer: true });
  return result?.outcome === 'closed';
}

function isOfCall(result: Awaited<ReturnType<typeof cancelByCustomer>>): result is OperationResult {
  return result !== undefined && result.outcome !== 'closed' && result.outcome !== 'in-doubt';
}

/** Here or there, by whomever: a hold that somebody released meanwhile is closed as well. */
function mustBeClosed({ watch }: World, reference: string): void {
  const order = watch.mirror.byReference(reference);
  if (!order || !CLOSED.includes(order.status))
    watch.report(`${reference} is ${order?.status}, and its customer was told that it is closed`);
}
