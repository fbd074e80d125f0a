/** What a line of a transfer to the bank is of: a payment, a refund, or nothing of ours. Pure; amounts are paise. */
import type { LineFault } from '@/db/types';

/** A payment that was charged. */
export interface Charged {
  readonly id: string;
  readonly orderId: string;
  readonly capturedPaise: number;
  /** The transfer that it came with already. */
  readonly settledUtr: string | null;
}

export interface GivenBack {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
}

/** What the shop has under the names that lines give. */
export interface Known {
  payment(id: string): Charged | undefined;
  refund(id: string): GivenBack | undefined;
  /** The charged payments of the order that the gateway calls so. */
  ofOrder(gatewayOrderId: string): readonly Charged[];
  /** Those with this number of the bank. */
  ofRrn(rrn: string): readonly Charged[];
  refundsOfOrder(orderId: string): readonly GivenBack[];
}

export interface Line {
  readonly utr: string;
  readonly transactionId: string;
  readonly amountPaise: number;
}

export interface Match {
  readonly orderId: string | null;
  readonly paymentId: string | null;
  readonly refundId: string | null;
  readonly matchedBy: 'payment' | 'refund' | 'order' | 'rrn' | null;
  /** Null where the amounts agree to the paisa. */
  readonly fault: LineFault | null;
}

const STRANGER: Match = {
  orderId: null,
  paymentId: null,
  refundId: null,
  matchedBy: null,
  fault: 'stranger',
};

/**
 * The gateway does not say what `transaction_id` names: a payment's id is tried first, then a refund's, an order's with one
 * payment, and the bank's RRN of one payment.
 */
export function matchLine(line: Line, known: Known): Match {
  const { transactionId: id } = line;
  const payment = known.payment(id);
  if (payment) return ofPayment(line, payment, 'payment', known);
  const refund = known.refund(id);
  if (refund) {
    const { orderId } = refund;
    const agrees = Math.abs(line.amountPaise) === refund.amountPaise;
    return {
      ...STRANGER,
      orderId,
      refundId: refund.id,
      matchedBy: 'refund',
      fault: agrees ? null : 'differs',
    };
  }
  const inOrder = only(known.ofOrder(id));
  if (inOrder) return ofPayment(line, inOrder, 'order', known);
  const byRrn = only(known.ofRrn(id));
  return byRrn ? ofPayment(line, byRrn, 'rrn', known) : STRANGER;
}

/** Of two nobody can tell which one is meant. */
function only<Row>(rows: readonly Row[]): Row | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

function ofPayment(line: Line, payment: Charged, matchedBy: Match['matchedBy'], known: Known): Match {
  const { id: paymentId, orderId } = payment;
  const match = { orderId, paymentId, refundId: null, matchedBy };
  if (line.amountPaise < 0) {
    // A refund may be named by the payment that it is of.
    const refund = known.refundsOfOrder(orderId).find((one) => one.amountPaise === -line.amountPaise);
    return { ...match, refundId: refund?.id ?? null, fault: refund ? null : 'differs' };
  }
  if (payment.settledUtr !== null && payment.settledUtr !== line.utr) return { ...match, fault: 'twice' };
  return { ...match, fault: line.amountPaise === payment.capturedPaise ? null : 'differs' };
}

/** All lines of one transfer: the second line of a payment in it is one too many. */
export function matchLines<Row extends Line>(lines: readonly Row[], known: Known): (Row & Match)[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const match = matchLine(line, known);
    const charges = match.paymentId !== null && line.amountPaise >= 0;
    const again = charges && seen.has(match.paymentId);
    if (charges) seen.add(match.paymentId);
    return { ...line, ...match, ...(again && { fault: 'twice' as const }) };
  });
}
