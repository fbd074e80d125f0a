/** Transfers to the bank as the console lists them. Each function demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import {
  firstSettlementAt,
  lineFaults,
  type SettlementFilter,
  settlementSums,
  settlementsBeyond,
  unsettledBeyond,
  unsettledSums,
} from '@/db/queries/settlement-list';
import { lastSettlementFetch, type SettlementRow } from '@/db/queries/settlements';
import { requirePermission } from '@/lib/auth/guard';
import { DAY_MS, monthBounds } from '@/lib/figures/indian-day';
import { daysSince, overdueBefore } from '@/lib/settlements/ranges';
import { shop } from '@/shop/config';
import { type PagePosition, pageAt } from '../list/page-at';
import { settlements as t } from '../messages';
import { visibleText } from '../visible-text';
import { ASKED_FOR_MS } from './attention';

/** Amounts are paise; below zero where more went back than came. */
export interface SettlementView {
  utr: string;
  settledAt: Date;
  transactions: number;
  gross: number;
  deducted: number;
  settled: number;
  /** What is wrong with it, a sentence each. */
  faults: string[];
}

export async function listSettlements(month: string | undefined, position: PagePosition) {
  await requirePermission('settlements.read');
  const filter = monthBounds(month ?? '') ?? {};
  return {
    ...(await pageOfSettlements(filter, position)),
    sums: await settlementSums(reader(), filter),
    first: await firstSettlementAt(reader()),
  };
}

/** Those that the console's first page counts, newest first. @param now UTC milliseconds. */
export async function disagreeingSettlements(position: PagePosition, now = Date.now()) {
  await requirePermission('settlements.read');
  return pageOfSettlements({ from: now - ASKED_FOR_MS, disagreeing: true }, position);
}

async function pageOfSettlements(filter: SettlementFilter, position: PagePosition) {
  const page = await pageAt(position, (request) => settlementsBeyond(reader(), filter, request), placeOf);
  const faults =
    page.rows.length > 0
      ? await lineFaults(
          reader(),
          page.rows.map(({ utr }) => utr),
        )
      : [];
  return {
    ...page,
    rows: page.rows.map((row) =>
      view(
        row,
        faults.filter(({ utr }) => utr === row.utr),
      ),
    ),
  };
}

function view(row: SettlementRow, lines: Awaited<ReturnType<typeof lineFaults>>): SettlementView {
  const count = row.completeAt === null ? [t.incomplete] : [];
  const own = (row.faults ?? []).filter((fault) => fault !== 'count' || count.length === 0);
  return {
    utr: row.utr,
    settledAt: new Date(row.settledAt),
    transactions: row.transactions,
    gross: row.grossPaise,
    deducted: row.deductedPaise,
    settled: row.settledPaise,
    faults: [
      ...count,
      // Of one whose lines are missing nothing else can be said.
      ...(count.length > 0 ? [] : own.map((fault) => t.faults[fault])),
      ...lines.flatMap((line) => (line.fault ? [t.lineFaults[line.fault](line.count)] : [])),
    ],
  };
}

/** What came of the last fetch; undefined before the first. */
export async function settlementState() {
  await requirePermission('settlements.read');
  return lastSettlementFetch(reader());
}

export interface OpenPayment {
  id: string;
  orderId: string;
  reference: string;
  paise: number;
  chargedAt: Date;
  days: number;
  late: boolean;
}

/**
 * What is charged and in no transfer, newest first. Before settlements were fetched nobody knows: undefined.
 * `late`: only what is late, the oldest first.
 */
export async function openPayments(
  { late = false, ...position }: PagePosition & { late?: boolean },
  now = Date.now(),
) {
  await requirePermission('settlements.read');
  const since = (await lastSettlementFetch(reader()))?.since;
  if (since === undefined || since === null) return undefined;
  const cutoff = overdueBefore(now, shop.payment.settledWithinDays);
  const range = { from: since, until: late ? cutoff : now + DAY_MS };
  const page = await pageAt(
    position,
    ({ direction, ...request }) =>
      unsettledBeyond(reader(), range, {
        ...request,
        direction: late === (direction === 'older') ? 'newer' : 'older',
      }),
    (row) => row,
    late ? 'oldest' : 'newest',
  );
  return {
    ...page,
    overdue: await unsettledSums(reader(), since, cutoff),
    rows: page.rows.map(
      (row): OpenPayment => ({
        id: visibleText(row.id, 100),
        orderId: row.orderId,
        reference: row.reference,
        paise: row.capturedPaise,
        chargedAt: new Date(row.chargedAt),
        days: Math.max(0, daysSince(row.chargedAt, now)),
        late: row.chargedAt < cutoff,
      }),
    ),
  };
}

const placeOf = (row: SettlementRow) => ({ createdAt: row.settledAt, id: row.utr });
