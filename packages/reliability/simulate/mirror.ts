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
  readonly cartId: string;
  dispatchedAt: number | null;
  /** It was closed before anybody had paid: its items stand in the cart again. */
  readonly cameToNothing: boolean;
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
  /** Units that somebody said go back on the shelf with it; undefined where nobody did. */
  readonly unitsBack: number | undefined;
  /** Units that it pays back. */
  readonly unitsPaidBack: number;
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

export interface LineRecord {
  readonly quantity: number;
  /** As the shop counts those that went back with a refund or a cancel. */
  restocked: number;
  /** As they add up by what administrators said. */
  expected: number;
  /** Of a cancelled order: units that were not to go back. */
  lost: number;
}

/** What a customer asks to return, of the one line. */
export interface ReturnRecord {
  readonly id: string;
  readonly orderId: string;
  readonly units: number;
  readonly state: string;
}

export class Mirror {
  readonly orders = new Map<string, OrderRecord>();
  readonly operations = new Map<string, OperationRecord>();
  readonly inbox = new Map<string, InboxRecord>();
  readonly reviews = new Map<string, ReviewRecord>();
  /** The one line of each order. */
  readonly lines = new Map<string, LineRecord>();
  readonly returns = new Map<string, ReturnRecord>();
  available = 0;
  /** What the history of the shelf adds up to. */
  recorded = 0;

  reset(available: number): void {
    const { orders, operations, inbox, reviews, lines, returns } = this;
    for (const table of [orders, operations, inbox, reviews, lines, returns]) table.clear();
    this.available = available;
    this.recorded = 0;
  }

  operationsOf(orderId: string): OperationRecord[] {
    return [...this.operations.values()].filter((one) => one.orderId === orderId);
  }

  returnsOf(orderId: string): ReturnRecord[] {
    return [...this.returns.values()].filter((one) => one.orderId === orderId);
  }

  /** Units of an order that are not back on the shelf, nor asked for with a refund. */
  leftOut({ id, stock }: OrderRecord): number {
    const line = this.lines.get(id);
    if (!line || stock === 'released') return 0;
    const asked = this.operationsOf(id)
      .filter(({ kind, state }) => kind === 'refund' && (state === 'pending' || state === 'unknown'))
      .reduce((sum, { unitsBack }) => sum + (unitsBack ?? 0), 0);
    return line.quantity - line.restocked - asked;
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
