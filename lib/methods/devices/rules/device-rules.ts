/** When devices may be blocked, and when a question without an answer is asked again. Pure. */
import type { OperationState, OrderStatus, ReturnedProduct } from '@/db/types';
import { GRACE_MS, ORPHANED_AFTER_MS } from '@/lib/payments/state/operations/resolve-operation';
import { isWaiting } from '@/lib/payments/state/transitions';

const PAID: ReadonlySet<OrderStatus> = new Set([
  'AUTHORIZED',
  'PROCESSED',
  'PARTIALLY_CAPTURED',
  'PARTIALLY_REFUNDED',
]);

/** @returns why no device can be blocked now; undefined when it can. */
export function reasonAgainstBlocking(order: {
  status: OrderStatus;
  gatewayOrderId: string | null;
}): 'not-at-gateway-yet' | 'refunded' | 'unpaid' | undefined {
  if (order.gatewayOrderId === null) return 'not-at-gateway-yet';
  if (order.status === 'FULLY_REFUNDED') return 'refunded';
  return PAID.has(order.status) ? undefined : 'unpaid';
}

/** Nothing of the order goes out any more. */
export function isOver(status: OrderStatus): boolean {
  return status === 'CANCELLED' || status === 'FULLY_REFUNDED';
}

/**
 * The gateway knows one product of the order, in one unit: any refund of it, also of a part, ends its device's block
 * without being told. Of any other order a refund ends the blocks of the devices that it names.
 */
export function isSingleCart(lines: readonly { productCode: string | null; quantity: number }[]): boolean {
  return lines.reduce((units, line) => units + (line.productCode === null ? 0 : line.quantity), 0) === 1;
}

export interface OpenRequest {
  state: OperationState;
  claimedAt: number | null;
  createdAt: number;
}

/**
 * From when an open request may be sent again, UTC milliseconds. The call before may still be on its way for the grace
 * time, and must not arrive after its repeat.
 */
export function mayRepeatFrom({ claimedAt, createdAt }: OpenRequest): number {
  return claimedAt === null ? createdAt + ORPHANED_AFTER_MS : claimedAt + GRACE_MS;
}

/** Devices that a refund without a final answer names: until then nothing else is asked about them. */
export function comingBack(
  operations: readonly {
    kind: string;
    state: OpenRequest['state'];
    products: readonly ReturnedProduct[] | null;
  }[],
): ReadonlySet<string> {
  const refunds = operations.filter((operation) => operation.kind === 'refund' && isWaiting(operation.state));
  return new Set(refunds.flatMap(({ products }) => products?.map(({ imei }) => imei) ?? []));
}

const HOUR_MS = 3_600_000;

/**
 * From when the timer asks, UTC milliseconds. It waits longer from time to time, half as long as the request has been
 * open; never more than an hour.
 */
export function dueFrom(request: OpenRequest): number {
  const { claimedAt, createdAt } = request;
  const patience = claimedAt === null ? 0 : Math.min((claimedAt - createdAt) / 2, HOUR_MS);
  return Math.max(mayRepeatFrom(request), (claimedAt ?? createdAt) + patience);
}

export function isDue(request: OpenRequest, now: number): boolean {
  return isWaiting(request.state) && now >= dueFrom(request);
}
