/** The devices of orders: pressing the console's buttons, and what is then held of them here and at the gateway. */
import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { reader, transaction } from '@/db/client';
import { deviceRequestsOfOrder, insertDeviceRequest, putUnits, unitsOfOrder } from '@/db/queries/devices';
import { operationsOfOrder } from '@/db/queries/operations';
import { eventsOfOrder } from '@/db/queries/order-history';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { devicesView, returnable } from '@/lib/console/order/devices-view';
import { blockDevices } from '@/lib/methods/devices/ask-for-devices';
import type { Entry } from '@/lib/methods/devices/rules/device-form';
import { GRACE_MS } from '@/lib/payments/state/operations/resolve-operation';
import { gateway } from '@/lib/payments/surroundings';
import { actor } from './money-orders';
import type { World } from './payments-world';

export const entry = (identifier: string, position = 0, unit = 0): Entry => ({
  position,
  unit,
  identifier,
  kind: 'imei',
});
export const pressed = ({ id }: OrderRow) => ({ orderId: id, actor, formToken: randomUUID() });
export const block = (order: OrderRow, ...entries: Entry[]) => blockDevices({ ...pressed(order), entries });

export const units = async ({ id }: OrderRow) =>
  (await unitsOfOrder(reader(), id)).map(({ identifier, state }) => [identifier, state]);
export const requests = ({ id }: OrderRow) => deviceRequestsOfOrder(reader(), id);
export const history = async ({ id }: OrderRow) =>
  (await eventsOfOrder(reader(), id)).filter(({ kind }) => kind === 'device').map(({ summary }) => summary);
/** The calls about devices that the gateway has had for an order. */
export const askedOf = async (world: World, order: OrderRow) =>
  (await world.sandbox.ledger({ reference: order.reference, endpoint: 'imei' })).requests;

/** What the brand's register holds for an order. */
export const registered = (world: World, { reference }: OrderRow) => world.sandbox.blockedImeis(reference);

/** What the gateway shows, whatever our rows say. */
export const blockedThere = async ({ gatewayOrderId }: OrderRow) => {
  const { payments } = await gateway().getOrder(gatewayOrderId ?? '');
  return payments.flatMap(({ plan }) => plan?.tenure.details.flatMap(({ imei }) => imei ?? []) ?? []);
};

/** What the console shows of an order's devices. */
export const shownNow = async ({ id }: OrderRow) => {
  const db = reader();
  const order = await orderById(db, id);
  if (!order) throw new Error('the order is gone');
  const [lines, held, asked, operations] = await Promise.all([
    linesOfOrder(db, id),
    unitsOfOrder(db, id),
    deviceRequestsOfOrder(db, id),
    operationsOfOrder(db, id),
  ]);
  return devicesView(order, lines, held, asked, operations);
};
/** What the console offers to a refund. */
export const returnableNow = async (order: OrderRow) =>
  returnable(await shownNow(order)).units.map(({ identifier }) => identifier);
/** What the console says of devices, beside their state. */
export const notes = async (order: OrderRow) =>
  (await shownNow(order))?.units.flatMap(({ note }) => note ?? []) ?? [];

/** As if the call had been made long ago. */
export async function later<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + GRACE_MS + 10_000 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

const unitOf = (
  order: OrderRow,
  identifier: string,
  { state = 'entered', unit = 0, productCode = 'kurta' }: Partial<Parameters<typeof putUnits>[1][number]>,
): Parameters<typeof putUnits>[1][number] => ({
  orderId: order.id,
  position: 0,
  unit,
  productCode,
  identifier,
  kind: 'imei',
  state,
  brandResponse: null,
  refundedAt: null,
  updatedAt: Date.now(),
});

/** A device that was scanned and about which nobody was asked, or that was blocked long ago. */
export const heldUnit = (order: OrderRow, identifier: string, state: 'entered' | 'blocked', unit = 0) =>
  transaction('test', (tx) => putUnits(tx, [unitOf(order, identifier, { state, unit })]));

/** Committed by a process that is gone: before its call, or (with `claimedAt`) while it waited for the answer. */
export async function recordLeftBehind(
  order: OrderRow,
  imei: string,
  productCode: string,
  {
    claimedAt = null,
    unit = 0,
    ageMs = 3 * GRACE_MS,
  }: { claimedAt?: number | null; unit?: number; ageMs?: number } = {},
) {
  const createdAt = Date.now() - ageMs;
  await transaction('test', async (tx) => {
    await putUnits(tx, [unitOf(order, imei, { productCode, unit })]);
    await insertDeviceRequest(tx, {
      id: randomUUID(),
      orderId: order.id,
      kind: 'block',
      reference: `dev-${randomUUID().slice(0, 20)}`,
      identifiers: [imei],
      state: 'pending',
      actor,
      claimedAt,
      sends: claimedAt === null ? 0 : 1,
      settledAt: null,
      errorCode: null,
      requestId: null,
      createdAt,
    });
  });
}
