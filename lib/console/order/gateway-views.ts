/** Payments, refunds and our own calls as the console prints them. Pure; every text from outside is made visible. */
import type { PaymentRow, RefundRow } from '@/db/queries/gateway-records';
import type { OperationRow } from '@/db/queries/operations';
import type { SupersededRow } from '@/db/queries/superseded-orders';
import { formatINR, type Paise, paise } from '@/lib/money';
import { declineReason } from '@/lib/orders/decline-reasons';
import { foreignOf, foreignText } from '@/lib/orders/page/foreign';
import { instrumentWords, isApproved } from '@/lib/orders/page/paid-with';
import { orderDetails as t } from '@/shop/messages';
import { methodName } from '../list/rows/method-name';
import { operations, payments } from '../messages';
import { visibleText } from '../visible-text';
import { type CheckingView, checkingView } from './checking-view';
import { who } from './history';
import { explainCode, refusalWords } from './outcome-text';

export interface PaymentView {
  id: string;
  at: Date;
  status: string;
  method: string;
  /** `VISA credit card ···· 1112, HDFC`; undefined before anything was paid with. */
  instrument: string | undefined;
  amount: Paise;
  captured: Paise;
  /** Of the amount, the customer's convenience fee. */
  fee: Paise;
  /** What a foreign card was charged, at which rate, and who offered it. */
  charged: string | undefined;
  /** A foreign card's: in which money it is refunded. */
  refunds: string | undefined;
  capturedAt: Date | undefined;
  /** What a dispute is taken up with: each is copied as it stands. */
  traces: Trace[];
  /** `Category CONSUMER, issued in IND, token ALT_TOKEN, on the gateway’s account`. */
  card: string | undefined;
  error: { code: string; words: string; theirs: string | undefined } | undefined;
}

export interface Trace {
  label: string;
  value: string;
}

export function paymentView(row: PaymentRow): PaymentView {
  return {
    id: visibleText(row.id, 60),
    at: new Date(row.createdAt),
    status: visibleText(row.status, 40),
    method: methodName(row.method),
    instrument: row.instrument ? visibleText(instrumentWords(row.instrument), 120) : undefined,
    amount: paise(row.amountPaise),
    captured: paise(row.capturedPaise),
    fee: paise(row.feePaise),
    charged: chargedWords(row),
    refunds: refundsOf(row),
    capturedAt: row.capturedAt === null ? undefined : new Date(row.capturedAt),
    traces: tracesOf(row),
    card: cardFacts(row),
    error: row.errorCode
      ? {
          code: visibleText(row.errorCode, 60),
          words: failedBecause(row.errorCode.trim().toUpperCase()),
          theirs: optional(row.errorMessage),
        }
      : undefined,
  };
}

/** Of these our own calls are told something else than a customer's payment. */
const OF_CALLS: ReadonlySet<string> = new Set([
  'AMOUNT_LIMIT_EXCEEDED',
  'OPERATION_NOT_ALLOWED',
  'API_RATE_LIMIT',
  'PAYMENT_RATE_LIMIT',
]);

/** For the merchant: the customer does not read that a card was reported, or what the account lacks. */
function failedBecause(code: string): string {
  return (OF_CALLS.has(code) ? undefined : refusalWords(code)) ?? declineReason(code).what;
}

/** A cardless plan has no bank of a card: its references are the lender's. */
function tracesOf(row: PaymentRow): Trace[] {
  const { card, lender, rrn, approvalCode } = payments.traces;
  const { whose, reference } = row.method === 'CARDLESS_EMI' ? lender : card;
  const said = {
    [whose]: row.acquirerName,
    [reference]: row.acquirerReference,
    [rrn]: row.rrn,
    [approvalCode]: row.approvalCode,
  };
  return Object.entries(said).flatMap(([label, value]) =>
    value ? [{ label, value: visibleText(value, 100) }] : [],
  );
}

