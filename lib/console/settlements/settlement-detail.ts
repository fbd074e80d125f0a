/** One transfer with its lines, and what an order's page says of the bank. Each function demands its permission itself. */
import 'server-only';
import { cache } from 'react';
import { reader } from '@/db/client';
import { type LineRow, lineSums, linesOf, settledLinesOfOrder } from '@/db/queries/settlement-list';
import { settlementByUtr } from '@/db/queries/settlements';
import { requirePermission } from '@/lib/auth/guard';
import { besideOf } from '@/lib/settlements/totals';
import { visibleText } from '../visible-text';

const LINES = 50;

export interface LineView {
  position: number;
  transaction: string;
  program: string;
  order: { id: string; reference: string } | undefined;
  refund: boolean;
  /** Paise, below zero for what goes back. */
  amount: number;
  deducted: number;
  settled: number;
  fault: LineRow['fault'];
  /** Paise of the payment that it is of. */
  charged: number | undefined;
}

/** Read once while one page is rendered: its title needs it too. @returns undefined when there is no such transfer. */
export const settlementOf = cache(async (utr: string) => {
  await requirePermission('settlements.read');
  return settlementByUtr(reader(), utr);
});

/** What it makes up beside what its lines do, and its lines after a position. */
export async function settlementLines(utr: string, after: number) {
  await requirePermission('settlements.read');
  const settlement = await settlementOf(utr);
  if (!settlement) return undefined;
  const [rows, sums] = await Promise.all([linesOf(reader(), utr, after, LINES + 1), lineSums(reader(), utr)]);
  const beside = besideOf(settlement, sums.settledPaise, sums.goesBack > 0);
  return {
    lines: rows.slice(0, LINES).map(lineView),
    next: rows.length > LINES ? rows[LINES - 1]?.position : undefined,
    lineSum: sums.settledPaise,
    beside,
    difference: settlement.settledPaise - (sums.settledPaise - beside),
  };
}

function lineView(row: LineRow): LineView {
  return {
    position: row.position,
    transaction: visibleText(row.transactionId, 100),
    program: visibleText(row.program ?? '', 60),
    order:
      row.orderId === null || row.reference === null
        ? undefined
        : { id: row.orderId, reference: row.reference },
    refund: row.refundId !== null,
    amount: row.amountPaise,
    deducted: row.deductedPaise,
    settled: row.settledPaise,
    fault: row.fault,
    charged: row.capturedPaise ?? undefined,
  };
}

export interface OrderSettlement {
  utr: string;
  /** Of its line in the transfer. */
  position: number;
  settledAt: Date;
  /** Paise, below zero for what was taken back. */
  amount: number;
  /** Whether it is of a refund that the shop has. */
  refund: boolean;
  fault: LineRow['fault'];
}

/** Under which transfers an order's money came to the bank or was taken back, the oldest first. */
export async function settlementOfOrder(orderId: string): Promise<OrderSettlement[]> {
  await requirePermission('orders.read');
  const rows = await settledLinesOfOrder(reader(), orderId);
  return rows.map(({ utr, position, settledAt, amountPaise, refundId, fault }) => ({
    ...{ utr, position, fault },
    settledAt: new Date(settledAt),
    amount: amountPaise,
    refund: refundId !== null,
  }));
}
