/**
 * Transfers as a file for the accountant, rupees as plain numbers, times in India's: a row a line, and after the lines of each
 * transfer a row of what it deducts beside them. All of `settled_inr` together is all of `came_inr`.
 */
import 'server-only';
import { reader } from '@/db/client';
import { linesForFile, type SettlementFilter } from '@/db/queries/settlement-list';
import { requirePermission } from '@/lib/auth/guard';
import { csvLine, rupeesCell } from '@/lib/csv';
import { BYTE_ORDER_MARK, streamOf } from '@/lib/csv-stream';
import { indianDay, indianTime } from '@/lib/figures/indian-day';

const AT_ONCE = 1_000;
const HEAD = [
  ...[
    'utr',
    'settled_on',
    'line',
    'transaction_id',
    'transaction_time',
    'program',
    'order_number',
    'payment_id',
  ],
  ...['refund_id', 'amount_inr', 'deducted_inr', 'settled_inr', 'matched_by', 'fault'],
  ...['came_inr', 'all_charged_inr', 'all_deducted_inr', 'mdr_inr', 'gst_inr', 'refunds_inr'],
  ...['chargebacks_inr', 'platform_fee_inr', 'other_inr'],
];

/**
 * The oldest first, read page by page as the browser takes it.
 * @param ended is told how many lines there were; `complete` is false where the browser or the database broke it off.
 */
export async function settlementCsv(...file: Parameters<typeof lines>): Promise<ReadableStream<Uint8Array>> {
  await requirePermission('settlements.read');
  return streamOf(lines(...file));
}

async function* lines(
  filter: SettlementFilter & { utr?: string | undefined },
  ended: (rows: number, complete: boolean) => Promise<void>,
): AsyncGenerator<string> {
  let last: FileRow | undefined;
  let count = 0;
  let linesPaise = 0;
  let complete = false;
  try {
    yield BYTE_ORDER_MARK + csvLine(HEAD);
    for (;;) {
      const after = last && { settledAt: last.settledAt, utr: last.utr, position: last.position ?? -1 };
      const rows = await linesForFile(reader(), filter, after, AT_ONCE);
      let text = '';
      for (const row of rows) {
        if (last && last.utr !== row.utr) {
          text += csvLine(transferCells(last, linesPaise));
          linesPaise = 0;
        }
        if (row.position !== null) {
          text += csvLine(lineCells(row));
          linesPaise += row.settledPaise ?? 0;
          count += 1;
        }
        last = row;
      }
      if (rows.length === 0) break;
      yield text;
    }
    if (last) yield csvLine(transferCells(last, linesPaise));
    complete = true;
  } finally {
    await ended(count, complete);
  }
}

type FileRow = Awaited<ReturnType<typeof linesForFile>>[number];
type Cells = (string | number | null)[];

const TRANSFER_CELLS = 9;

function lineCells(row: FileRow): Cells {
  return [
    row.utr,
    indianDay(row.settledAt),
    (row.position ?? 0) + 1,
    row.transactionId,
    row.transactedAt === null ? null : indianTime(row.transactedAt),
    row.program,
    row.reference,
    row.paymentId,
    row.refundId,
    rupees(row.amountPaise),
    rupees(row.deductedPaise),
    rupees(row.settledPaise),
    row.matchedBy,
    row.fault,
    ...Array<null>(TRANSFER_CELLS).fill(null),
  ];
}

/** @param linesPaise what its lines make up: what came is that much less what is deducted beside them. */
function transferCells({ transfer, settledAt }: FileRow, linesPaise: number): Cells {
  const beside = linesPaise - transfer.settledPaise;
  return [
    transfer.utr,
    indianDay(settledAt),
    ...Array<null>(7).fill(null),
    ...[0, beside, -beside].map(rupees),
    null,
    transfer.faults?.join(' ') ?? null,
    ...[transfer.settledPaise, transfer.grossPaise, transfer.deductedPaise].map(rupees),
    ...[transfer.mdrPaise, transfer.gstPaise, transfer.refundsPaise].map(rupees),
    ...[transfer.chargebacksPaise, transfer.platformFeePaise, transfer.otherPaise].map(rupees),
  ];
}

/** As a cell, of a transfer that may lack it. */
const rupees = (paise: number | null) => (paise === null ? null : rupeesCell(paise) || 0);