function cardFacts({ cardCategory, cardCountry, tokenType, isAggregator }: PaymentRow): string | undefined {
  const facts = [
    cardCategory && payments.category(cardCategory),
    cardCountry && payments.issuedIn(cardCountry),
    tokenType && payments.token(tokenType),
    isAggregator !== null && (isAggregator ? payments.gatewayAccount : payments.ownAccount),
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return facts.length > 0 ? visibleText(facts.join(', '), 200) : undefined;
}

/** A currency that cannot be one is printed as it came. */
function chargedWords(row: PaymentRow): string | undefined {
  if (row.paidCurrency === 'INR') return undefined;
  const foreign = foreignOf(row);
  return foreign
    ? visibleText(foreignText(foreign), 160)
    : payments.minorUnits(row.paidValue, visibleText(row.paidCurrency, 10));
}

function refundsOf(row: PaymentRow): string | undefined {
  const foreign = isApproved(row) ? foreignOf(row) : undefined;
  return foreign && t.refundedInRupees(foreign.currency);
}

export interface OperationView {
  id: string;
  askedAt: Date;
  settledAt: Date | undefined;
  kind: OperationRow['kind'];
  amount: Paise;
  state: 'succeeded' | 'failed' | 'checking';
  /** What came of it, or what is being done about it. */
  outcome: string;
  who: string;
  why: string | undefined;
  /** Undefined for a cancel, which is sent without one. */
  reference: string | undefined;
  gatewayId: string | undefined;
  /** Of a refusal: the code, and where and why, as the gateway said. */
  refusal: { code: string; said: string | undefined } | undefined;
  /** For the gateway's support desk. */
  requestId: string | undefined;
  /** What is being done about an answer that is missing; undefined once it is there. */
  checking: CheckingView | undefined;
}

/** @param order when it was last fetched, and when it will be. */
export function operationView(
  row: OperationRow,
  order: { lookedAt: number | null; nextCheckAt: number | null },
): OperationView {
  return {
    id: row.id,
    askedAt: new Date(row.createdAt),
    settledAt: row.settledAt === null ? undefined : new Date(row.settledAt),
    kind: row.kind,
    amount: paise(row.amountPaise),
    state: row.state === 'succeeded' || row.state === 'failed' ? row.state : 'checking',
    outcome: outcomeWords(row),
    checking: row.state === 'unknown' ? checkingView(row, order) : undefined,
    who: who(row.actor),
    why: optional(row.reason),
    reference: row.kind === 'cancel' ? undefined : visibleText(row.reference, 60),
    gatewayId: optional(row.gatewayId),
    refusal: refusalOf(row),
    requestId: optional(row.requestId),
  };
}

function refusalOf({ refusal, refusedCode, errorCode }: OperationRow): OperationView['refusal'] {
  if (refusal === null) return undefined;
  const said = [refusal.source, refusal.step, refusal.reason].filter(Boolean).join(' · ');
  return { code: visibleText(refusedCode ?? errorCode ?? 'FAILED', 60), said: optional(said) };
}

function outcomeWords(row: OperationRow): string {
  if (row.state === 'succeeded') return operations.confirmed;
  if (row.state === 'failed') return explainCode(visibleText(row.errorCode ?? 'FAILED', 60), row.kind);
  if (row.claimedAt === null) return operations.notSent;
  if (row.state === 'pending') return operations.onItsWay;
  if (row.kind === 'refund' && row.gatewayId) return operations.taken;
  return operations.unanswered(formatINR(paise(row.amountPaise)));
}

export interface RefundView {
  id: string;
  at: Date;
  status: string;
  amount: Paise;
  /** Ours, or made in the gateway's dashboard. */
  reference: string | undefined;
}

export function refundView(row: RefundRow): RefundView {
  return {
    id: visibleText(row.id, 60),
    at: new Date(row.createdAt),
    status: visibleText(row.status, 40),
    amount: paise(row.amountPaise),
    reference: optional(row.reference),
  };
}

/** An order at the gateway whose page was never known; see `supersededOrders`. */
export interface EarlierOrderView {
  reference: string;
  gatewayId: string | undefined;
  /** The gateway's word; undefined before it was fetched. */
  status: string | undefined;
  /** Held or charged there, and not given back. */
  paid: Paise;
  /** Whether it is still fetched with the order. */
  watched: boolean;
}

export function earlierOrderView(row: SupersededRow): EarlierOrderView {
  return {
    reference: visibleText(row.merchantReference, 60),
    gatewayId: optional(row.gatewayOrderId),
    status: optional(row.status),
    paid: paise(row.paidPaise),
    watched: row.closedAt === null,
  };
}

function optional(text: string | null): string | undefined {
  return text ? visibleText(text) : undefined;
}
