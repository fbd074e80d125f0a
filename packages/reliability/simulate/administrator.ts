/** The shop's administrators, who charge, release and refund, sometimes two at once; and their gateway's dashboard. */

import { markReviewed } from '@/lib/console/actions/order-actions';
import { paise } from '@/lib/money';
import { cancelOrder, captureOrder, refundOrder } from '@/lib/payments/operations/money-operations';
import type { OperationResult } from '@/lib/payments/state/types';
import { ACTORS } from './actors';
import { cancel, capture, type ModelOrder, moneyOf, Refusal } from './ledger';
import { sendAndTakeBack } from './returns';
import type { World } from './world';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

type Kind = 'capture' | 'cancel' | 'refund';

export async function administrate(world: World, order: ModelOrder): Promise<void> {
  const { random, settings } = world;
  // Three in four brief histories are about the payment and its news alone.
  if (settings.length === 'brief' && random.chance(0.75)) return;
  await later(world);
  if (order.preAuth) {
    const plan = random.pick(['all', 'all', 'part', 'part', 'cancel', 'both', 'twice', 'nothing'] as const);
    if (plan === 'nothing') return;
    if (plan === 'both') atOnce(world, () => press(world, order, 'cancel', 0));
    if (plan === 'twice') atOnce(world, () => press(world, order, 'capture', order.paid + order.fee));
    const amount = plan === 'part' ? random.int(100, order.paid) : order.paid + order.fee;
    await press(world, order, plan === 'cancel' ? 'cancel' : 'capture', amount);
    await later(world);
  }
  if (random.chance(0.3)) world.errand(() => sendAndTakeBack(world, order));
  for (
    let refunds = random.pick(settings.length === 'long' ? [0, 0, 1, 1, 2, 3] : [0, 0, 1]);
    refunds > 0;
    refunds -= 1
  ) {
    const { captured, refunded } = moneyOf(order);
    if (captured < 100) return;
    const left = captured - refunded;
    const amount = random.chance(0.4) ? Math.max(100, left) : random.int(100, captured);
    if (random.chance(0.3)) atOnce(world, () => press(world, order, 'refund', random.int(100, captured)));
    await press(world, order, 'refund', amount);
    if (random.chance(0.5)) await later(world);
  }
}

function later(world: World): Promise<void> {
  const { random, settings } = world;
  const soon = settings.length === 'long' ? 0.6 : 0.9;
  return world.pause(random.chance(soon) ? random.int(1, 120) * SECOND : random.int(2, 60) * MINUTE);
}

/** Somebody else, within the same seconds. */
function atOnce(world: World, work: () => Promise<void>): void {
  world.errand(async () => {
    await world.pause(world.random.int(0, world.random.pick([50, 5_000, 90_000])));
    await work();
  });
}

/** Presses the button; when no answer comes, perhaps once more. */
async function press(world: World, order: ModelOrder, kind: Kind, amount: number): Promise<void> {
  const { random } = world;
  for (let tries = random.pick([1, 2, 3]); tries > 0; tries -= 1) {
    const held = world.watch.mirror.byReference(order.reference);
    if (!held) return;
    if (random.chance(0.7)) await closeReviews(world, held.id);
    const before = standing(world, order, kind, amount);
    const left = world.watch.mirror.leftOut(held);
    const units = unitsBack(world, kind, left);
    const visit = await world.visit(`admin ${kind} ${amount}`, async (owner) => {
      const input = { orderId: held.id, actor: random.pick(ACTORS) };
      const result = await ask(kind, { ...input, ...restockOf(units) }, amount);
      world.trace(`${kind} ${amount}: told ${result.outcome}`);
      world.told.push({ kind, operationId: owner.operations[0], result });
      const tooMany = units === MORE_THAN_ANY;
      if (tooMany && result.outcome !== 'refused')
        world.watch.report(`${kind}: ${units} of ${left} units went back`);
      if (
        result.outcome === 'refused' &&
        !tooMany &&
        before &&
        before === standing(world, order, kind, amount)
      )
        world.watch.report(`${kind} ${amount} was refused for nothing: ${JSON.stringify(result.reason)}`);
      return result;
    });
    const again =
      !('value' in visit) || visit.value.outcome === 'failed' || visit.value.outcome === 'refused';
    if (!again) return;
    await world.pause(random.int(1, 90) * SECOND);
  }
}

