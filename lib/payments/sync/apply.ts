/** Writes what was decided about a fetched order: status, money, stock, records and history, in the caller's transaction. */
import 'server-only';
import type { Db } from '@/db/client';
import { upsertPayments, upsertRefunds } from '@/db/queries/gateway-records';
import { appendEvent } from '@/db/queries/order-events';
import { type NewOrder, type OrderRow, updateOrder } from '@/db/queries/orders';
import type { Plan } from '@/lib/pinelabs/emi-types';
import type { GatewayCustomer, GatewayOrder } from '@/lib/pinelabs/types';
import { resolveOpenOperations } from '../operations/answer';
import { decide, isOlder, isSettling } from '../state/decide';
import { describeChange } from '../state/messages/history-messages';
import { understood } from '../state/operations/reading';
import { feePaid } from '../state/order-money';
import type { Cause, Change } from '../state/types';
import { each, surroundings } from '../surroundings';
import { openReview } from './open-review';
import { notAsAsked, unclearBeside } from './rules/as-asked';
import { fieldsFromGateway } from './rules/gateway-fields';
import { paymentRows, refundRows, withoutAccount } from './rules/gateway-rows';
import { schedule } from './schedule';

export interface Applied {
  status: OrderRow['status'];
  changed: boolean;
  /** See `resolveOpenOperations`. */
  lost: string[];
}

/**
 * @param held the order as read in this same transaction.
 * @param now when the fetch was begun, UTC milliseconds.
 * @param judge what decides; where a person settles the order, what that person saw.
 */
export async function applyFetched(
  tx: Db,
  held: OrderRow,
  fetched: GatewayOrder,
  cause: Cause,
  now: number,
  judge: typeof decide = decide,
): Promise<Applied> {
  const raw = await screened(tx, fetched);
  const shown = understood(held, raw);
  const decision = judge(asHeld(held), shown, now);
  if (decision.review) await openReview(tx, held, decision.review, cause, now);
  const mismatch = decision.review?.kind === 'mismatch';
  const older = isOlder(held, shown);
  const lost = mismatch || older ? [] : await keepRecords(tx, held, raw, shown, now);

  const changed = decision.kind === 'apply';
  const told = [
    ...(changed ? notAsAsked(held, shown, decision) : []),
    ...(mismatch ? [] : unclearBeside(held, shown)),
  ];
  for (const review of told) await openReview(tx, held, review, cause, now);
  const status = changed ? decision.status : held.status;
  const settling = mismatch ? held.settling : isSettling(held, shown, status);
  const next = await schedule(tx, { ...held, settling }, status, changed, now);
  await updateOrder(
    tx,
    held.id,
    {
      ...(changed ? columnsOf(decision, shown) : {}),
      ...(mismatch ? {} : fieldsFromGateway(asHeld(held), shown, customerOf)),
      lookedAt: now,
      settling,
      ...next,
    },
    now,
  );
  if (changed) await follow(tx, held, decision, cause, now);
  if (!mismatch && !older) {
    for (const fetchedOf of each('fetched')) await fetchedOf(tx, held, fetched, status, now, cause);
  }
  return { status, changed, lost };
}

/** Without somebody who judges the confirmation page's address, nobody is sent to it. */
async function screened(tx: Db, { challengeUrl, ...shown }: GatewayOrder): Promise<GatewayOrder> {
  const [screen] = each('screened');
  return screen && challengeUrl ? screen(tx, { ...shown, challengeUrl }) : shown;
}

function customerOf(held: Omit<OrderRow, 'plan'>, customer: GatewayCustomer): Partial<NewOrder> {
  return Object.assign({}, ...each('customer').map((fields) => fields(held, customer)));
}

export async function unitsReturn(tx: Db, orderId: string, now: number): Promise<void> {
  for (const released of each('released')) await released(tx, orderId, now);
}

/** Our order as it is judged: its plan read, and our own id at the gateway beside it. */
export function asHeld(order: OrderRow): Omit<OrderRow, 'plan'> & { plan: Plan | null; merchantId: string } {
  const { merchantId, readPlan } = surroundings();
  return { ...order, merchantId: merchantId(), plan: order.plan === null ? null : readPlan(order.plan) };
}

/** The payments and refunds are facts of their own, whatever they do to the status; but not of an order that differs, or of an older answer. */
async function keepRecords(tx: Db, held: OrderRow, raw: GatewayOrder, shown: GatewayOrder, now: number) {
  const rows = paymentRows(held.id, raw, now);
  await upsertPayments(tx, held.erased ? rows.map(withoutAccount) : rows);
  await upsertRefunds(tx, refundRows(held.id, raw, now));
  return resolveOpenOperations(tx, held, shown, now);
}

function columnsOf({ status, money, stock }: Change, shown: GatewayOrder): Partial<NewOrder> {
  return {
    status,
    authorisedPaise: money.authorised,
    capturedPaise: money.captured,
    releasedPaise: money.released,
    refundedPaise: money.refunded,
    feePaise: Math.min(feePaid(shown), money.authorised),
    stock,
  };
}

/** What a change brings with it: a line of history, and what the other parts of the shop do (lib/after-change.ts). */
export async function follow(
  tx: Db,
  held: OrderRow,
  change: Change,
  cause: Cause,
  now: number,
): Promise<void> {
  if (change.stock === 'released' && held.stock !== 'released') await unitsReturn(tx, held.id, now);
  await appendEvent(tx, {
    orderId: held.id,
    at: now,
    kind: 'status',
    cause,
    summary: describeChange(held, change),
    data: { from: held.status, to: change.status, ...change.money },
  });
  for (const changed of each('changed')) await changed(tx, held, change, now, cause);
}
