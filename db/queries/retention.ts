/** Personal data of orders: which of it can go, and its going. */
import { and, asc, eq, getTableColumns, gt, inArray, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client';
import {
  couponUses,
  deviceRequests,
  invoices,
  operations,
  orderEvents,
  orders,
  orderUnits,
  outbox,
  payments,
  returnRequests,
  supersededOrders,
  webhookInbox,
} from '../schema';
import type { Address, Erasure } from '../types';
import { isFinished, type Wait, waitsOf } from './unfinished';

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

/** A customer who asks, by what they gave with their orders, or one order by its number. */
export interface Requester {
  email?: string | undefined;
  /** Digits without the country's code, which is `dialCode`. */
  mobile?: { mobile: string; dialCode: string } | undefined;
  reference?: string | undefined;
}

function isOf({ email, mobile, reference }: Requester): SQL | undefined {
  return or(
    // The gateway's page writes addresses as they were typed there.
    email === undefined ? undefined : eq(sql`lower(${orders.email})`, email.toLowerCase()),
    mobile === undefined
      ? undefined
      : and(eq(orders.mobile, mobile.mobile), eq(orders.dialCode, mobile.dialCode)),
    reference === undefined ? undefined : eq(orders.reference, reference),
  );
}

/** Of one person or one order, whatever its age. */
export async function ordersOf(db: Db, who: Requester): Promise<(ErasableOrder & { waits: Wait[] })[]> {
  const wanted = isOf(who);
  if (wanted === undefined) return [];
  const rows = await db.select(columns).from(orders).where(wanted).orderBy(asc(orders.createdAt));
  const waits = await waitsOf(db, wanted);
  return rows.map((row) => ({ ...row, waits: waits.get(row.id) ?? [] }));
}

/** What the customer was told, oldest first. */
export async function messagesOfOrder(db: Db, orderId: string): Promise<(typeof outbox.$inferSelect)[]> {
  return db
    .select(getTableColumns(outbox))
    .from(outbox)
    .where(eq(outbox.orderId, orderId))
    .orderBy(asc(outbox.createdAt), asc(outbox.id));
}

/** Kinds of the events in which people of the console write freely, or an address that was changed is named. */
const FREE_TEXTS = ['note', 'address'];

/**
 * How the customer is reached and what they paid from, with every copy of it, and what the console's people wrote about them.
 * Amounts, goods and references stay.
 */
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
  // The customer's own words, and those to them.
  await tx.update(returnRequests).set({ note: '', answer: '' }).where(eq(returnRequests.orderId, id));
  // Whoever comes back is another customer to the coupon.
  await tx.update(couponUses).set({ email: '', mobile: '' }).where(eq(couponUses.orderId, id));
  for (const payment of await tx.select().from(payments).where(eq(payments.orderId, id))) {
    if (payment.instrument === null) continue;
    const { label } = payment.instrument;
    await tx.update(payments).set({ instrument: { label } }).where(eq(payments.id, payment.id));
  }
  await tx.update(outbox).set({ said: null, error: null }).where(eq(outbox.orderId, id));
  await tx
    .update(orderEvents)
    .set({ data: null })
    .where(and(eq(orderEvents.orderId, id), inArray(orderEvents.kind, FREE_TEXTS)));
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

/**
 * Who the customer is and where they live, on invoices as well, devices and free texts too; state and country stay, since tax was
 * by them.
 * @param couriers names that stay; another one was typed, and may be anything.
 */
export async function erasePerson(
  tx: Db,
  { id }: ErasableOrder,
  now: number,
  couriers: readonly string[] = [],
): Promise<void> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, id));
  if (order === undefined) return;
  await tx
    .update(orders)
    .set({
      firstName: '',
      lastName: '',
      gstin: null,
      businessName: null,
      // Its courier tells by it who got the parcel, and where.
      trackingNumber: null,
      courier: order.courier !== null && couriers.includes(order.courier) ? order.courier : null,
      shippingAddress: withoutPerson(order.shippingAddress),
      // Its name may be that of a town, or of one PIN code.
      deliveryZone: null,
      billingAddress: withoutPerson(order.billingAddress),
      erased: 'everything',
      erasedAt: now,
    })
    .where(eq(orders.id, id));
  for (const { id: invoiceId, buyer } of await tx.select().from(invoices).where(eq(invoices.orderId, id))) {
    const { billing, delivery } = buyer;
    const nobody = { name: '', billing: withoutPerson(billing), delivery: withoutPerson(delivery) };
    await tx.update(invoices).set({ buyer: nobody, buyerGstin: null }).where(eq(invoices.id, invoiceId));
  }
  await tx.update(operations).set({ reason: null, products: null }).where(eq(operations.orderId, id));
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
