/** Where an order stands, in words that are the same for any two orders with the same life. */
import { reader } from '@/db/client';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import { eventsOfOrder } from '@/db/queries/order-history';
import { orderById } from '@/db/queries/orders';
import { messagesOf } from '@/db/testing/outbox';
import type { OrderStatus } from '@/db/types';
import { isOpen, transition } from '@/lib/payments/state/transitions';

export interface Standing {
  /** Status, money, stock, payments, refunds, operations and reviews. Units of an unpaid order may be kept or not. */
  readonly state: string;
  /** The history, line by line, and what the customer is told; who brought the news, and kept units, are left out. */
  readonly lines: readonly string[];
  /** Whatever the history says that cannot be: a way back, a gap, a line that is there twice. */
  readonly wrong: readonly string[];
}

export async function standing(orderId: string): Promise<Standing> {
  const order = await orderById(reader(), orderId);
  if (!order) throw new Error('the order is gone');
  const [payments, refunds, operations, events, reviews] = await Promise.all([
    paymentsOfOrder(reader(), orderId),
    refundsOfOrder(reader(), orderId),
    operationsOfOrder(reader(), orderId),
    eventsOfOrder(reader(), orderId),
    openReviewsOfOrder(reader(), orderId),
  ]);
  const state = {
    status: order.status,
    authorised: order.authorisedPaise,
    captured: order.capturedPaise,
    released: order.releasedPaise,
    refunded: order.refundedPaise,
    // A customer who comes back without having paid lets the units go; any other news of the same leaves them kept.
    stock: isOpen(order.status) ? 'not sold' : order.stock,
    retries: order.retriesRemaining,
    payments: payments.map((one) => [one.status, one.method, one.amountPaise, one.capturedPaise]),
    refunds: refunds.map((one) => [one.status, one.amountPaise]),
    operations: operations.map((one) => [one.kind, one.state, one.amountPaise]),
    reviews: reviews.map(({ kind }) => kind),
  };
  const messages = await messagesOf(orderId);
  const letGo = events.filter(({ kind }) => kind === 'units');
  const lines = [
    ...events.filter((event) => !letGo.includes(event)).map(({ kind, summary }) => `${kind}: ${summary}`),
    ...messages.map(({ kind, amountPaise }) => `told the customer: ${kind} ${amountPaise}`),
  ];
  const changes = events.filter(({ kind }) => kind === 'status').map(({ data }) => changeOf(data));
  return {
    state: JSON.stringify(state),
    lines,
    wrong: [
      ...lines.filter((line, index) => lines.indexOf(line) < index),
      ...brokenChain(changes),
      ...(isOpen(order.status) && letGo.length !== (order.stock === 'released' ? 1 : 0)
        ? [`units ${order.stock}, let go ${letGo.length} times`]
        : []),
    ],
  };
}

interface StatusChange {
  readonly from: OrderStatus;
  readonly to: OrderStatus;
}

function changeOf(data: Record<string, unknown> | null): StatusChange {
  return { from: data?.from as OrderStatus, to: data?.to as OrderStatus };
}

/** Each change must begin where the last one ended, and lead on. */
function brokenChain(changes: readonly StatusChange[]): string[] {
  let at: OrderStatus = 'PLACED';
  const wrong: string[] = [];
  for (const { from, to } of changes) {
    const step = transition(from, to);
    if (from !== at || (step !== 'advance' && step !== 'same')) wrong.push(`${at}, then ${from} → ${to}`);
    at = to;
  }
  return wrong;
}
