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

interface GivenBack {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
  /** As the gateway says it. */
  readonly status: string;
  /** The transfer that it was deducted from already. */
  readonly settledUtr: string | null;
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
 * @param used payments that earlier lines of this transfer charge, and refunds that they give back.
 */
function matchLine(line: Line, known: Known, used: ReadonlySet<string>): Match {
  const { transactionId: id } = line;
  const payment = known.payment(id);
  if (payment) return ofPayment(line, payment, 'payment', known, used);
  const refund = known.refund(id);
  if (refund) {
    const agrees = Math.abs(line.amountPaise) === refund.amountPaise && wentThrough(refund);
    return {
      ...STRANGER,
      orderId: refund.orderId,
      refundId: refund.id,
      matchedBy: 'refund',
      fault: isTaken(refund, line, used) ? 'twice' : agrees ? null : 'differs',
    };
  }
  const inOrder = only(known.ofOrder(id));
  if (inOrder) return ofPayment(line, inOrder, 'order', known, used);
  const byRrn = only(known.ofRrn(id));
  return byRrn ? ofPayment(line, byRrn, 'rrn', known, used) : STRANGER;
}

/** Of two nobody can tell which one is meant. */
function only<Row>(rows: readonly Row[]): Row | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

function ofPayment(
  line: Line,
  payment: Charged,
  matchedBy: Match['matchedBy'],
  known: Known,
  used: ReadonlySet<string>,
): Match {
  const { id: paymentId, orderId } = payment;
  const match = { orderId, paymentId, refundId: null, matchedBy };
  if (line.amountPaise < 0) {
    // A refund may be named by the payment that it is of.
    const refunds = known
      .refundsOfOrder(orderId)
      .filter((one) => one.amountPaise === -line.amountPaise && wentThrough(one));
    const free = refunds.find((one) => !isTaken(one, line, used));
    const refund = free ?? refunds[0];
    return { ...match, refundId: refund?.id ?? null, fault: free ? null : refund ? 'twice' : 'differs' };
  }
  if (isTaken(payment, line, used)) return { ...match, fault: 'twice' };
  return { ...match, fault: line.amountPaise === payment.capturedPaise ? null : 'differs' };
}

const wentThrough = ({ status }: GivenBack) => status === 'PROCESSED';

/** Whether it came with another transfer, or on an earlier line of this one. */
const isTaken = ({ id, settledUtr }: Charged | GivenBack, { utr }: Line, used: ReadonlySet<string>) =>
  used.has(id) || (settledUtr !== null && settledUtr !== utr);

/** All lines of one transfer: a second line of a payment or a refund in it is one too many. */
export function matchLines<Row extends Line>(lines: readonly Row[], known: Known): (Row & Match)[] {
  // What names a refund itself takes it, wherever in the transfer it stands.
  const used = new Set<string>();
  const match = (line: Row) => {
    const found = matchLine(line, known, used);
    const taken = found.refundId ?? (line.amountPaise < 0 ? null : found.paymentId);
    if (taken !== null) used.add(taken);
    return found;
  };
  const naming = new Map(
    lines.filter(({ transactionId }) => known.refund(transactionId)).map((line) => [line, match(line)]),
  );
  return lines.map((line) => ({ ...line, ...(naming.get(line) ?? match(line)) }));
}
