/** What would happen to the chosen orders. Reads alone: nothing is written before somebody confirms it. */
import 'server-only';
import { reader } from '@/db/client';
import { type BulkKind, ordersToJudge } from '@/db/queries/bulk';
import { requirePermission, requireViewer } from '@/lib/auth/guard';
import { type Paise, paise } from '@/lib/money';
import { missingText } from '@/lib/orders/known-customer';
import { visibleText } from '../visible-text';
import type { Query } from './address';
import { chosenOrders, type Part } from './chosen';
import { type Confirmed, confirmedText } from './confirm-fields';
import { judge, type ToJudge, type Verdict } from './judge';
import { mayReadSum, permissionsFor } from './kinds';

interface PreviewRow {
  id: string;
  reference: string;
  customer: string;
}

export interface BulkPreview {
  /** What can be done, in the order in which it was chosen. */
  able: (PreviewRow & { amount: Paise })[];
  unable: (PreviewRow & { why: string })[];
  /** Undefined for whoever may not read it: {@link mayReadSum}. */
  sum: Paise | undefined;
  /** What the form sends back. */
  confirmed: string;
  /** Where these are not all that was asked for. */
  part: (Part & { taken: number }) | undefined;
}

/** @throws Next's redirects and "not found" for somebody who may not do all of it. */
export async function bulkPreview(kind: BulkKind, query: Query, returnTo: string): Promise<BulkPreview> {
  for (const permission of permissionsFor(kind)) await requirePermission(permission, returnTo);
  const viewer = await requireViewer(returnTo);
  const judged = await judgedBy((rows) => judge(kind, rows), query);
  const { able } = judged;
  const confirmed = able.map(({ id, amount }): Confirmed => ({ orderId: id, amount }));
  return {
    ...judged,
    sum: mayReadSum(viewer, kind) ? paise(able.reduce((sum, { amount }) => sum + amount, 0)) : undefined,
    confirmed: confirmedText(confirmed),
  };
}

/**
 * Whose slips are printed: of what may be sent as it is, or once all that is held for it is captured.
 * @throws Next's redirects and "not found" for somebody who may not.
 */
export async function slipsPreview(query: Query): Promise<Omit<BulkPreview, 'sum' | 'confirmed'>> {
  await requirePermission('orders.read');
  return judgedBy((rows) => {
    const captured = judge('capture-dispatch', rows);
    return 'amount' in captured ? captured : judge('dispatch', rows);
  }, query);
}

async function judgedBy(verdictOf: (rows: ToJudge) => Verdict, query: Query) {
  const { ids, part } = await chosenOrders(query);
  const found = await ordersToJudge(reader(), ids);
  const able: BulkPreview['able'] = [];
  const unable: BulkPreview['unable'] = [];
  for (const id of ids) {
    const rows = found.get(id);
    if (!rows) continue;
    const verdict = verdictOf(rows);
    if ('refused' in verdict) unable.push({ ...rowOf(rows), why: verdict.refused });
    else able.push({ ...rowOf(rows), amount: verdict.amount });
  }
  return { able, unable, part: part && { ...part, taken: ids.length } };
}

function rowOf({ order }: ToJudge): PreviewRow {
  const customer = visibleText(`${order.firstName} ${order.lastName}`.trim(), 100) || missingText(order);
  return { id: order.id, reference: order.reference, customer };
}
