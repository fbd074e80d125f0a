/** Lines of transfers as a file for the accountant: rupees as plain numbers, times in India's. */
import 'server-only';
import { reader } from '@/db/client';
import { linesForFile, type SettlementFilter } from '@/db/queries/settlement-list';
import { requirePermission } from '@/lib/auth/guard';
import { csvLine, rupeesCell } from '@/lib/csv';
import { BYTE_ORDER_MARK, streamOf } from '@/lib/csv-stream';
import { indianTime } from '@/lib/figures/indian-day';

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
  let after: Line | undefined;
  let count = 0;
  let complete = false;
  try {
    yield BYTE_ORDER_MARK + csvLine(HEAD);
    for (;;) {
      const rows = await linesForFile(reader(), filter, after, AT_ONCE);
      after = rows.at(-1);
      if (!after) break;
      count += rows.length;
      yield rows.map((row) => csvLine(cellsOf(row))).join('');
    }
    complete = true;
  } finally {
    await ended(count, complete);
  }
}

type Line = Awaited<ReturnType<typeof linesForFile>>[number];

function cellsOf(row: Line): (string | number | null)[] {
  const [settledOn] = indianTime(row.settledAt).split(' ');
  return [
    row.utr,
    settledOn ?? '',
    row.position + 1,
    row.transactionId,
    indianTime(row.transactedAt),
    row.program,
    row.reference,
    row.paymentId,
    row.refundId,
    rupeesCell(row.amountPaise),
    rupeesCell(row.deductedPaise),
    rupeesCell(row.settledPaise),
    row.matchedBy,
    row.fault,
  ];
}
