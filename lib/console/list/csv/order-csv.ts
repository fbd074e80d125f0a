/** The orders of a list as a file. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { type ExportRow, exportRows } from '@/db/queries/order-export';
import { requirePermission } from '@/lib/auth/guard';
import { csvLine, rupeesCell } from '@/lib/csv';
import { BYTE_ORDER_MARK, streamOf } from '@/lib/csv-stream';
import { indianTime } from '@/lib/figures/indian-day';
import { common, orderCsv as t } from '../../messages';
import type { Matching } from '../reading/matching';
import { type Position, readOrders } from '../reading/read-orders';
import { methodName } from '../rows/method-name';

const ROWS_AT_ONCE = 1_000;

type Cell = string | number | null;

/**
 * In the order of the list, read page by page as the browser takes it.
 * @param ended is told how many rows there were; `complete` is false where the browser or the database broke it off.
 */
export async function orderCsv(...file: Parameters<typeof lines>): Promise<ReadableStream<Uint8Array>> {
  await requirePermission('orders.export');
  return streamOf(lines(...file));
}

async function* lines(
  matching: Pick<Matching, 'filter' | 'found' | 'sort'>,
  ended: (rows: number, complete: boolean) => Promise<void>,
): AsyncGenerator<string> {
  let from: Position['from'];
  let count = 0;
  let complete = false;
  try {
    yield BYTE_ORDER_MARK + csvLine(Object.values(t.columns));
    do {
      const page = await readOrders(matching, { from, direction: 'older' }, ROWS_AT_ONCE);
      const last = page.rows.at(-1);
      const rows = await exportRows(
        reader(),
        page.rows.map(({ id }) => id),
      );
      count += rows.length;
      yield rows.map((row) => csvLine(cellsOf(row))).join('');
      from = page.hasOlder && last ? { ...last, amount: last.totalPaise } : undefined;
    } while (from);
    complete = true;
  } finally {
    await ended(count, complete);
  }
}

/** One cell for each of the file's columns, in their order. */
export function cellsOf(row: ExportRow): Cell[] {
  const cells: Record<keyof typeof t.columns, Cell> = {
    reference: row.reference,
    placed: indianTime(row.createdAt),
    customer: `${row.firstName} ${row.lastName}`.trim(),
    email: row.email,
    // Without the plus sign, with which it would begin like a formula.
    mobile: row.mobile && `${row.dialCode} ${row.mobile}`,
    business: row.businessName,
    gstin: row.gstin,
    status: common.statuses[row.status],
    method: row.method && methodName(row.method),
    goods: rupeesCell(row.subtotalPaise),
    delivery: rupeesCell(row.shippingPaise),
    coupon: row.couponCode,
    couponAmount: rupeesCell(row.couponPaise),
    total: rupeesCell(row.totalPaise),
    offer: rupeesCell(row.discountPaise),
    held: rupeesCell(row.authorisedPaise - row.capturedPaise - row.releasedPaise),
    charged: rupeesCell(row.capturedPaise),
    released: rupeesCell(row.releasedPaise),
    refunded: rupeesCell(row.refundedPaise),
    fee: rupeesCell(row.feePaise),
    gatewayOrder: row.gatewayOrderId,
    dispatched: row.dispatchedAt === null ? null : indianTime(row.dispatchedAt),
    courier: row.courier,
    tracking: row.trackingNumber,
  };
  return Object.keys(t.columns).map((name) => cells[name as keyof typeof cells]);
}
