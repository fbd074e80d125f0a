/** Single devices that were sold, and the calls that block and unblock them. */
import { and, asc, desc, eq, inArray, ne, notInArray, or } from 'drizzle-orm';
import type { Db } from '../client';
import { deviceRequests, orders, orderUnits } from '../schema';

export type OrderUnitRow = typeof orderUnits.$inferSelect;
export type DeviceRequestRow = typeof deviceRequests.$inferSelect;

export async function unitsOfOrder(db: Db, orderId: string): Promise<OrderUnitRow[]> {
  return db
    .select()
    .from(orderUnits)
    .where(eq(orderUnits.orderId, orderId))
    .orderBy(asc(orderUnits.position), asc(orderUnits.unit));
}

/** Devices of these that are sold already, with the number of their order; one that came back is for sale again. */
export async function soldDevices(
  db: Db,
  identifiers: readonly string[],
): Promise<(Pick<OrderUnitRow, 'identifier' | 'orderId' | 'position' | 'unit'> & { reference: string })[]> {
  const { identifier, orderId, position, unit } = orderUnits;
  return db
    .select({ identifier, orderId, position, unit, reference: orders.reference })
    .from(orderUnits)
    .innerJoin(orders, eq(orders.id, orderUnits.orderId))
    .where(and(inArray(identifier, [...identifiers]), ne(orderUnits.state, 'unblocked')));
}

/** The devices of these units from now on. All are taken off first: two units may have swapped theirs. */
export async function putUnits(tx: Db, units: readonly OrderUnitRow[]): Promise<void> {
  for (const { orderId, position, unit } of units) {
    await tx
      .delete(orderUnits)
      .where(
        and(eq(orderUnits.orderId, orderId), eq(orderUnits.position, position), eq(orderUnits.unit, unit)),
      );
  }
  for (const unit of units) await tx.insert(orderUnits).values(unit);
}

export async function setUnit(
  tx: Db,
  { orderId, identifier }: Pick<OrderUnitRow, 'orderId' | 'identifier'>,
  values: Pick<OrderUnitRow, 'state' | 'brandResponse' | 'updatedAt'>,
): Promise<void> {
  await tx
    .update(orderUnits)
    .set(values)
    .where(
      and(
        eq(orderUnits.orderId, orderId),
        eq(orderUnits.identifier, identifier),
        ne(orderUnits.state, 'unblocked'),
      ),
    );
}

/**
 * A refund was made that ends their block by the gateway's rules.
 * @param identifiers those; without them all that are blocked for the order.
 */
export async function markRefunded(
  tx: Db,
  orderId: string,
  { identifiers, now }: { identifiers?: readonly string[] | undefined; now: number },
): Promise<void> {
  await tx
    .update(orderUnits)
    .set({ refundedAt: now })
    .where(
      and(
        eq(orderUnits.orderId, orderId),
        inArray(orderUnits.state, ['blocked', 'unclear']),
        identifiers ? inArray(orderUnits.identifier, [...identifiers]) : undefined,
      ),
    );
}

/** Lets go of devices that were entered and never blocked. @param except those that may be blocked by now. */
export async function releaseEntered(
  tx: Db,
  orderId: string,
  { except, now }: { except: readonly string[]; now: number },
): Promise<void> {
  await tx
    .update(orderUnits)
    .set({ state: 'unblocked', brandResponse: null, updatedAt: now })
    .where(
      and(
        eq(orderUnits.orderId, orderId),
        eq(orderUnits.state, 'entered'),
        except.length > 0 ? notInArray(orderUnits.identifier, [...except]) : undefined,
      ),
    );
}

export async function insertDeviceRequest(tx: Db, request: DeviceRequestRow): Promise<void> {
  await tx.insert(deviceRequests).values(request);
}

export async function deviceRequestById(db: Db, id: string): Promise<DeviceRequestRow | undefined> {
  const [row] = await db.select().from(deviceRequests).where(eq(deviceRequests.id, id));
  return row;
}

/** The newest first. */
export async function deviceRequestsOfOrder(db: Db, orderId: string): Promise<DeviceRequestRow[]> {
  return db
    .select()
    .from(deviceRequests)
    .where(eq(deviceRequests.orderId, orderId))
    .orderBy(desc(deviceRequests.createdAt), desc(deviceRequests.id));
}

const isWaiting = or(eq(deviceRequests.state, 'pending'), eq(deviceRequests.state, 'unknown'));

export async function openDeviceRequest(db: Db, orderId: string): Promise<DeviceRequestRow | undefined> {
  const [row] = await db
    .select()
    .from(deviceRequests)
    .where(and(eq(deviceRequests.orderId, orderId), isWaiting));
  return row;
}

/** Those without a final answer: one an order at the most. */
export async function openDeviceRequests(db: Db): Promise<DeviceRequestRow[]> {
  return db.select().from(deviceRequests).where(isWaiting);
}

/**
 * The claim: of all who want to send this request, one gets `true`.
 * @param seen as the caller judged it to be sendable: if it has changed since, somebody was faster.
 */
export async function claimDeviceRequest(tx: Db, seen: DeviceRequestRow, now: number): Promise<boolean> {
  const changed = await tx
    .update(deviceRequests)
    .set({ claimedAt: now, state: 'pending', sends: seen.sends + 1, errorCode: null, requestId: null })
    .where(
      and(
        eq(deviceRequests.id, seen.id),
        eq(deviceRequests.state, seen.state),
        eq(deviceRequests.sends, seen.sends),
      ),
    )
    .returning({ id: deviceRequests.id });
  return changed.length === 1;
}

/** @param sends of the call that was answered: the answer to an earlier one comes too late. @returns whether it was open. */
export async function updateOpenDeviceRequest(
  tx: Db,
  { id, sends }: Pick<DeviceRequestRow, 'id' | 'sends'>,
  values: Pick<DeviceRequestRow, 'state' | 'settledAt' | 'errorCode' | 'requestId'>,
): Promise<boolean> {
  const changed = await tx
    .update(deviceRequests)
    .set(values)
    .where(and(eq(deviceRequests.id, id), eq(deviceRequests.sends, sends), isWaiting))
    .returning({ id: deviceRequests.id });
  return changed.length === 1;
}
