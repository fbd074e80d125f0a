/**
 * An administrator settles an order whose money does not add up. The order is fetched anew; the figures, the history, the
 * end of the review and, where all goes back, the refund or the cancel are committed in one transaction.
 */
import 'server-only';
import { createHash } from 'node:crypto';
import { type Db, reader, transaction } from '@/db/client';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { appendEvent, openReviewsOfOrder } from '@/db/queries/order-events';
import { resolveReview } from '@/db/queries/order-history';
import { type OrderRow, orderById, updateOrder } from '@/db/queries/orders';
import { formatINR, type Paise, paise } from '@/lib/money';
import { GatewayError } from '@/lib/pinelabs/gateway-error';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { moneyActions } from '../state/operations/money-actions';
import { columnsAfter, type Proposal, paidOfTotal, propose, seenText } from '../state/operations/settlement';
import { feePaid } from '../state/order-money';
import type {
  Cause,
  Decision,
  MoneyActionInput,
  MoneyRefusal,
  OperationResult,
  SettlementView,
  SettlementWay,
  TypedReading,
} from '../state/types';
import { type Applied, applyFetched, asHeld, unitsReturn } from '../sync/apply';
import { refundRows } from '../sync/rules/gateway-rows';
import { type Apply, type InTransaction, syncOrder } from '../sync/sync';
import { isFirstPress, PREFIX, productsToReturn, sendRecorded } from './money-operations';
import { isUnexplained } from './money-state';
import { newReference, recordOperation } from './operations';

interface Refused {
  refused: MoneyRefusal;
}
/** What gives everything back. */
type Back = { kind: 'refund' | 'cancel'; amount: Paise } | Refused;

interface Seen {
  proposal: Proposal;
  back: Back;
  /** SHA-256 of all that the page showed. */
  seen: string;
}

/** Fetches the order and says what could be settled now. Never throws for what the gateway does. */
export async function previewSettlement(
  orderId: string,
  actor: string,
  reading?: TypedReading,
): Promise<SettlementView | Refused> {
  let view: SettlementView | Refused = { refused: 'unknown-at-gateway' };
  const refused = await fetched(orderId, actor, async (tx, held, shown, cause, now) => {
    const applied = await applyFetched(tx, held, shown, cause, now);
    const order = await orderById(tx, held.id);
    const judged: Seen | Refused = order
      ? await judge(tx, order, shown, now, reading)
      : { refused: 'no-order' };
    view = 'refused' in judged ? judged : viewOf(held, judged);
    return applied;
  });
  return refused ?? view;
}

export async function settleReview(
  input: MoneyActionInput & { reason: string; way: SettlementWay; seen: string; reading?: TypedReading },
): Promise<OperationResult> {
  const unknown: Refused = { refused: 'unknown-at-gateway' };
  let end: Committed | Refused = unknown;
  const refused = await fetched(
    input.orderId,
    input.actor,
    async (tx, held, shown, cause, now) => {
      end = await commit(tx, held, shown, cause, now, input);
      return 'refused' in end ? applyFetched(tx, held, shown, cause, now) : end.applied;
    },
    (work) =>
      transaction('settle review', (tx) => {
        // Run again, it may not come as far as before: what was undone must not be told.
        end = unknown;
        return work(tx);
      }),
  );
  const done = refused ?? (end as Committed | Refused);
  if ('refused' in done) return { outcome: 'refused', reason: done.refused };
  const { operation, order, says } = done;
  if (!operation) return { outcome: 'succeeded', says };
  return sendRecorded(operation, operation.kind === 'cancel' ? 'cancel' : 'refund', order);
}

/** Through the one door. @returns why it could not be fetched. */
async function fetched(
  orderId: string,
  actor: string,
  apply: Apply,
  inTransaction?: InTransaction,
): Promise<Refused | undefined> {
  const order = await orderById(reader(), orderId);
  if (!order) return { refused: 'no-order' };
  try {
    await syncOrder(order.reference, `admin:${actor}`, Date.now(), apply, inTransaction);
    return undefined;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { refused: { code: 'gateway-not-asked', error: error.code } };
  }
}

