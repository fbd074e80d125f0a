import Link from 'next/link';
import { Money } from '@/components/ui/price';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { OrderSummary } from '@/lib/console/list/order-list';
import { orderList as t } from '@/lib/console/messages';
import { NextStepText } from '../next-step-text';
import { StatusChip } from '../status-chip';
import { When } from '../when';

/** Newest first. On a phone the customer and the total stand below the reference, and what is next below the status. */
export function OrderTable({ rows }: { rows: OrderSummary[] }) {
  return (
    <Table caption={t.title}>
      <TableHead>
        <HeadCell>{t.columns.order}</HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.customer}</HeadCell>
        <HeadCell>{t.columns.status}</HeadCell>
        <HeadCell figures className="max-md:hidden">
          {t.columns.total}
        </HeadCell>
        <HeadCell figures className="max-lg:hidden">
          {t.columns.captured}
        </HeadCell>
        <HeadCell figures className="max-lg:hidden">
          {t.columns.refunded}
        </HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.next}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <OrderRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function OrderRow({ row }: { row: OrderSummary }) {
  return (
    <TableRow>
      <Cell className="max-md:px-3">
        <Link
          href={`/admin/orders/${row.id}`}
          prefetch={false}
          className="link font-medium whitespace-nowrap tabular-nums"
        >
          {row.reference}
        </Link>
        <When at={row.placedAt} className="block text-13 whitespace-nowrap text-muted" />
        <span className="block max-w-40 truncate text-13 md:hidden">{row.customer}</span>
        <Money amount={row.total} exact className="mt-1 font-semibold md:hidden" />
      </Cell>
      <Cell className="max-w-60 max-md:hidden">
        <span className="block truncate">{row.customer}</span>
        <span className="block truncate text-13 text-muted">{row.email}</span>
      </Cell>
      <Cell className="max-md:px-3">
        <StatusChip status={row.status} />
        <NextStepText step={row.next} className="mt-1 md:hidden" />
      </Cell>
      <Cell figures className="max-md:hidden">
        <Money amount={row.total} exact />
      </Cell>
      <Cell figures className="max-lg:hidden">
        {row.captured > 0 ? <Money amount={row.captured} exact /> : <None />}
      </Cell>
      <Cell figures className="max-lg:hidden">
        {row.refunded > 0 ? <Money amount={row.refunded} exact /> : <None />}
      </Cell>
      <Cell className="max-md:hidden">
        <NextStepText step={row.next} />
      </Cell>
    </TableRow>
  );
}

function None() {
  return (
    <span className="text-muted">
      <span aria-hidden>–</span>
      <span className="sr-only">{t.none}</span>
    </span>
  );
}
