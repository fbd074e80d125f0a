'use client';

import './order-list.css';
import { Cell, HeadCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { type OrderColumns, type OrderRowView, rowsOf } from '@/lib/console/list/rows/row-columns';
import { orderList as t } from '@/lib/console/messages/overview';

interface OrderTableProps {
  columns: OrderColumns;
  /** The list's own query: the pages of an order lead back to it. */
  back: string;
  /** Of the columns that sort: where they lead, and how the list is sorted by them now. */
  sorts: Record<'order' | 'total', { href: string; now: 'ascending' | 'descending' | undefined }>;
}

/**
 * The browser's component, though it works without scripts: its rows travel as plain texts, and no markup a second time. Plain
 * links: nothing is fetched ahead, and a row costs the server little.
 */
export function OrderTable({ columns, back, sorts }: OrderTableProps) {
  return (
    <Table caption={t.title} stacked className="order-list">
      <TableHead>
        <HeadCell>
          <span className="sr-only">{t.columns.select}</span>
        </HeadCell>
        <SortHead {...sorts.order} label={t.columns.order} title={t.sortBy.order} />
        <HeadCell>{t.columns.customer}</HeadCell>
        <HeadCell>{t.columns.status}</HeadCell>
        <SortHead {...sorts.total} label={t.columns.total} title={t.sortBy.total} figures />
        <HeadCell figures>{t.columns.captured}</HeadCell>
        <HeadCell figures>{t.columns.refunded}</HeadCell>
        <HeadCell>{t.columns.next}</HeadCell>
      </TableHead>
      <TableBody>
        {rowsOf(columns).map((row) => (
          <OrderRow key={row.id} row={row} back={back} />
        ))}
      </TableBody>
    </Table>
  );
}

function OrderRow({ row, back }: { row: OrderRowView; back: string }) {
  const query = back && `back=${encodeURIComponent(back)}`;
  return (
    <tr data-row data-order={row.id}>
      <td>
        <label>
          <input
            type="checkbox"
            form="bulk"
            name="order"
            value={row.id}
            aria-label={t.select(row.reference)}
          />
        </label>
      </td>
      <Cell label={t.columns.order}>
        <a data-open href={`/admin/orders/${row.id}${query && `?${query}`}`}>
          {row.reference}
        </a>
        <small>{row.placed}</small>
      </Cell>
      <Cell label={t.columns.customer} className="wide">
        <b>{row.customer}</b>
        <small>{row.email}</small>
      </Cell>
      <Cell label={t.columns.status}>
        <i data-tone={row.tone}>{row.status}</i>
      </Cell>
      <Cell label={t.columns.total}>{row.total}</Cell>
      <Cell label={t.columns.captured}>{row.captured}</Cell>
      <Cell label={t.columns.refunded}>{row.refunded}</Cell>
      <Cell label={t.columns.next}>
        <span data-urgency={row.lapse || row.urgency}>{row.next}</span>
        {row.mayCapture === 1 && (
          <a
            data-capture
            href={`/admin/orders/${row.id}/capture?next=1${query && `&${query}`}`}
            aria-label={t.captureOf(row.reference)}
          >
            {t.capture}
          </a>
        )}
      </Cell>
    </tr>
  );
}

interface SortHeadProps {
  href: string;
  now: 'ascending' | 'descending' | undefined;
  label: string;
  title: string;
  figures?: boolean;
}

function SortHead({ href, now, label, title, figures = false }: SortHeadProps) {
  return (
    <HeadCell figures={figures} aria-sort={now}>
      <a href={href} title={title}>
        {label}
      </a>
    </HeadCell>
  );
}
