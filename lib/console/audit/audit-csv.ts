/** The audit log as a file. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { type AuditFilter, type AuditListRow, auditRowsBeyond } from '@/db/queries/audit';
import { requirePermission } from '@/lib/auth/guard';
import { csvLine } from '@/lib/csv';
import { BYTE_ORDER_MARK, streamOf } from '@/lib/csv-stream';

const ROWS_AT_ONCE = 1_000;

const HEAD = [
  ...['number', 'time_utc', 'action', 'result', 'actor', 'order_number', 'details', 'address', 'device'],
  ...['request_id', 'hash'],
];

/**
 * Newest first, read page by page as the browser takes it. What is recorded meanwhile is not in it.
 * @param ended is told how many rows there were; `complete` is false where the browser or the database broke it off.
 */
export async function auditCsv(...file: Parameters<typeof lines>): Promise<ReadableStream<Uint8Array>> {
  await requirePermission('audit.read');
  return streamOf(lines(...file));
}

async function* lines(
  filter: AuditFilter,
  ended: (rows: number, complete: boolean) => Promise<void>,
): AsyncGenerator<string> {
  let from: { createdAt: number; id: number } | undefined;
  let count = 0;
  let complete = false;
  try {
    yield BYTE_ORDER_MARK + csvLine(HEAD);
    for (;;) {
      const rows = await auditRowsBeyond(reader(), filter, { from, direction: 'older', limit: ROWS_AT_ONCE });
      const last = rows.at(-1);
      if (!last) break;
      from = { createdAt: last.at, id: last.number };
      count += rows.length;
      yield rows.map((row) => csvLine(cellsOf(row))).join('');
    }
    complete = true;
  } finally {
    await ended(count, complete);
  }
}

function cellsOf(row: AuditListRow): (string | number | null)[] {
  const { number, action, result, actor, reference, orderId, details, address, device, requestId, hash } =
    row;
  const time = new Date(row.at).toISOString();
  return [
    number,
    time,
    action,
    result,
    actor,
    reference ?? orderId,
    details,
    address,
    device,
    requestId,
    hash,
  ];
}
