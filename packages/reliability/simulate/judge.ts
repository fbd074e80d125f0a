/** The end of a history: the shop's database against the gateway's ledger, and what people were told against both. */
import { documentsDue } from '../lib/documents';
import { dueOf, isUnclear, type ModelOrder, moneyOf } from './ledger';
import type { OperationRecord, OrderRecord } from './mirror';
import type { Books, StatusEvent } from './store';
import { isReplaced } from './watch';
import type { World } from './world';

const PAID: readonly string[] = ['AUTHORIZED', 'PROCESSED', 'PARTIALLY_REFUNDED', 'FULLY_REFUNDED'];
const MONEY = ['authorised', 'captured', 'released', 'refunded'] as const;

/** Reports what differs to the world's watch. */
export function judge(world: World, books: Books): void {
  for (const held of world.watch.mirror.orders.values()) {
    const shown = world.gateway.find(held.merchantReference);
    const differ = (what: string) => world.watch.report(`${held.reference}: ${what}`);
    const settled = books.settled(held.id);
    const withoutUnits = [...world.watch.mirror.reviews.values()].some(
      ({ orderId, kind }) => orderId === held.id && kind === 'paid_without_units',
    );
    judgeOrder(held, shown, { settled, withoutUnits }, differ);
    judgeOperations(world, held, shown, differ);
    const off = held.authorised > 0 && shown ? shown.amount - shown.coupon - dueOf(shown) : 0;
    if (books.discount(held.id) !== off) differ(`holds a discount of ${books.discount(held.id)}, not ${off}`);
    judgeDocuments(held, shown, { settled, off, documents: books.documents(held.id) }, differ);
    judgeReviews(world, held, shown, settled, differ);
    judgeHistory(held, books.statusEvents(held.id), differ);
    const rows = { refunds: books.refunds(held.id), payments: books.payments(held.id) };
    const truth = {
      refunds: (shown?.refunds ?? [])
        .map(({ reference, status, amount }) => ({ reference, status, amount }))
        .sort((one, other) => (one.reference < other.reference ? -1 : 1)),
      payments: (shown?.payments ?? []).map(({ id, status }) => ({ id, status })),
    };
    if (JSON.stringify(rows) !== JSON.stringify(truth)) {
      differ(`holds ${JSON.stringify(rows)}, the gateway ${JSON.stringify(truth)}`);
    }
  }
  for (const fault of books.numberFaults()) world.watch.report(fault);
  judgeCarts(world, books);
  judgeWords(world);
  judgeCoupon(world, books);
}

/**
 * The coupon is used by as many orders as have it and have not given it back, never by more than it allows. An order has given
 * it back when it came to nothing, and only then; one that was paid after that has it again unless the uses were gone: another order
 * had one then, which may have come to nothing since.
 */
function judgeCoupon(world: World, books: Books): void {
  const { used, uses } = books.coupon();
  const report = (what: string) => world.watch.report(what);
  const kept = uses.filter(({ givenBack }) => !givenBack);
  if (used !== kept.length) report(`the coupon counts ${used} uses, and ${kept.length} orders have it`);
  const most = world.settings.coupon ?? 0;
  if (kept.length > most) report(`${kept.length} orders have a coupon for ${most}`);
  for (const { orderId, givenBack, off, asked } of uses) {
    const held = world.watch.mirror.orders.get(orderId);
    if (!held) continue;
    if (off === 0) report(`${held.reference}: its coupon takes nothing off`);
    if (asked !== held.total + off) report(`${held.reference}: its sums do not add up`);
    const shown = world.gateway.find(held.merchantReference);
    if (shown && (shown.coupon !== off || shown.amount !== asked))
      report(`${held.reference}: the gateway was told of a coupon of ${shown.coupon}, not ${off}`);
    const nothing = !PAID.includes(held.status) || books.settled(orderId) === 'refunded';
    const late = held.path.some((status) => status === 'EXPIRED' || status === 'FAILED');
    if (givenBack !== nothing && !(givenBack && late && uses.length > most))
      report(`${held.reference} is ${held.status}, and its coupon was ${givenBack ? '' : 'not '}given back`);
  }
}

