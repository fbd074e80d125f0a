/** For tests: orders as the gateway may show them, and our records as syncs would have left them. */
import fc from 'fast-check';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import type { GatewayOrder } from '@/lib/pinelabs/types';
import { decide } from '../../state/decide';
import { refundOutcome } from '../../state/operations/resolve-operation';
import { heldOrder, NOW, shownCapture, shownOrder, shownPayment, shownRefund } from '../../state/testing';
import { paymentRows, refundRows } from '../../sync/rules/gateway-rows';
import type { HeldRecords } from './difference';

const STATES = [
  'created',
  'pending',
  'attempted',
  'failed',
  'held',
  'captured',
  'charged',
  'cancelled',
] as const;
type State = (typeof STATES)[number];

interface Story {
  readonly state: State;
  readonly total: number;
  /** Of 1000 parts of the total, how many were captured. */
  readonly part: number;
  readonly refunds: readonly { readonly part: number; readonly status: string }[];
}

const story: fc.Arbitrary<Story> = fc.record({
  state: fc.constantFrom(...STATES),
  total: fc.integer({ min: 10_000, max: 100_000_000 }),
  part: fc.integer({ min: 1, max: 1_000 }),
  refunds: fc.array(
    fc.record({
      part: fc.integer({ min: 1, max: 300 }),
      status: fc.constantFrom('PROCESSED', 'PENDING', 'CREATED', 'FAILED'),
    }),
    { maxLength: 3 },
  ),
});

/** A gateway's order, and what we hold once a sync has brought it over and every operation is settled. */
export const agreeing: fc.Arbitrary<{ held: HeldRecords; shown: GatewayOrder }> = story.map((told) => {
  const shown = shownBy(told);
  return { shown, held: recordsOfShown(shown) };
});

function shownBy({ state, total, part, refunds }: Story): GatewayOrder {
  const amount = { value: total, currency: 'INR' };
  const payment = (changes: Parameters<typeof shownPayment>[0]) => [
    shownPayment({ paid: amount, amount, ...changes }),
  ];
  const order = (status: string, payments: GatewayOrder['payments'] = []) =>
    shownOrder({ status, amount, payments });
  const approval = { approvalCode: undefined, rrn: undefined };
  switch (state) {
    case 'created':
      return order('CREATED');
    case 'pending':
      return order('PENDING', payment({ status: 'PENDING', ...approval }));
    case 'attempted':
    case 'failed': {
      const error = { code: 'PAYMENT_DECLINED', message: 'declined' };
      return order(state.toUpperCase(), payment({ status: 'FAILED', error, ...approval }));
    }
    case 'held':
      return order('AUTHORIZED', payment({ status: 'AUTHORIZED' }));
    case 'cancelled':
      return order('CANCELLED', payment({ status: 'CANCELLED' }));
    case 'captured': {
      const captured = Math.max(1, Math.floor((total * part) / 1_000));
      const charged = order('PROCESSED', payment({ captures: [shownCapture(captured, 'cap-1')] }));
      return refunded(charged, captured, refunds);
    }
    case 'charged':
      return refunded(order('PROCESSED', payment({})), total, refunds);
  }
}

/** At most 900 of 1000 parts, so that something is left. */
function refunded(order: GatewayOrder, captured: number, refunds: Story['refunds']): GatewayOrder {
  const listed = refunds.map(({ part, status }, index) =>
    shownRefund(Math.floor((captured * part) / 1_000), {
      orderId: `v1-26060112050${index}-aa-REFDaa`,
      reference: `rfd-${index}`,
      status,
    }),
  );
  const given = listed.some(({ status, amount }) => status === 'PROCESSED' && amount.value > 0);
  return { ...order, status: given ? 'PARTIALLY_REFUNDED' : order.status, refunds: listed };
}

/** What we hold of it once a sync has brought it over. */
export function recordsOfShown(shown: GatewayOrder): HeldRecords {
  const before = heldOrder({ status: 'PLACED', totalPaise: shown.amount.value });
  const decision = decide(before, shown, NOW);
  if (decision.kind !== 'apply' || decision.review) throw new Error('this order needs a person');
  const { money } = decision;
  const order = {
    ...before,
    id: 'order-1',
    preAuth: shown.preAuth,
    status: decision.status,
    stock: decision.stock,
    authorisedPaise: money.authorised,
    capturedPaise: money.captured,
    releasedPaise: money.released,
    refundedPaise: money.refunded,
    nextCheckAt: null,
  } as unknown as OrderRow;
  return {
    order,
    operations: operationsOf(shown, money.captured),
    payments: paymentRows(order.id, shown, NOW),
    refunds: refundRows(order.id, shown, NOW),
  };
}

function operationsOf(shown: GatewayOrder, captured: number): OperationRow[] {
  const reference = 'cap-1';
  const captures = shown.payments.some(({ captures: list }) => list.length > 0);
  return [
    operationRow('create', shown.reference, shown.amount.value, { gatewayId: shown.orderId }),
    ...(captures ? [operationRow('capture', reference, captured)] : []),
    ...(shown.status === 'CANCELLED' ? [operationRow('cancel', 'can-1', shown.amount.value)] : []),
    ...shown.refunds.map((refund) => {
      const { state } = refundOutcome(refund.status, refund.orderId);
      return operationRow('refund', refund.reference ?? '', refund.amount.value, {
        state: state === 'succeeded' || state === 'failed' ? state : 'unknown',
        gatewayId: refund.orderId,
      });
    }),
  ];
}

/** Sent ten minutes before NOW, and done. */
export function operationRow(
  kind: OperationRow['kind'],
  reference: string,
  amountPaise: number,
  changes: Partial<OperationRow> = {},
): OperationRow {
  return {
    id: `op-${kind}-${reference}`,
    orderId: 'order-1',
    kind,
    amountPaise,
    reference,
    state: 'succeeded',
    actor: 'asha@shop.example',
    reason: null,
    products: null,
    restock: null,
    refundedLines: null,
    claimedAt: NOW - 600_000,
    settledAt: NOW - 600_000,
    gatewayId: null,
    errorCode: null,
    requestId: null,
    refusal: null,
    refusedCode: null,
    sends: 1,
    createdAt: NOW - 600_000,
    ...changes,
  };
}
