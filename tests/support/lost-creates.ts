/** Orders whose page never came: the gateway has them, their answer was lost, and it refuses every repeat of the create. */
import { reader } from '@/db/client';
import { createOperationOf, type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import { orderToken } from '@/lib/orders/order-token';
import { placeAgain } from '@/lib/orders/page/order-view';
import { syncOrder } from '@/lib/payments/sync/sync';
import { now, placed } from './money-orders';
import type { World } from './payments-world';

/** Placed; the gateway has it, and its answer was lost. */
export async function lost(world: World, preAuth = false): Promise<OrderRow> {
  await world.sandbox.settings({ repeated_create: '409' });
  await world.sandbox.fault({ endpoint: 'create', fault: 'drop-after', times: 1 });
  const order = await placed(world, preAuth);
  if (order.redirectUrl !== null) throw new Error('its answer came');
  return order;
}

/** The shopper presses "try again". */
export async function pressed(order: OrderRow): Promise<OrderRow> {
  await syncOrder(order.reference, 'page');
  await placeAgain(orderToken(order.id));
  return now(order);
}

/** Reference and state of each create of a shop order. */
export const creates = async (order: OrderRow) =>
  (await operationsOfOrder(reader(), order.id))
    .filter(({ kind }) => kind === 'create')
    .map(({ reference, state }) => [reference, state]);

/** @param number of the shop order's orders at the gateway, in the order that they were asked for. */
export async function createOf({ reference }: OrderRow, number = 1): Promise<OperationRow> {
  const create = await createOperationOf(reader(), number === 1 ? reference : `${reference}-${number}`);
  if (!create) throw new Error('no create');
  return create;
}