/** @param held as it is in this transaction. */
async function judge(
  tx: Db,
  held: OrderRow,
  shown: GatewayOrder,
  now: number,
  reading: TypedReading | undefined,
): Promise<Seen | Refused> {
  const reviews = await openReviewsOfOrder(tx, held.id);
  if (!reviews.some(isUnexplained)) return { refused: 'review-settled-before' };
  const order = asHeld(held);
  const proposal = propose(order, shown, now, reading);
  if ('refused' in proposal) return proposal;
  const { capture: _, ...actions } = moneyActions({
    ...columnsAfter(order, proposal),
    gatewayOrderId: shown.orderId,
    operations: await operationsOfOrder(tx, held.id),
    refunds: refundRows(held.id, shown, now),
    feePaise: feePaid(shown),
    settling: false,
    mismatch: false,
  });
  const back = backOf(actions);
  return { proposal, back, seen: hash(seenText(shown, proposal, back)) };
}

function backOf({ cancel, refund }: Pick<ReturnType<typeof moneyActions>, 'cancel' | 'refund'>): Back {
  if (cancel.allowed) return { kind: 'cancel', amount: cancel.amount };
  return refund.allowed ? { kind: 'refund', amount: refund.max } : { refused: refund.reason };
}

interface Committed {
  applied: Applied;
  says: string;
  order: OrderRow;
  operation?: OperationRow;
}

async function commit(
  tx: Db,
  held: OrderRow,
  shown: GatewayOrder,
  cause: Cause,
  now: number,
  input: Parameters<typeof settleReview>[0],
): Promise<Committed | Refused> {
  if (!(await isFirstPress(tx, input.formToken))) return { refused: 'form-sent-before' };
  const judged = await judge(tx, held, shown, now, input.reading);
  if ('refused' in judged) return judged;
  const { proposal, back, seen } = judged;
  if (seen !== input.seen) return { refused: 'changed-since-seen' };
  const givesBack = input.way === 'refunded';
  if (givesBack && 'refused' in back) return back;
  const all = givesBack && 'kind' in back ? back : undefined;
  const returned = await productsToReturn(tx, held.id, { returns: [], everything: all?.kind === 'refund' });
  if ('refused' in returned) return returned;

  const says = paidOfTotal(proposal, paise(held.totalPaise));
  const settlement = { way: input.way, ...proposal.figures };
  await resolveReviews(tx, held, input.actor, now);
  await appendEvent(tx, {
    orderId: held.id,
    at: now,
    kind: 'review',
    cause: input.actor,
    summary: all
      ? `Resolved by refunding it all: ${says}, and ${formatINR(all.amount)} goes back`
      : `Accepted what the gateway shows: ${says}`,
    data: { reason: input.reason, settlement, details: proposal.differences },
  });
  await updateOrder(tx, held.id, { settlement }, now);
  const decision = all ? withoutConfirmation(proposal.decision) : proposal.decision;
  const applied = await applyFetched(tx, { ...held, settlement }, shown, cause, now, () => decision);
  if (!all) return { applied, says, order: held };

  await unitsGoBack(tx, held.id, now);
  const operation = await recordOperation(
    tx,
    held,
    {
      kind: all.kind,
      amountPaise: all.amount,
      reference: newReference(PREFIX[all.kind]),
      actor: input.actor,
      reason: input.reason,
      products: returned.products,
    },
    now,
  );
  return { applied, says, order: held, operation };
}

async function resolveReviews(tx: Db, { id }: OrderRow, actor: string, now: number): Promise<void> {
  for (const review of await openReviewsOfOrder(tx, id)) {
    if (isUnexplained(review)) await resolveReview(tx, review.id, actor, now);
  }
}

/** It is no sale: nobody is thanked for it, and nobody is asked whether to send it late. */
function withoutConfirmation(decision: Decision): Decision {
  if (decision.kind === 'keep') return decision;
  const { review: _, ...change } = decision;
  return { ...change, givenBack: true };
}

/** Unless they were sent. */
async function unitsGoBack(tx: Db, orderId: string, now: number): Promise<void> {
  const order = await orderById(tx, orderId);
  if (!order || order.stock === 'released' || order.dispatchedAt !== null) return;
  await unitsReturn(tx, orderId, now);
  await updateOrder(tx, orderId, { stock: 'released' }, now);
}

function viewOf(held: OrderRow, { proposal, back, seen }: Seen): SettlementView {
  return {
    seen,
    says: paidOfTotal(proposal, paise(held.totalPaise)),
    figures: proposal.figures,
    read: proposal.figures.read?.state,
    status: proposal.status,
    differences: proposal.differences,
    money: proposal.money,
    total: paise(held.totalPaise),
    back,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
