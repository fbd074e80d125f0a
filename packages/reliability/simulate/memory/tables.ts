/** The tables that the core uses, with the keys, unique indexes and checks of db/schema. */
import * as schema from '@/db/schema';
import { Table } from './table';

const OPEN: readonly string[] = ['pending', 'unknown'];
const STANDS: readonly string[] = [...OPEN, 'succeeded'];

export const carts = new Table(schema.carts, { key: ({ id }) => id });
export const cartLines = new Table(schema.cartLines, {
  key: ({ cartId, variantId }) => `${cartId} ${variantId}`,
  check: ({ quantity }) => quantity >= 1 && quantity <= 10,
});
export const products = new Table(schema.products, { key: ({ id }) => id });
export const variants = new Table(schema.variants, {
  key: ({ id }) => id,
  check: ({ available, pricePaise, mrpPaise }) => available >= 0 && pricePaise > 0 && mrpPaise >= pricePaise,
  tell: (eye, { id, available }) => eye.variant(id, available),
});

export const orders = new Table(schema.orders, {
  key: ({ id }) => id,
  unique: [
    (row) => row.reference,
    (row) => row.gatewayReference,
    (row) => row.viewTokenHash,
    (row) => row.checkoutToken,
    (row) => row.gatewayOrderId,
  ],
  check: (row) =>
    row.capturedPaise + row.releasedPaise <= row.authorisedPaise && row.refundedPaise <= row.capturedPaise,
  tell: (eye, row) =>
    eye.order(
      ...[row.id, row.reference, row.status],
      ...[row.authorisedPaise, row.capturedPaise, row.releasedPaise, row.refundedPaise],
      ...[row.stock, row.nextCheckAt, row.lookedAt, row.gatewayOrderId, row.totalPaise],
      row.gatewayReference,
    ),
});
export const orderLines = new Table(schema.orderLines, {
  key: ({ orderId, position }) => `${orderId} ${position}`,
  tell: (eye, { orderId, quantity }) => eye.line(orderId, quantity),
});

export const operations = new Table(schema.operations, {
  key: ({ id }) => id,
  unique: [
    ({ kind, reference }) => (kind === 'refund' ? reference : null),
    ({ kind, state, orderId }) =>
      (kind === 'capture' || kind === 'cancel') && STANDS.includes(state) ? orderId : null,
    ({ kind, reference }) => (kind === 'create' ? reference : null),
    ({ kind, state, orderId }) => (kind === 'create' && OPEN.includes(state) ? orderId : null),
    ({ kind, state, orderId }) => (kind === 'payment' && OPEN.includes(state) ? orderId : null),
  ],
  check: ({ amountPaise }) => amountPaise >= 0,
  tell: (eye, row) =>
    eye.operation(
      ...[row.id, row.orderId, row.kind, row.amountPaise],
      ...[row.reference, row.state, row.claimedAt, row.createdAt],
    ),
});
export const supersededOrders = new Table(schema.supersededOrders, {
  key: ({ merchantReference }) => merchantReference,
  unique: [({ gatewayOrderId }) => gatewayOrderId],
});
export const payments = new Table(schema.payments, { key: ({ id }) => id });
export const refunds = new Table(schema.refunds, { key: ({ id }) => id });

export const orderEvents = new Table(schema.orderEvents, { key: ({ id }) => String(id) });
export const reviews = new Table(schema.reviews, {
  key: ({ id }) => id,
  unique: [({ orderId, kind, resolvedAt }) => (resolvedAt === null ? `${orderId} ${kind}` : null)],
  tell: (eye, { id, orderId, kind, resolvedAt }) => eye.review(id, orderId, kind, resolvedAt),
});
export const webhookInbox = new Table(schema.webhookInbox, {
  key: ({ id }) => id,
  tell: (eye, row) => eye.inbox(row.id, row.state, row.nextAttemptAt, row.orderReference, row.gatewayOrderId),
});
export const outbox = new Table(schema.outbox, {
  key: ({ id }) => id,
  unique: [({ orderId, kind, fact }) => `${orderId} ${kind} ${fact}`],
});
export const rateLimits = new Table(schema.rateLimits, { key: ({ key }) => key });

/** What a history writes, by the names of the tables. */
export const TABLES = {
  variants,
  outbox,
  order_events: orderEvents,
  reviews,
  operations,
  superseded_orders: supersededOrders,
  payments,
  refunds,
  order_lines: orderLines,
  cart_lines: cartLines,
  carts,
  webhook_inbox: webhookInbox,
  rate_limits: rateLimits,
  orders,
};
