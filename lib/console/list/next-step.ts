/** What a row of the order list says can be done next. Pure. */
import type { OpenWork } from '@/db/queries/console-attention';
import type { OrderStatus, Settlement } from '@/db/types';
import { holdEnd, SOON_DAYS } from '../actions/hold-end';
import { nextSteps as t } from '../messages';

export interface StepInput {
  status: OrderStatus;
  createdAt: number;
  capturedPaise: number;
  refundedPaise: number;
  /** Of what was captured, the customer's convenience fee: no part of the goods. */
  feePaise: number;
  /** The gateway shows the hold as being captured or cancelled. */
  settling: boolean;
  dispatchedAt: number | null;
  settlement?: Settlement | null;
  /** What is open at the order: reviews, calls without an answer, what the gateway or the shop has refused. */
  open: readonly OpenWork['kind'][];
}

/** `act` a person of the shop has something to do, `wait` somebody else has, `none` nothing is left. */
export interface NextStep {
  urgency: 'act' | 'wait' | 'none';
  text: string;
  /** Of a hold that can be captured: `last` on its last day and after it, `soon` on the two days before. */
  lapse?: 'last' | 'soon' | 'later';
}

const WAITING: Partial<Record<OrderStatus, string>> = t.waiting;

export function nextStep(order: StepInput, now: number): NextStep {
  const { status, capturedPaise, refundedPaise, settlement, open } = order;
  if (open.includes('review')) return { urgency: 'act', text: t.review };
  const waiting = WAITING[status];
  if (waiting && open.includes('host')) return { urgency: 'act', text: t.host };
  const call = open.find(isCall);
  if (call) return { urgency: 'wait', text: t.checking[call] };
  if (waiting && open.includes('refused')) return { urgency: 'act', text: t.refused };
  if (waiting) return { urgency: 'wait', text: waiting };
  if (order.settling) return { urgency: 'wait', text: t.settling };
  if (status === 'AUTHORIZED') {
    return holdStep(order.createdAt, now);
  }
  // Everything was to go back, and the refund came to nothing.
  if (settlement?.way === 'refunded' && capturedPaise > refundedPaise)
    return { urgency: 'act', text: t.refund };
  if (maySend(order)) return { urgency: 'act', text: t.dispatch };
  if (capturedPaise > refundedPaise) return { urgency: 'none', text: t.refundIfAsked };
  return { urgency: 'none', text: t.nothing };
}

function holdStep(createdAt: number, now: number): NextStep {
  const { day, left, isOver } = holdEnd(createdAt, now);
  if (isOver) return { urgency: 'act', text: t.holdOver, lapse: 'last' };
  const lapse = left === 0 ? 'last' : left <= SOON_DAYS ? 'soon' : 'later';
  return { urgency: 'act', text: t.captureOrCancel(day, left), lapse };
}

function isCall(kind: OpenWork['kind']): kind is keyof typeof t.checking {
  return kind in t.checking;
}

/** Paid for, the goods not all given back, not sent yet. */
export function maySend(
  order: Pick<StepInput, 'capturedPaise' | 'refundedPaise' | 'feePaise' | 'dispatchedAt'>,
): boolean {
  return order.dispatchedAt === null && order.capturedPaise - order.feePaise > order.refundedPaise;
}