/** Than an order has. */
const MORE_THAN_ANY = 9;

/** How many units somebody says go back, sometimes more than there are; undefined where they say nothing. */
function unitsBack({ random }: World, kind: Kind, left: number): number | undefined {
  if (kind === 'capture' || random.chance(0.4)) return undefined;
  return random.chance(0.1) ? MORE_THAN_ANY : random.int(0, left);
}

const restockOf = (units: number | undefined) =>
  units === undefined ? {} : { restock: [{ position: 0, units }] };

/** @returns what may not have changed meanwhile, where nothing speaks against the call here or at the gateway. */
function standing(world: World, order: ModelOrder, kind: Kind, amount: number): string | undefined {
  const { mirror } = world.watch;
  const held = mirror.byReference(order.reference);
  if (held?.gatewayOrderId !== order.id || held.status !== order.status || order.underWay) return undefined;
  const reviews = [...mirror.reviews.values()].filter(({ orderId }) => orderId === held.id);
  const operations = mirror.operationsOf(held.id);
  const isUnderWay = ({ state }: { state: string }) => state === 'pending' || state === 'unknown';
  if (reviews.some(({ open }) => open) || operations.some(isUnderWay)) return undefined;
  if (order.refunds.some(({ status }) => status === 'PENDING')) return undefined;
  const { authorised, captured, refunded } = moneyOf(order);
  const most = kind === 'refund' ? captured - refunded - order.fee : authorised;
  const from = kind === 'refund' ? ['PROCESSED', 'PARTIALLY_REFUNDED'] : ['AUTHORIZED'];
  const fits = kind === 'cancel' || (amount >= 100 && (amount === most || amount <= most - 100));
  return from.includes(held.status) && fits
    ? `${reviews.length} ${operations.length} ${refunded}`
    : undefined;
}

function ask(
  kind: Kind,
  input: { orderId: string; actor: string },
  amount: number,
): Promise<OperationResult> {
  if (kind === 'cancel') return cancelOrder(input);
  const withAmount = { ...input, amount: paise(amount) };
  return kind === 'capture' ? captureOrder(withAmount) : refundOrder(withAmount);
}

async function closeReviews(world: World, orderId: string): Promise<void> {
  for (const { id, orderId: whose, open } of [...world.watch.mirror.reviews.values()]) {
    if (whose === orderId && open) {
      await world.visit('close review', () => markReviewed({ id, note: '' }, ACTORS[0]));
    }
  }
}

/** The same money, moved behind the shop's back. */
export async function moveInDashboard(world: World, order: ModelOrder): Promise<void> {
  const { random, timeline, gateway } = world;
  for (let calls = random.int(1, 2); calls > 0; calls -= 1) {
    await world.pause(random.int(1, 60) * MINUTE);
    const kind = random.pick(['capture', 'cancel', 'refund'] as const);
    const { reference } = order;
    const amount = random.chance(0.5) ? order.paid : random.int(100, order.paid);
    try {
      if (kind === 'capture') capture(order, `dash-${random.int(1, 1_000_000)}`, amount, timeline.now);
      else if (kind === 'cancel') cancel(order, timeline.now);
      else gateway.refundNow(order, `dash-${random.int(1, 1_000_000)}`, amount);
      gateway.acts.push({ kind, reference, operationId: undefined, amount });
      world.trace(`dashboard: ${kind} ${amount} of ${reference}`);
      if (kind !== 'refund') world.tell(kind === 'capture' ? 'ORDER_PROCESSED' : 'ORDER_CANCELLED', order);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
