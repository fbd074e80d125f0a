/** What the database holds of this history, as its triggers told it: the watch judges by it without asking again. */
import type { Money } from './ledger';

export interface OrderRecord extends Money {
  readonly id: string;
  /** What people read out. */
  readonly reference: string;
  /** The reference of the order at the gateway that counts now. */
  readonly merchantReference: string;
  /** References and ids of all the orders that it has had there. */
  readonly names: ReadonlySet<string>;
  readonly total: number;
  status: string;
  stock: string;
  nextCheckAt: number | null;
  lookedAt: number | null;
  gatewayOrderId: string | null;
  /** Statuses that it has been through, the first one first. */
  readonly path: string[];
}

export interface OperationRecord {
  readonly id: string;
  readonly orderId: string;
  readonly kind: string;
  readonly amount: number;
  readonly reference: string;
  readonly createdAt: number;
  state: string;
  claimedAt: number | null;
  /** How often it was settled for good. */
  settled: number;
}

export interface InboxRecord {
  state: string;
  nextAttemptAt: number;
}

export interface ReviewRecord {
  readonly id: string;
  readonly orderId: string;
  readonly kind: string;
  open: boolean;
}

export class Mirror {
  readonly orders = new Map<string, OrderRecord>();
  readonly operations = new Map<string, OperationRecord>();
  readonly inbox = new Map<string, InboxRecord>();
  readonly reviews = new Map<string, ReviewRecord>();
  readonly units = new Map<string, number>();
  available = 0;

  reset(available: number): void {
    for (const table of [this.orders, this.operations, this.inbox, this.reviews, this.units]) table.clear();
    this.available = available;
  }

  operationsOf(orderId: string): OperationRecord[] {
    return [...this.operations.values()].filter((one) => one.orderId === orderId);
  }

  byReference(reference: string): OrderRecord | undefined {
    for (const order of this.orders.values()) if (order.names.has(reference)) return order;
    return undefined;
  }

  byGatewayId(id: unknown): OrderRecord | undefined {
    return typeof id === 'string' ? this.byReference(id) : undefined;
  }

  /** When reconcile has something to do, UTC milliseconds. */
  dueAt(neverSentAfterMs: number): number {
    let due = Number.POSITIVE_INFINITY;
    for (const { nextCheckAt } of this.orders.values())
      if (nextCheckAt !== null) due = Math.min(due, nextCheckAt);
    for (const { state, nextAttemptAt } of this.inbox.values()) {
      if (state === 'received') due = Math.min(due, nextAttemptAt);
    }
    for (const { state, claimedAt, createdAt } of this.operations.values()) {
      if (state === 'pending' && claimedAt === null) due = Math.min(due, createdAt + neverSentAfterMs);
    }
    return due;
  }
}
