import Link from 'next/link';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { MessageSummary } from '@/lib/console/customer-messages';
import { customerMessages as t } from '@/lib/console/messages';
import { When } from '../when';
import { MessageStateChip } from './message-state-chip';

/** Newest first. */
export function MessageTable({ rows }: { rows: MessageSummary[] }) {
  return (
    <Table caption={t.title} stacked className="text-13 [&_td]:py-0.5">
      <TableHead>
        <HeadCell>{t.columns.message}</HeadCell>
        <HeadCell>{t.columns.to}</HeadCell>
        <HeadCell>{t.columns.state}</HeadCell>
        <HeadCell>{t.columns.order}</HeadCell>
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
      <Cell label={t.columns.message}>
        <Link href={`/admin/messages/${row.id}`} prefetch={false} className="link font-medium">
          {row.what}
        </Link>
        <When at={row.writtenAt} className="block text-13 whitespace-nowrap text-muted" />
      </Cell>
      <Cell label={t.columns.to} className="wide wrap-anywhere">
        {row.to}
      </Cell>
      <Cell label={t.columns.state}>
        <MessageStateChip state={row.state} />
        {row.why && <span className="mt-1 block max-w-80 text-13 wrap-anywhere text-muted">{row.why}</span>}
        {row.nextTryAt && (
          <span className="block text-13 text-muted">
            <span>{t.tried(row.attempts)}</span>
            <When at={row.nextTryAt} />
          </span>
        )}
      </Cell>
      <Cell label={t.columns.order} className="wide">
        <Link
          href={`/admin/orders/${row.orderId}`}
          prefetch={false}
          className="link whitespace-nowrap tabular-nums"
        >
          {row.reference}
        </Link>
      </Cell>
    </TableRow>
  );
}
