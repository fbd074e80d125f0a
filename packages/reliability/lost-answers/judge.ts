/** What the sandbox's ledger says about a call whose answer was lost. */
import { reader } from '@/db/client';
import { operationsOfOrder } from '@/db/queries/operations';
import { openReviewsOfOrder } from '@/db/queries/order-events';
import type { OrderRow } from '@/db/queries/orders';
import { checkoutLink } from '@/lib/payments/operations/checkout-link';
import { paysByPlan } from '@/lib/payments/state/ways-to-pay/channels';
import { syncOrder } from '@/lib/payments/sync/sync';
import type { Ledger, SandboxControl } from '@/scripts/lib/sandbox-control';
import { now } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import { endsInFailure, type Kind } from './kinds';

/** Orders and their refunds have references of their own; the gateway's id is the same for both. */
export async function requestsFor(sandbox: SandboxControl, kind: Kind, order: OrderRow): Promise<Ledger> {
  return sandbox.ledger({ reference: order.reference, endpoint: kind.endpoint ?? kind.name });
}

/** Calls that the gateway acted on. */
export function acted({ requests }: Ledger): number {
  return requests.filter(({ status }) => status === 200).length;
}

/** @returns a sentence for each thing that is not as if the answer had come. */
export async function notDoneOnce(sandbox: SandboxControl, kind: Kind, order: OrderRow): Promise<string[]> {
  const ledger = await requestsFor(sandbox, kind, order);
  const held = await now(order);
  const operations = (await operationsOfOrder(reader(), order.id)).filter((one) => one.kind === kind.name);
  const wrong: string[] = [];
  if (operations.length !== 1) wrong.push(`${operations.length} operations were recorded`);
  const [state, right] = [operations[0]?.state, endsInFailure(kind) ? 'failed' : 'succeeded'];
  if (state !== right) wrong.push(`the operation is ${state}, not ${right}`);
  if (held.status !== kind.ends) wrong.push(`the order is ${held.status}, not ${kind.ends}`);
  if (acted(ledger) !== 1) wrong.push(`the gateway acted on ${acted(ledger)} calls`);
  wrong.push(...(await booksDiffer(sandbox, kind, held)));
  const { moves } = kind;
  if (!moves) return wrong;
  const made = ledger.movements.filter((movement) => movement.kind === moves.kind);
  const total = made.reduce((sum, { amount }) => sum + amount, 0);
  // What a partial capture releases is its own doing: here the one movement that was asked for is counted.
  if (made.length !== 1 || total !== moves.amount)
    wrong.push(`${moves.kind} ${made.length} times, ${total} paise in all`);
  return wrong;
}

/** The shop's figures against the gateway's, to the paisa, and what is left for a person. */
async function booksDiffer(sandbox: SandboxControl, kind: Kind, order: OrderRow): Promise<string[]> {
  const { balances } = await sandbox.ledger({ reference: order.reference });
  const there = balances[order.gatewayOrderId ?? ''];
  const reviews = (await openReviewsOfOrder(reader(), order.id)).map((review) => review.kind).join(', ');
  const compared: [string, unknown, unknown][] = [
    ['authorised', order.authorisedPaise, there?.authorised ?? 0],
    ['captured', order.capturedPaise, there?.captured ?? 0],
    ['released', order.releasedPaise, there?.released ?? 0],
    ['refunded', order.refundedPaise, there?.refunded ?? 0],
    ['reviews', reviews, kind.reviews?.join(', ') ?? ''],
  ];
  return compared.flatMap(([what, ours, right]) =>
    ours === right ? [] : [`${what}: ${String(ours)}, not ${String(right)}`],
  );
}

/** Of an order whose creation got no answer: it is paid like any other, with all that comes beside it. */
export async function isPaid(world: World, kind: Kind, order: OrderRow): Promise<string[]> {
  if (!kind.paid) return [];
  await kind.paid.pay(world, await now(order));
  const held = await now(order);
  return [
    ...(held.status === 'PROCESSED' ? [] : [`the order is ${held.status} after its payment`]),
    ...(held.capturedPaise === kind.paid.amount ? [] : [`${held.capturedPaise} paise were charged`]),
    ...(await booksDiffer(world.sandbox, kind, held)),
  ];
}

/** A run in which no answer was lost has shown nothing. */
export async function lostTo(
  sandbox: SandboxControl,
  kind: Kind,
  order: OrderRow,
  fault: string,
): Promise<string[]> {
  const { requests } = await requestsFor(sandbox, kind, order);
  return requests.some((request) => request.fault?.split(', ').includes(fault))
    ? []
    : [`no answer was lost to ${fault}`];
}

/** The shopper asks once more for the page: it is the page of the order that exists. */
export async function pageOpens(sandbox: SandboxControl, kind: Kind, order: OrderRow): Promise<string[]> {
  const url = await checkoutLink(order.id);
  const { requests } = await requestsFor(sandbox, kind, order);
  // One that is paid on a page of ours has no page at the gateway: the order there is enough.
  const isThere =
    url !== undefined || (paysByPlan(order.channel) && (await now(order)).gatewayOrderId !== null);
  const made = new Set(requests.filter(({ status }) => status === 200).map(({ order_id }) => order_id));
  return [
    ...(isThere ? [] : ['the shopper who asks again gets no page']),
    ...(made.size === 1 ? [] : [`${made.size} orders exist at the gateway`]),
  ];
}

/** The page of that order is never told: five presses make one other order, whose payment is the order's. */
export async function anotherPageOpens(sandbox: SandboxControl, order: OrderRow): Promise<string[]> {
  const pages = new Set(await Promise.all(Array.from({ length: 5 }, () => checkoutLink(order.id))));
  const creates = (await operationsOfOrder(reader(), order.id)).filter(({ kind }) => kind === 'create');
  const second = `${order.reference}-2`;
  await sandbox.pay({ reference: second });
  await syncOrder(order.reference, 'page');
  const held = await now(order);
  const { movements } = await sandbox.ledger({ reference: order.reference });
  return [
    ...(pages.size === 1 && !pages.has(undefined) ? [] : [`five presses led to ${[...pages].join(', ')}`]),
    ...(creates.map(({ reference }) => reference).join() === `${order.reference},${second}`
      ? []
      : [`${creates.length} creates were recorded`]),
    ...(creates.every(({ state }) => state === 'succeeded') ? [] : ['a create is not called done']),
    ...(held.status === 'PROCESSED' ? [] : [`the order is ${held.status} after its payment`]),
    ...(movements.length === 0 ? [] : ['money moved on the earlier order']),
  ];
}
