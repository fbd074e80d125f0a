/** Judges every write of the shop as it happens, by rules of its own: it shares no code with what it judges. */

import type { Money } from './ledger';
import { Mirror, type OrderRecord } from './mirror';
import type { Eye } from './store';
import type { Owner } from './timeline';

type Value = number | string | null;

/** What may follow each status. Nothing ever goes back. */
const PAID = ['AUTHORIZED', 'PROCESSED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED'];
export const CLOSED = ['CANCELLED', 'FAILED', 'EXPIRED'];
const UNPAID = ['PLACED', 'CREATED', 'PENDING', 'ATTEMPTED'];
const NEXT: Readonly<Record<string, readonly string[]>> = {
  PLACED: ['CREATED', 'PENDING', 'ATTEMPTED', ...PAID, ...CLOSED],
  CREATED: ['PENDING', 'ATTEMPTED', ...PAID, ...CLOSED],
  PENDING: ['ATTEMPTED', ...PAID, ...CLOSED],
  ATTEMPTED: ['PENDING', ...PAID, ...CLOSED],
  AUTHORIZED: ['PROCESSED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED', 'CANCELLED', 'FAILED'],
  PROCESSED: ['PARTIALLY_REFUNDED', 'FULLY_REFUNDED'],
  PARTIALLY_REFUNDED: ['FULLY_REFUNDED'],
  FULLY_REFUNDED: [],
  CANCELLED: [],
  FAILED: [],
  // Given up by us, paid or closed there.
  EXPIRED: [...PAID, 'CANCELLED', 'FAILED'],
};

/** `succeeded` → `pending`: the page of an order was created, its address was no good, and it is asked for again. */
const NEXT_STATE: Readonly<Record<string, readonly string[]>> = {
  pending: ['pending', 'succeeded', 'failed', 'unknown'],
  unknown: ['pending', 'succeeded', 'failed', 'unknown'],
  succeeded: [],
  failed: [],
};
const CREATE_STATE: typeof NEXT_STATE = { ...NEXT_STATE, succeeded: ['pending'], failed: ['pending'] };

/** It has had more than one order at the gateway. */
export const isReplaced = ({ reference, names }: OrderRecord): boolean => names.has(`${reference}-2`);

export interface Truth {
  /** What has moved at the gateway by now. */
  money(reference: string): Money;
  /** Whether it has ever shown the order like this. */
  hasShown(reference: string, status: string): boolean;
  /** When the last fetch began that told the shop that nobody has paid the order and nobody is paying, UTC milliseconds. */
  unpaidAt(reference: string): number | undefined;
}

const MONEY = ['authorised', 'captured', 'released', 'refunded'] as const;

export class Watch implements Eye {
  readonly mirror = new Mirror();
  readonly broken: string[] = [];
  /** A transaction has begun, or may begin now. */
  busy = false;
  transactions = 0;
  /** Orders that got their units when they were paid. */
  tookLater = 0;
  /** Units that went back with a refund or a cancel, as somebody said. */
  unitsBack = 0;
  /** Unpaid orders that their customers closed. */
  closed = 0;
  private undo: (() => void)[] = [];
  private initial = 0;

  constructor(
    private readonly truth: Truth,
    private readonly owner: () => Owner,
    private readonly trace: (line: string) => void,
  ) {}

  reset(units: number): void {
    this.mirror.reset(units);
    this.broken.length = 0;
    this.undo = [];
    this.busy = false;
    this.transactions = 0;
    this.tookLater = 0;
    this.unitsBack = 0;
    this.closed = 0;
    this.initial = units;
  }

  report(what: string): void {
    if (this.broken.length < 20) this.broken.push(what);
    this.trace(`BROKEN ${what}`);
  }

  begun(): void {
    this.busy = true;
    this.transactions += 1;
  }

  committed(): void {
    this.checkTotals();
    this.undo = [];
    this.busy = false;
  }

  rolledBack(): void {
    this.trace('rolled back');
    for (const one of this.undo.reverse()) one();
    this.undo = [];
    this.busy = false;
  }

