/** The console's list of orders. Each function demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { countOrdersByStatus, type OrderListRow, ordersBeyond, searchOrders } from '@/db/queries/console';
import {
  openWorkOf,
  ordersRefused,
  ordersUnanswered,
  ordersUnderReview,
} from '@/db/queries/console-attention';
import type { OrderStatus } from '@/db/types';
import { requirePermission } from '@/lib/auth/guard';
import { type Paise, paise } from '@/lib/money';
import { missingText } from '@/lib/orders/known-customer';
import { COUNT_CAP, LONGEST_LIST, PAGE_SIZE, REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '../list-limits';
import { visibleText } from '../visible-text';
import { decodeCursor, encodeCursor } from './cursor';
import { type ListScope, statusesOf } from './list-scope';
import { type NextStep, nextStep } from './next-step';
import { type PageOfRows, pageOfRows } from './page-of-rows';
import { searchPrefixes } from './search-term';

export interface OrderSummary {
  id: string;
  reference: string;
  placedAt: Date;
  customer: string;
  email: string;
  status: OrderStatus;
  total: Paise;
  captured: Paise;
  refunded: Paise;
  next: NextStep;
}

export interface OrderList {
  rows: OrderSummary[];
  /** Cursors of the neighbouring pages; undefined at the ends. */
  older: string | undefined;
  newer: string | undefined;
  /** There are more than a list without pages shows. */
  cut: boolean;
}

export interface PagePosition {
  after?: string | undefined;
  before?: string | undefined;
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function listOrders(scope: ListScope, position: PagePosition = {}): Promise<OrderList> {
  await requirePermission('orders.read');
  if (scope.kind === 'all' || scope.kind === 'view') return pagedList(scope, position);
  const found = await unpagedRows(scope);
  const rows = await summaries(found.slice(0, LONGEST_LIST));
  return { rows, older: undefined, newer: undefined, cut: found.length > LONGEST_LIST };
}

async function pagedList(scope: ListScope, { after, before }: PagePosition): Promise<OrderList> {
  const towardsNewer = decodeCursor(before);
  let page = await readPage(scope, towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await readPage(scope, 'older', undefined);
  const { rows, hasOlder, hasNewer } = page;
  const [first, last] = [rows.at(0), rows.at(-1)];
  return {
    rows: await summaries(rows),
    older: hasOlder && last ? encodeCursor(last) : undefined,
    newer: hasNewer && first ? encodeCursor(first) : undefined,
    cut: false,
  };
}

async function readPage(
  scope: ListScope,
  direction: 'older' | 'newer',
  from: ReturnType<typeof decodeCursor>,
): Promise<PageOfRows<OrderListRow>> {
  const statuses = statusesOf(scope) ?? [undefined];
  // One read a status, each along its index; merging them costs a few comparisons and no sort of the table.
  const answers = await Promise.all(
    statuses.map((status) => ordersBeyond(reader(), { status, from, direction, limit: PAGE_SIZE + 1 })),
  );
  return pageOfRows(answers, { direction, within: from !== undefined, size: PAGE_SIZE });
}

async function unpagedRows(scope: Exclude<ListScope, { kind: 'all' | 'view' }>): Promise<OrderListRow[]> {
  const limit = LONGEST_LIST + 1;
  if (scope.kind === 'reviews') return ordersUnderReview(reader(), limit);
  if (scope.kind === 'refused') return ordersRefused(reader(), Date.now() - REFUSED_FOR_MS, limit);
  if (scope.kind === 'unanswered') return ordersUnanswered(reader(), Date.now() - UNANSWERED_AFTER_MS, limit);
  const prefixes = searchPrefixes(scope.term);
  const found = prefixes ? await searchOrders(reader(), prefixes, limit) : [];
  return found.sort((a, b) => b.createdAt - a.createdAt);
}

async function summaries(rows: readonly OrderListRow[]): Promise<OrderSummary[]> {
  const work = await openWorkOf(
    reader(),
    rows.map(({ id }) => id),
  );
  const now = Date.now();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    placedAt: new Date(row.createdAt),
    customer: visibleText(`${row.firstName} ${row.lastName}`.trim(), 100) || missingText(row),
    email: visibleText(row.email, 100),
    status: row.status,
    total: paise(row.totalPaise),
    captured: paise(row.capturedPaise),
    refunded: paise(row.refundedPaise),
    next: nextStep(
      { ...row, open: work.filter(({ orderId }) => orderId === row.id).map(({ kind }) => kind) },
      now,
    ),
  }));
}

/** Orders by status, each counted up to {@link COUNT_CAP}. */
export async function orderCounts(): Promise<ReadonlyMap<OrderStatus, number>> {
  await requirePermission('orders.read');
  return countOrdersByStatus(reader(), COUNT_CAP);
}