/** Items are in the order or in the cart that it came from, in which nobody has put anything else. */
function judgeCarts(world: World, books: Books): void {
  const { mirror } = world.watch;
  // Only an order that came to nothing leaves something to order anew.
  const latest = new Map([...mirror.orders.values()].map((order) => [order.cartId, order]));
  for (const [cartId, { id, reference, status, cameToNothing }] of latest) {
    const right = cameToNothing ? (mirror.lines.get(id)?.quantity ?? 0) : 0;
    const found = books.inCart(cartId);
    if (found !== right)
      world.watch.report(`${reference} is ${status}: ${found} units in its cart, not ${right}`);
  }
}

type Differ = (what: string) => void;

function judgeOrder(
  held: OrderRecord,
  shown: ModelOrder | undefined,
  { settled, withoutUnits }: { settled: ReturnType<Books['settled']>; withoutUnits: boolean },
  differ: Differ,
): void {
  const expected = shown?.status ?? 'EXPIRED';
  if (held.status !== expected)
    differ(`is ${held.status} here and ${shown?.status ?? 'unknown'} at the gateway`);
  const money = shown ? moneyOf(shown) : { authorised: 0, captured: 0, released: 0, refunded: 0 };
  for (const field of MONEY) {
    if (held[field] !== money[field])
      differ(`${field} ${held[field]} here and ${money[field]} at the gateway`);
  }
  const givenUp = held.path.includes('EXPIRED') || (held.path.includes('FAILED') && isReplaced(held));
  const sent = held.dispatchedAt !== null;
  const keeps = PAID.includes(expected) && !givenUp && settled !== 'refunded' && !withoutUnits;
  const stock = keeps || sent ? 'sold' : 'released';
  if (held.stock !== stock) differ(`its stock is ${held.stock} and should be ${stock}`);
  const due = shown ? dueOf(shown) + shown.fee : held.total;
  const differs = held.authorised > 0 && held.authorised !== due;
  if (differs && settled === undefined) differ('took another amount, and nobody settled it');
  if (shown && isUnclear(shown) && settled === undefined)
    differ('says what nobody knows, and nobody read it');
  if (settled !== undefined && !differs && shown?.unknown === undefined) differ(`was ${settled} for nothing`);
  if (shown && held.gatewayOrderId !== shown.id)
    differ(`names ${String(held.gatewayOrderId)}, not ${shown.id}`);
}

/** Invoices less credit notes are what was sold, by the ledger. */
function judgeDocuments(
  { captured, refunded }: OrderRecord,
  shown: ModelOrder | undefined,
  { settled, off, documents }: { settled: ReturnType<Books['settled']>; off: number; documents: number },
  differ: Differ,
): void {
  const paid = shown?.paid ?? 0;
  const due = documentsDue({
    captured,
    fee: Math.max(0, captured - paid),
    refunded,
    discount: off,
    price: paid + off,
    givenBack: settled === 'refunded',
  });
  if (documents !== due) differ(`its invoices and credit notes come to ${documents}, not ${due}`);
}

function judgeOperations(
  world: World,
  held: OrderRecord,
  shown: ModelOrder | undefined,
  differ: Differ,
): void {
  for (const operation of world.watch.mirror.operationsOf(held.id)) {
    const { kind, reference, state, settled } = operation;
    const name = `${kind} ${reference}`;
    if (state !== 'succeeded' && state !== 'failed') differ(`${name} is still ${state}`);
    if (settled !== 1 && kind !== 'create') differ(`${name} was settled ${settled} times`);
    const acts = world.gateway.acts.filter(({ operationId }) => operationId === operation.id).length;
    if (acts > 1) differ(`${name} was done ${acts} times`);
    const done = isDone(operation, kind === 'create' ? world.gateway.find(reference) : shown);
    if (state === 'succeeded' && !done) differ(`${name} is called done, and is not`);
    if (state === 'failed' && acts > 0 && done) differ(`${name} is called failed, and was done`);
  }
}

/** By the ledger. A capture or cancel in the dashboard has the same effect as ours. */
function isDone({ kind, reference, amount }: OperationRecord, shown: ModelOrder | undefined): boolean {
  if (!shown) return false;
  switch (kind) {
    case 'create':
      return true;
    case 'capture':
      return moneyOf(shown).captured === amount;
    case 'cancel':
      return shown.status === 'CANCELLED';
    case 'payment':
      // Begun: whether it was paid, the order says.
      return shown.payments.some((one) => one.reference === reference);
    default:
      return shown.refunds.some((one) => one.reference === reference && one.status === 'PROCESSED');
  }
}