  order(...row: Value[]): void {
    const [id, reference, status, authorised, captured, released, refunded, stock, nextCheckAt, lookedAt] =
      row as [string, string, string, number, number, number, number, string, number | null, number | null];
    const [gatewayOrderId, total, gatewayReference, cartId, dispatchedAt] = row.slice(10) as [
      ...[string | null, number, string | null, string, number | null],
    ];
    const { orders } = this.mirror;
    const held = orders.get(id);
    const money = { authorised, captured, released, refunded };
    const next: OrderRecord = {
      ...{ id, reference, total, status, stock, nextCheckAt, lookedAt, gatewayOrderId, ...money },
      ...{ cartId, dispatchedAt },
      cameToNothing:
        held?.cameToNothing ||
        (held !== undefined && UNPAID.includes(held.status) && CLOSED.includes(status) && authorised === 0),
      merchantReference: gatewayReference ?? reference,
      names: new Set(
        [...(held?.names ?? []), reference, gatewayReference, gatewayOrderId].filter((name) => name !== null),
      ),
      path: held && held.status === status ? held.path : [...(held?.path ?? []), status],
    };
    if (held) this.judge(held, next);
    orders.set(id, next);
    this.undo.push(() => (held ? orders.set(id, held) : orders.delete(id)));
  }

  /** One change of one order. */
  private judge(held: OrderRecord, next: OrderRecord): void {
    const { reference, merchantReference } = next;
    if (held.status !== next.status) {
      this.trace(`${reference} ${held.status} → ${next.status}`);
      // An earlier order at the gateway, paid when the later one had closed.
      const paidEarlier = held.status === 'FAILED' && PAID.includes(next.status) && isReplaced(next);
      if (!NEXT[held.status]?.includes(next.status) && !paidEarlier) {
        this.report(`${reference} went back from ${held.status} to ${next.status}`);
      }
      const { leavesAt } = this.owner();
      if (next.status === 'EXPIRED' && leavesAt !== undefined) this.left(held, leavesAt);
      else if (!this.owner().shown.has(merchantReference)) {
        this.report(`${reference} became ${next.status} without a fetch (${this.owner().name})`);
      }
      if (next.status !== 'EXPIRED' && !this.truth.hasShown(merchantReference, next.status)) {
        this.report(`${reference} became ${next.status}, which the gateway never showed`);
      }
    }
    const moved = this.truth.money(merchantReference);
    for (const field of MONEY) {
      if (next[field] < held[field]) this.report(`${reference}: ${field} went back to ${next[field]}`);
      if (next[field] > moved[field]) {
        this.report(`${reference}: ${next[field]} ${field}, but ${moved[field]} at the gateway`);
      }
    }
    const same = held.merchantReference === merchantReference;
    if (!same && held.authorised > 0) this.report(`${reference} is paid and left its gateway order`);
    if (same && held.gatewayOrderId !== null && held.gatewayOrderId !== next.gatewayOrderId) {
      this.report(`${reference} changed its gateway order`);
    }
    if (held.stock !== 'released' && next.stock === 'released') this.released(next);
    if (held.stock !== 'released' || next.stock === 'released') return;
    this.expect(next.id, { expected: 0, lost: 0 });
    // On the shelf while it is unpaid: it takes them when somebody pays, or goes to pay. Once it was closed, only to be sent.
    if (next.dispatchedAt !== null) return;
    if (next.path.some((status) => CLOSED.includes(status))) this.report(`${reference} took its stock again`);
    if ((next.stock === 'sold') !== PAID.includes(next.status))
      this.report(`${reference} is ${next.status} and its stock became ${next.stock}`);
    if (next.stock === 'sold') this.tookLater += 1;
  }

  /** Its customer closed it: the gateway has said since they pressed that it is unpaid, and nobody was paying. */
  private left({ reference, merchantReference, status }: OrderRecord, pressedAt: number): void {
    this.closed += 1;
    const unpaidAt = this.truth.unpaidAt(merchantReference) ?? Number.NEGATIVE_INFINITY;
    if (status === 'PENDING' || unpaidAt < pressedAt)
      this.report(`${reference} was ${status} and closed by its customer, and nobody knew that it is unpaid`);
  }

