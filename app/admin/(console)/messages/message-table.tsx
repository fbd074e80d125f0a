import Link from 'next/link';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { MessageSummary } from '@/lib/console/customer-messages';
import { customerMessages as t } from '@/lib/console/messages';
import { When } from '../when';
import { MessageStateChip } from './message-state-chip';

/** Newest first. On a phone the customer stands below the message, and the order below the state. */
export function MessageTable({ rows }: { rows: MessageSummary[] }) {
  return (
    <Table caption={t.title}>
      <TableHead>
        <HeadCell>{t.columns.message}</HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.to}</HeadCell>
        <HeadCell>{t.columns.state}</HeadCell>
        <HeadCell className="max-md:hidden">{t.columns.order}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <MessageRow key={row.id} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function MessageRow({ row }: { row: MessageSummary }) {
  return (
    <TableRow>
      <Cell className="max-md:px-3">
        <Link href={`/admin/messages/${row.id}`} prefetch={false} className="link font-medium">
          {row.what}
        </Link>
        <When at={row.writtenAt} className="block text-13 whitespace-nowrap text-muted" />
        <span className="block max-w-40 truncate text-13 md:hidden">{row.to}</span>
      </Cell>
      <Cell className="max-w-60 max-md:hidden">
        <span className="block truncate">{row.to}</span>
      </Cell>
      <Cell className="max-md:px-3">
        <MessageStateChip state={row.state} />
        {row.why && <span className="mt-1 block max-w-80 text-13 wrap-anywhere text-muted">{row.why}</span>}
        {row.nextTryAt && (
          <span className="block text-13 text-muted">
            <span>{t.tried(row.attempts)}</span>
            <When at={row.nextTryAt} />
          </span>
        )}
        <OrderLink row={row} className="mt-1 block text-13 md:hidden" />
      </Cell>
      <Cell className="max-md:hidden">
        <OrderLink row={row} />
      </Cell>
    </TableRow>
  );
}

function OrderLink({ row, className = '' }: { row: MessageSummary; className?: string }) {
  return (
    <Link
      href={`/admin/orders/${row.orderId}`}
      prefetch={false}
      className={`link whitespace-nowrap tabular-nums ${className}`}
    >
      {row.reference}
    </Link>
  );
}
