/** What we asked for, against what the gateway has done. Pure. */
import type { OperationRow } from '@/db/queries/operations';
import type { GatewayOrder, GatewayRefund } from '@/lib/pinelabs/types';
import { isCaptured, refundOutcome, resolveOperation } from '../../state/operations/resolve-operation';
import { approvedPayments, shownMoney } from '../../state/order-money';
import { statusOf } from '../../state/transitions';
import { amountFinding, type Finding, type Remedy, textFinding } from './difference';

export function compareOperation(operation: OperationRow, shown: GatewayOrder, now: number): Finding[] {
  switch (operation.state) {
    case 'pending':
    case 'unknown':
      return openOperation(operation, shown, now);
    case 'succeeded':
      return succeeded(operation, shown);
    case 'failed':
      return failed(operation, shown);
  }
}

const nameOf = ({ kind, reference }: OperationRow) => `operation ${kind} ${reference}`;

function stateFinding(operation: OperationRow, theirs: string, remedy: Remedy): Finding[] {
  return textFinding(`${nameOf(operation)} state`, operation.state, theirs, remedy);
}

/** Waits for its answer. What the gateway has accepted and not finished is unfinished on both sides. */
function openOperation(operation: OperationRow, shown: GatewayOrder, now: number): Finding[] {
  const claimedAt = operation.claimedAt ?? operation.createdAt;
  const found = resolveOperation({ ...operation, claimedAt }, shown, now);
  if (found.state === 'succeeded') return stateFinding(operation, 'done', 'sync');
  if (found.state === 'failed') return stateFinding(operation, `not done (${found.code})`, 'sync');
  const accepted = 'gatewayId' in found ? found.gatewayId : undefined;
  if (accepted === undefined) return stateFinding(operation, 'not there', 'sync');
  return textFinding(`${nameOf(operation)} gateway id`, operation.gatewayId ?? 'none', accepted, 'sync');
}

function succeeded(operation: OperationRow, shown: GatewayOrder): Finding[] {
  switch (operation.kind) {
    case 'create':
      return gatewayIdOf(operation, shown.orderId);
    case 'payment':
      return shown.payments.some(({ reference }) => reference === operation.reference)
        ? []
        : stateFinding(operation, 'not there', 'notDone');
    case 'capture': {
      const { captured } = shownMoney(shown);
      if (captured === 0) return stateFinding(operation, 'not done', 'notDone');
      return isCaptured(operation.amountPaise, shown)
        ? []
        : amountFinding(`${nameOf(operation)} amount`, operation.amountPaise, captured, 'record');
    }
    case 'cancel': {
      if (statusOf(shown) !== 'CANCELLED') return stateFinding(operation, 'not done', 'notDone');
      // A cancelled hold may be shown without its approval: then there is no amount to compare with.
      const released =
        approvedPayments(shown).length > 0 ? shownMoney(shown).released : operation.amountPaise;
      return amountFinding(`${nameOf(operation)} amount`, operation.amountPaise, released, 'record');
    }
    case 'refund':
      return succeededRefund(operation, shown);
  }
}

function succeededRefund(operation: OperationRow, shown: GatewayOrder): Finding[] {
  const refund = refundOf(operation, shown);
  if (!refund) return stateFinding(operation, 'not there', 'notDone');
  if (refundOutcome(refund.status, refund.orderId).state !== 'succeeded')
    return stateFinding(operation, refund.status, 'notDone');
  return [
    ...textFinding(
      `${nameOf(operation)} reference`,
      operation.reference,
      refund.reference ?? operation.reference,
      'record',
    ),
    ...amountFinding(`${nameOf(operation)} amount`, operation.amountPaise, refund.amount.value, 'record'),
    ...gatewayIdOf(operation, refund.orderId),
  ];
}

/** A "no" that the gateway did all the same: whoever asks again would move the money twice. */
function failed(operation: OperationRow, shown: GatewayOrder): Finding[] {
  if (operation.kind === 'refund') {
    const refund = refundOf(operation, shown);
    const done = refund && refundOutcome(refund.status, refund.orderId).state !== 'failed';
    return done ? stateFinding(operation, refund.status, 'doneThere') : [];
  }
  if (operation.kind !== 'capture') return [];
  const captures = shown.payments.flatMap((payment) => payment.captures);
  const done = captures.some(({ reference }) => reference === operation.reference);
  return done ? stateFinding(operation, 'done', 'doneThere') : [];
}

function refundOf({ reference, gatewayId }: OperationRow, shown: GatewayOrder): GatewayRefund | undefined {
  return (
    shown.refunds.find((refund) => refund.reference === reference) ??
    shown.refunds.find((refund) => refund.orderId === gatewayId)
  );
}

function gatewayIdOf(operation: OperationRow, theirs: string): Finding[] {
  return textFinding(`${nameOf(operation)} gateway id`, operation.gatewayId ?? theirs, theirs, 'record');
}