  line(...row: Value[]): void {
    const [orderId, quantity, restocked] = row as [string, number, number];
    const { lines } = this.mirror;
    const held = lines.get(orderId);
    lines.set(orderId, { expected: 0, lost: 0, ...held, quantity, restocked });
    this.undo.push(() => (held ? lines.set(orderId, held) : lines.delete(orderId)));
  }

  /** A row of the shelf's history. */
  shelf(...row: Value[]): void {
    const [, units, left] = row as [string | null, number, number];
    this.mirror.recorded += units;
    this.undo.push(() => {
      this.mirror.recorded -= units;
    });
    if (left !== this.mirror.available)
      this.report(`stock: ${left} are called left of ${this.mirror.available}`);
  }

  /** All units of an order go back, or as many as whoever cancelled it said. */
  private released({ id }: OrderRecord): void {
    const line = this.mirror.lines.get(id);
    const cancel = this.mirror
      .operationsOf(id)
      .find(
        ({ kind, state, unitsBack }) => kind === 'cancel' && state !== 'failed' && unitsBack !== undefined,
      );
    if (!line || cancel?.unitsBack === undefined) return;
    const { unitsBack } = cancel;
    this.expect(id, { expected: line.expected + unitsBack, lost: line.quantity - line.expected - unitsBack });
  }

  private expect(orderId: string, changes: { expected: number; lost: number }): void {
    const { lines } = this.mirror;
    const held = lines.get(orderId);
    if (!held) return;
    this.unitsBack += Math.max(0, changes.expected - held.expected);
    lines.set(orderId, { ...held, ...changes });
    this.undo.push(() => lines.set(orderId, held));
  }

  variant(...row: Value[]): void {
    const [, available] = row as [string, number];
    const before = this.mirror.available;
    this.mirror.available = available;
    this.undo.push(() => {
      this.mirror.available = before;
    });
  }

  operation(...row: Value[]): void {
    const [id, orderId, kind, amount, reference, state, claimedAt, createdAt] = row as [
      ...[string, string, string, number, string, string, number | null, number],
    ];
    const [restock, lines] = row.slice(8) as [string | null, string | null];
    const unitsPaidBack = lines === null ? 0 : sumOf(JSON.parse(lines));
    const unitsBack = restock === null ? undefined : sumOf(JSON.parse(restock));
    const { operations } = this.mirror;
    const held = operations.get(id);
    const settled =
      (held?.settled ?? 0) + Number(held?.state !== state && (state === 'succeeded' || state === 'failed'));
    if (!held) this.owner().operations.push(id);
    else if (held.state !== state) {
      this.trace(`${kind} ${reference} ${held.state} → ${state}`);
      const allowed = kind === 'create' ? CREATE_STATE : NEXT_STATE;
      if (!allowed[held.state]?.includes(state)) {
        this.report(`${kind} ${reference} was ${held.state} and became ${state}`);
      }
    }
    if (kind === 'refund' && held && held.state !== state && state === 'succeeded')
      this.refunded(orderId, unitsBack ?? 0);
    const rest = { reference, createdAt, state, claimedAt, unitsBack, unitsPaidBack, settled };
    operations.set(id, { id, orderId, kind, amount, ...rest });
    this.undo.push(() => (held ? operations.set(id, held) : operations.delete(id)));
  }

  private refunded(orderId: string, units: number): void {
    const line = this.mirror.lines.get(orderId);
    if (line && this.mirror.orders.get(orderId)?.stock !== 'released')
      this.expect(orderId, { expected: line.expected + units, lost: 0 });
  }

  inbox(...row: Value[]): void {
    const [id, state, nextAttemptAt] = row as [string, string, number];
    const order = this.mirror.byReference(String(row[3])) ?? this.mirror.byGatewayId(row[4]);
    const { fetched } = this.owner();
    const named = order?.names.has(String(row[3])) ? [String(row[3])] : [...(order?.names ?? [])];
    if (state === 'processed' && order && !named.some((name) => fetched.has(name))) {
      this.report(`webhook ${id} counts as processed, and nobody has fetched its order`);
    }
    const held = this.mirror.inbox.get(id);
    if (held?.state === 'processed' && state !== 'processed') this.report(`webhook ${id} came back to life`);
    this.mirror.inbox.set(id, { state, nextAttemptAt });
    this.undo.push(() => (held ? this.mirror.inbox.set(id, held) : this.mirror.inbox.delete(id)));
  }

