/** Personal data of orders: which of it can go, and its going. */
import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNull,
  lt,
  ne,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Db } from '../client';
import {
  deviceRequests,
  operations,
  orderEvents,
  orders,
  orderUnits,
  outbox,
  payments,
  reviews,
  supersededOrders,
  webhookInbox,
} from '../schema';
import type { Address, Erasure, OrderStatus } from '../types';

export interface ErasableOrder {
  id: string;
  reference: string;
  capturedPaise: number;
  refundedPaise: number;
  dispatchedAt: number | null;
  updatedAt: number;
  erased: Erasure | null;
}

const columns = {
  id: orders.id,
  reference: orders.reference,
  capturedPaise: orders.capturedPaise,
  refundedPaise: orders.refundedPaise,
  dispatchedAt: orders.dispatchedAt,
  updatedAt: orders.updatedAt,
  erased: orders.erased,
};

/** Still waiting for money or holding it: whoever they are of must be reached. */
const UNFINISHED: OrderStatus[] = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED', 'AUTHORIZED'];

/** Nothing can change by itself any more, and nothing waits for a person, a gateway or a mail server. */
function isFinished(db: Db): SQL | undefined {
  const one = { one: sql`1` };
  const isWaiting = (state: typeof operations.state | typeof deviceRequests.state) =>
    inArray(state, ['pending', 'unknown']);
  const waiting = [
    db
      .select(one)
      .from(operations)
      .where(and(eq(operations.orderId, orders.id), isWaiting(operations.state))),
    db
      .select(one)
      .from(deviceRequests)
      .where(and(eq(deviceRequests.orderId, orders.id), isWaiting(deviceRequests.state))),
    db
      .select(one)
      .from(reviews)
      .where(and(eq(reviews.orderId, orders.id), isNull(reviews.resolvedAt))),
    db
      .select(one)
      .from(outbox)
      .where(and(eq(outbox.orderId, orders.id), eq(outbox.state, 'waiting'))),
    db
      .select(one)
      .from(supersededOrders)
      .where(and(eq(supersededOrders.orderId, orders.id), isNull(supersededOrders.closedAt))),
  ];
  return and(isNull(orders.nextCheckAt), notInArray(orders.status, UNFINISHED), ...waiting.map(notExists));
}

/**
 * Finished orders that last changed before `before` with ids after `after`: those of which nothing is erased, and those
 * whose contact is, if they changed before `taxedBefore`.
 */
export async function finishedOrders(
  db: Db,
  {
    before,
    taxedBefore,
    after,
    limit,
  }: { before: number; taxedBefore: number; after: string; limit: number },
): Promise<ErasableOrder[]> {
  return db
    .select(columns)
    .from(orders)
    .where(
      and(
        gt(orders.id, after),
        lt(orders.updatedAt, before),
        or(isNull(orders.erased), and(eq(orders.erased, 'contact'), lt(orders.updatedAt, taxedBefore))),
        isFinished(db),
      ),
    )
    .orderBy(asc(orders.id))
    .limit(limit);
}

/** Of one person or one order, whatever its age. */
export async function ordersOf(
  db: Db,
  { email, reference }: { email?: string | undefined; reference?: string | undefined },
): Promise<(ErasableOrder & { finished: boolean })[]> {
  const wanted = or(
    // The gateway's page writes addresses as they were typed there.
    email === undefined ? undefined : eq(sql`lower(${orders.email})`, email.toLowerCase()),
    reference === undefined ? undefined : eq(orders.reference, reference),
  );
  if (wanted === undefined) return [];
  const rows = await db.select(columns).from(orders).where(wanted).orderBy(asc(orders.createdAt));
  const finished = await db
    .select({ id: orders.id })
    .from(orders)
    .where(and(wanted, isFinished(db)));
  const ids = new Set(finished.map(({ id }) => id));
  return rows.map((row) => ({ ...row, finished: ids.has(row.id) }));
}

/** How the customer is reached and what they paid from, with every copy of it. Amounts, goods and references stay. */
export async function eraseContact(tx: Db, { id }: ErasableOrder, now: number): Promise<void> {
  await tx
    .update(orders)
    .set({
      email: '',
      mobile: '',
      bankAccount: null,
      placedFrom: null,
      placedFromBlock: null,
      redirectUrl: null,
      notes: null,
      merchantMetadata: null,
      erased: 'contact',
      erasedAt: now,
    })
    .where(eq(orders.id, id));
  for (const payment of await tx.select().from(payments).where(eq(payments.orderId, id))) {
    if (payment.instrument === null) continue;
    const { label } = payment.instrument;
    await tx.update(payments).set({ instrument: { label } }).where(eq(payments.id, payment.id));
  }
  await tx.update(outbox).set({ said: null, error: null }).where(eq(outbox.orderId, id));
  await tx
    .update(webhookInbox)
    .set({ body: Buffer.alloc(0), bodyEmptiedAt: now })
    .where(
      and(await speaksOf(tx, id), ne(webhookInbox.state, 'received'), isNull(webhookInbox.bodyEmptiedAt)),
    );
}

/** Webhooks about an order: it may have had several orders at the gateway, each with a reference of its own. */
async function speaksOf(tx: Db, id: string): Promise<SQL | undefined> {
  const current = await tx.select().from(orders).where(eq(orders.id, id));
  const earlier = await tx.select().from(supersededOrders).where(eq(supersededOrders.orderId, id));
  const isThere = (name: string | null) => name !== null;
  const references = [
    ...current.flatMap(({ reference, gatewayReference }) => [reference, gatewayReference]),
    ...earlier.map(({ merchantReference }) => merchantReference),
  ].filter(isThere);
  const ids = [...current, ...earlier].map(({ gatewayOrderId }) => gatewayOrderId).filter(isThere);
  return or(inArray(webhookInbox.orderReference, references), inArray(webhookInbox.gatewayOrderId, ids));
}

/** Who the customer is and where they live, devices and free texts too; state and country stay, since tax was by them. */
export async function erasePerson(tx: Db, { id }: ErasableOrder, now: number): Promise<void> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, id));
  if (order === undefined) return;
  await tx
    .update(orders)
    .set({
      firstName: '',
      lastName: '',
      shippingAddress: withoutPerson(order.shippingAddress),
      billingAddress: withoutPerson(order.billingAddress),
      erased: 'everything',
      erasedAt: now,
    })
    .where(eq(orders.id, id));
  await tx.update(operations).set({ reason: null }).where(eq(operations.orderId, id));
  await tx.update(orderEvents).set({ data: null }).where(eq(orderEvents.orderId, id));
  await tx
    .update(orderUnits)
    .set({
      identifier: sql`'erased ' || ${orderUnits.orderId} || ' ' || ${orderUnits.position} || ' ' || ${orderUnits.unit}`,
    })
    .where(eq(orderUnits.orderId, id));
  await tx.update(deviceRequests).set({ identifiers: [] }).where(eq(deviceRequests.orderId, id));
}

function withoutPerson({ state, country, countryCode }: Address): Address {
  return {
    fullName: '',
    address1: '',
    address2: '',
    city: '',
    pincode: '',
    state,
    country,
    ...(countryCode === undefined ? {} : { countryCode }),
  };
}
