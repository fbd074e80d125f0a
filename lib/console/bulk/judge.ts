/** Whether an order can be captured or dispatched now, for the preview. Pure: what happens is decided again as it happens. */
import type { BulkKind } from '@/db/queries/bulk';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderRow } from '@/db/queries/orders';
import { type Paise, paise } from '@/lib/money';
import { moneyStateFrom } from '@/lib/payments/operations/money-state';
import { moneyActions, refundUnderWay } from '@/lib/payments/state/operations/money-actions';
import { dispatchOf } from '../actions/dispatch-rule';
import { dispatch, bulk as t } from '../messages';
import { refusalText } from '../refusal-text';
import { captures } from './kinds';

export interface ToJudge {
  order: OrderRow;
  operations: OperationRow[];
  refunds: Parameters<typeof moneyStateFrom>[1]['refunds'];
  /** Those that are open. */
  reviews: Parameters<typeof moneyStateFrom>[1]['reviews'];
}

export type Verdict = { amount: Paise } | { refused: string };

/** @returns what would be charged or sent, in paise; or why it cannot be done. */
export function judge(kind: BulkKind, rows: ToJudge): Verdict {
  const { order } = rows;
  const state = moneyStateFrom(order, rows);
  const around = { underReview: rows.reviews.length > 0, refundUnderWay: refundUnderWay(state) };
  if (!captures(kind)) {
    const rule = dispatchOf(order, around);
    if (rule.state === 'done') return { refused: dispatch.already };
    if (rule.state === 'refused') return { refused: rule.reason };
    return { amount: paise(order.capturedPaise - order.refundedPaise) };
  }
  const { capture } = moneyActions(state);
  if (!capture.allowed) return { refused: refusalText(capture.reason) };
  if (kind === 'capture-dispatch') {
    const rule = dispatchOf({ ...order, capturedPaise: capture.max }, around);
    if (rule.state !== 'allowed')
      return { refused: t.notToDispatch(rule.state === 'done' ? dispatch.already : rule.reason) };
  }
  return { amount: capture.max };
}