/** A person is called when something differed, and only then. */
function judgeReviews(
  world: World,
  held: OrderRecord,
  shown: ModelOrder | undefined,
  settled: ReturnType<Books['settled']>,
  differ: Differ,
): void {
  const kinds = [...world.watch.mirror.reviews.values()]
    .filter(({ orderId }) => orderId === held.id)
    .map(({ kind }) => kind);
  const lied = [...held.names].some((name) => world.gateway.liedAbout.has(name));
  const called = kinds.includes('mismatch') || kinds.includes('other_order_differs');
  const differed = shown !== undefined && (shown.paid !== dueOf(shown) || isUnclear(shown));
  if (differed && world.money(held.merchantReference).authorised > 0 && !called) {
    differ('another amount was paid, or under another word, and nobody was called');
  }
  if (called && !lied && !differed && shown?.unknown === undefined)
    differ('a person was called about a difference that nobody saw');
  if (lied && !called && world.kills === 0 && world.locked === 0 && world.gateway.faults === 0) {
    differ('a difference was seen, and nobody was called');
  }
  const closedAt = held.path.findIndex((status) => status === 'EXPIRED' || status === 'FAILED');
  const lost = shown?.payments.some((payment) => payment.lost) ?? false;
  if (lost !== kinds.includes('capture_failed'))
    differ(lost ? 'its hold is gone, and nobody was called' : 'told of a capture that did not fail');
  // A hold that a failing capture lost closes the order after it was paid: that alone is not late.
  const late = closedAt >= 0 && held.path.slice(closedAt).some((status) => PAID.includes(status));
  // What goes back at once is not sent late either: nobody need be asked.
  if (late !== kinds.includes('late_payment') && settled !== 'refunded')
    differ(late ? 'paid late, and nobody was called' : 'called late');
  const charged =
    [...held.names].some((name) => world.gateway.chargedAtOnce.has(name)) && held.authorised > 0;
  const told = kinds.filter((kind) => kind === 'pre_auth_differs').length;
  if (told !== (charged ? 1 : 0)) {
    differ(charged ? `charged instead of held, told ${told} times` : 'told of a difference that is none');
  }
  const sums = [...held.names].map((name) => world.money(name));
  const paid = sums.filter(({ authorised }) => authorised > 0).length;
  const kept = sums.filter(
    ({ authorised, released, refunded }) => authorised - released - refunded > 0,
  ).length;
  // What was given back in the dashboard before the shop saw it leaves nothing to decide: called or not, both are right.
  if (kept > 1 && !kinds.includes('paid_twice')) differ('was paid twice, and nobody was called');
  if (paid <= 1 && kinds.includes('paid_twice')) differ('a person was called about one payment');
  if (kinds.includes('impossible_status') && !lied) differ('a person was called about what is possible');
}

/** The history tells the same as the columns, without a gap. */
function judgeHistory(held: OrderRecord, events: StatusEvent[], differ: Differ): void {
  let status = 'PLACED';
  const told = { authorised: 0, captured: 0, released: 0, refunded: 0 };
  for (const event of events) {
    if (event.from !== status) differ(`its history jumps from ${status} to ${event.from}`);
    status = event.to;
    for (const field of MONEY) told[field] = event[field] ?? told[field];
  }
  if (status !== held.status) differ(`its history ends with ${status}`);
  for (const field of MONEY)
    if (told[field] !== held[field]) differ(`its history tells ${told[field]} ${field}`);
}

/** Nobody was told "failed" of what was done, nor "done" of what was not. */
function judgeWords(world: World): void {
  for (const { kind, operationId, result } of world.told) {
    const operation = operationId && world.watch.mirror.operations.get(operationId);
    if (!operation) {
      if (result.outcome !== 'refused') world.watch.report(`${kind}: told ${result.outcome} of no operation`);
      continue;
    }
    const order = world.watch.mirror.orders.get(operation.orderId);
    const done = order ? isDone(operation, world.gateway.find(order.merchantReference)) : false;
    const ours = world.gateway.acts.some((act) => act.operationId === operation.id);
    if (result.outcome === 'failed' && done && ours) {
      world.watch.report(`${kind} ${operation.reference}: told "failed" (${result.code}) of what was done`);
    }
    if (result.outcome === 'succeeded' && !done) {
      world.watch.report(`${kind} ${operation.reference}: told "succeeded" of what was not done`);
    }
    if (result.outcome === 'refused') world.watch.report(`${kind}: told "refused" of what was committed`);
  }
}
