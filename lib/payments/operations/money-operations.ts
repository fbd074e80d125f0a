/** Capture, cancel and refund, as an administrator asks for them; a cancel of a hold, as its customer does. */
import 'server-only';
import { type Db, reader, transaction } from '@/db/client';
import { refundsOfOrder } from '@/db/queries/gateway-records';
import { type OperationRow, operationsOfOrder } from '@/db/queries/operations';
import { operationById } from '@/db/queries/operations-sending';
import { linesOfOrder } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { claimOnce } from '@/db/queries/rate-limits';
import type { RefundedUnits } from '@/db/types';
import { describeError, log } from '@/lib/log';
import { type Paise, paise } from '@/lib/money';
import type { Returned, ReturnedProducts } from '../extension';
import { limitFault, moneyActions } from '../state/operations/money-actions';
import { areLeftToRefund, refundedUnits } from '../state/operations/refunded-units';
import type {
  CaptureInput,
  Cause,
  MoneyActionInput,
  MoneyActions,
  MoneyRefusal,
  OperationResult,
  RefundInput,
  UnitKey,
} from '../state/types';
import { each } from '../surroundings';
import { readBestEffort, syncBestEffort } from '../sync/sync-best-effort';
import { CALLS } from './calls';
import { moneyStateOf } from './money-state';
import { newReference, recordOperation, sendOperation } from './operations';

type Kind = 'capture' | 'cancel' | 'refund';
/** Longer than a session lasts, in milliseconds: the form cannot be sent after that. */
const FORM_KEPT_MS = 24 * 60 * 60_000;
export const PREFIX = { capture: 'cap', cancel: 'can', refund: 'rfd' } as const;

/** Charges `amount` of what is held. Less than all of it gives the rest back to the card for good. */
export function captureOrder(input: CaptureInput): Promise<OperationResult> {
  return perform('capture', input, input.amount);
}

/** Gives the whole hold back to the card. */
export function cancelOrder(input: MoneyActionInput): Promise<OperationResult> {
  return perform('cancel', input, undefined);
}

/** Gives `amount` of what was captured back to the customer; may be called until it is used up. */
export function refundOrder(input: RefundInput): Promise<OperationResult> {
  return perform('refund', input, input.amount, input.returns);
}

async function perform(
  kind: Kind,
  input: MoneyActionInput & Pick<CaptureInput, 'whole'> & Pick<RefundInput, 'refundedLines'>,
  asked: Paise | undefined,
  returns: readonly UnitKey[] = [],
): Promise<OperationResult> {
  // Money may have moved in the gateway's own dashboard since the last sync.
  const before = await orderById(reader(), input.orderId);
  if (before) await syncBestEffort(before, causeOf(input.actor));
  const recorded = await transaction(
    'record operation',
    async (tx): Promise<{ refused: MoneyRefusal } | { operation: OperationRow; order: OrderRow }> => {
      const order = await orderById(tx, input.orderId);
      if (!order) return { refused: 'no-order' };
      const allowed = amountFor(kind, moneyActions(await moneyStateOf(tx, order)), asked, input.whole);
      const everything = 'amount' in allowed && allowed.everything;
      const returned = await productsToReturn(tx, order.id, { returns, everything });
      if ('refused' in returned) return returned;
      if (!(await isFirstPress(tx, input.formToken))) return { refused: 'form-sent-before' };
      if ('refused' in allowed) return allowed;
      const refundedLines = input.refundedLines ? [...input.refundedLines] : null;
      if (refundedLines && !(await areLeft(tx, order.id, refundedLines))) {
        return { refused: 'lines-refunded-already' };
      }
      const restock = input.restock ? [...input.restock] : null;
      for (const refused of restock ? each('restockRefused') : []) {
        const reason = await refused(tx, order, restock ?? []);
        if (reason) return { refused: reason };
      }
      const operation = await recordOperation(
        tx,
        order,
        {
          kind,
          amountPaise: allowed.amount,
          reference: input.reference ?? newReference(PREFIX[kind]),
          actor: input.actor,
          reason: input.reason ?? null,
          products: returned.products,
          restock,
          refundedLines,
        },
        Date.now(),
      );
      return { operation, order };
    },
  );
  if ('refused' in recorded) return { outcome: 'refused', reason: recorded.refused };

  return sendRecorded(recorded.operation, kind, recorded.order);
}

/** Sends what has been committed, fetches the order, and says what came of it. */
export async function sendRecorded(
  operation: OperationRow,
  kind: Kind,
  order: Pick<OrderRow, 'reference'>,
): Promise<OperationResult> {
  await send(operation, kind);
  await syncBestEffort(order, causeOf(operation.actor));
  return outcomeOf(operation);
}

/** @param actor an administrator's e-mail address, or `shopper`. */
function causeOf(actor: string): Cause {
  return actor === 'shopper' ? 'page' : `admin:${actor}`;
}

/**
 * A refund may rightly be asked for twice, so only the form can tell a second press of its button from a second
 * refund. In the operation's own transaction: a press that could not be saved may be repeated.
 */
export function isFirstPress(tx: Db, formToken: string | undefined): Promise<boolean> {
  if (formToken === undefined) return Promise.resolve(true);
  return claimOnce(tx, `form:${formToken}`, Date.now() + FORM_KEPT_MS);
}

/** Once it is committed nobody is told "failed" for a fault of ours: reconcile brings it to its end. */
async function send(operation: OperationRow, kind: Kind): Promise<void> {
  try {
    await sendOperation(operation, CALLS[kind]);
  } catch (error) {
    log.error('operation left to reconcile', {
      operation: kind,
      operationId: operation.id,
      error: describeError(error),
    });
  }
}

/** Asked of each refund by lines: somebody may have been faster since the form was shown. */
async function areLeft(tx: Db, orderId: string, wanted: readonly RefundedUnits[]): Promise<boolean> {
  const refunded = refundedUnits(await operationsOfOrder(tx, orderId), await refundsOfOrder(tx, orderId));
  return areLeftToRefund(wanted, await linesOfOrder(tx, orderId), refunded);
}

/** The limits, checked in the transaction that commits the operation. `everything` is a refund that leaves no goods paid for. */
function amountFor(
  kind: Kind,
  actions: MoneyActions,
  asked: Paise | undefined,
  whole = false,
): { amount: Paise; everything: boolean } | { refused: MoneyRefusal } {
  const action = actions[kind];
  if (!action.allowed) return { refused: action.reason };
  const max = 'max' in action ? action.max : action.amount;
  const amount = asked ?? max;
  const fault = limitFault(kind, amount, max) ?? (whole && amount < max ? 'changed-since-seen' : undefined);
  return fault ? { refused: fault } : { amount, everything: 'goods' in action && amount >= action.goods };
}

async function outcomeOf(committed: OperationRow): Promise<OperationResult> {
  const operation = (await readBestEffort(operationById(reader(), committed.id))) ?? committed;
  const { kind, state, errorCode, gatewayId } = operation;
  const amount = paise(operation.amountPaise);
  if (state === 'succeeded') return { outcome: state, kind, amount };
  if (state === 'failed') return { outcome: state, kind, code: errorCode ?? 'FAILED' };
  return { outcome: 'checking', kind, amount, taken: kind === 'refund' && gatewayId !== null };
}

/** @returns no products for a refund that names none. */
export async function productsToReturn(tx: Db, orderId: string, which: Returned): Promise<ReturnedProducts> {
  const [named] = each('returned');
  return named ? named(tx, orderId, which) : { products: null };
}