  review(...row: Value[]): void {
    const [id, orderId, kind, resolvedAt] = row as [string, string, string, number | null];
    const held = this.mirror.reviews.get(id);
    if (!held) this.trace(`a person is called: ${kind}`);
    if (
      !held &&
      kind === 'paid_without_units' &&
      this.mirror.available >= (this.mirror.lines.get(orderId)?.quantity ?? 0)
    )
      this.report('an order is called sold out, and its units are on the shelf');
    this.mirror.reviews.set(id, { id, orderId, kind, open: resolvedAt === null });
    this.undo.push(() => (held ? this.mirror.reviews.set(id, held) : this.mirror.reviews.delete(id)));
  }

  /** What a customer asks to return; answered once. */
  returned(...row: Value[]): void {
    const [id, orderId, state, lines] = row as [string, string, string, string];
    const { mirror } = this;
    const held = mirror.returns.get(id);
    const next = { id, orderId, state, units: sumOf(JSON.parse(lines)) };
    mirror.returns.set(id, next);
    this.undo.push(() => (held ? mirror.returns.set(id, held) : mirror.returns.delete(id)));
    const order = mirror.orders.get(orderId);
    if (held ? held.state !== 'asked' || held.units !== next.units : state !== 'asked')
      this.report(`${order?.reference}: a return was ${held?.state ?? 'new'} and became ${state}`);
    if (held) return;
    const isSold = order && order.stock === 'sold' && order.captured > order.refunded;
    if (!isSold || order.dispatchedAt === null)
      this.report(`${order?.reference}: a return of what was not sent, or is paid back`);
    const kept = mirror.returnsOf(orderId).filter((one) => one.state !== 'declined');
    if (sumOf(kept) > (mirror.lines.get(orderId)?.quantity ?? 0))
      this.report(`${order?.reference}: more is asked to come back than was bought`);
  }

  /** What must hold across rows whenever a transaction commits. */
  private checkTotals(): void {
    let out = 0;
    for (const order of this.mirror.orders.values()) {
      const { id, reference, authorised, captured, released, refunded, stock } = order;
      const line = this.mirror.lines.get(id);
      if (line) out += stock === 'released' ? line.lost : line.quantity - line.expected;
      if (line && line.restocked !== line.expected)
        this.report(`${reference}: ${line.restocked} units went back, and ${line.expected} were to`);
      if (captured + released > authorised)
        this.report(`${reference}: captured and released above authorised`);
      if (refunded > captured) this.report(`${reference}: refunded above captured`);
      let refunds = 0;
      let ways = 0;
      let payments = 0;
      let paidBack = 0;
      for (const { orderId, kind, state, amount, unitsPaidBack } of this.mirror.operations.values()) {
        if (orderId !== id || state === 'failed') continue;
        if (kind === 'refund') refunds += amount;
        paidBack += unitsPaidBack;
        if (kind === 'capture' || kind === 'cancel') ways += 1;
        if (kind === 'payment' && state !== 'succeeded') payments += 1;
      }
      if (line && paidBack > line.quantity)
        this.report(`${reference}: ${paidBack} of ${line.quantity} units are paid back`);
      if (payments > 1) this.report(`${reference}: more than one payment at once`);
      if (refunds > captured) this.report(`${reference}: refunds asked for above captured (${refunds})`);
      if (ways > 1) this.report(`${reference}: more than one capture or cancel at once`);
    }
    if (out + this.mirror.available !== this.initial) {
      this.report(`stock: ${this.mirror.available} left and ${out} out, of ${this.initial}`);
    }
    if (this.initial + this.mirror.recorded !== this.mirror.available) {
      this.report(
        `stock: ${this.mirror.available} left, and its history says ${this.initial + this.mirror.recorded}`,
      );
    }
  }
}

function sumOf(lines: readonly { units: number }[]): number {
  return lines.reduce((sum, { units }) => sum + units, 0);
}
