import { CircleAlert, CircleCheck, CircleHelp, CircleSlash, Hand, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { Chip, type Tone } from '@/components/ui/chip';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import type { AuditView } from '@/lib/console/audit/audit-list';
import { audit as t } from '@/lib/console/messages';
import { When } from '../when';

const LOOK: Record<AuditView['result'], { icon: LucideIcon; tone: Tone }> = {
  asked: { icon: Hand, tone: 'neutral' },
  done: { icon: CircleCheck, tone: 'good' },
  refused: { icon: CircleSlash, tone: 'harm' },
  failed: { icon: CircleAlert, tone: 'harm' },
  unknown: { icon: CircleHelp, tone: 'neutral' },
};

/** Newest first. */
export function AuditTable({ rows }: { rows: AuditView[] }) {
  return (
    <Table caption={t.title} stacked>
      <TableHead>
        <HeadCell>{t.columns.at}</HeadCell>
        <HeadCell>{t.columns.what}</HeadCell>
        <HeadCell>{t.columns.order}</HeadCell>
        <HeadCell>{t.columns.origin}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <AuditRow key={row.number} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function AuditRow({ row }: { row: AuditView }) {
  const { icon, tone } = LOOK[row.result];
  return (
    <TableRow>
      <Cell label={t.columns.at}>
        <When at={row.at} className="block whitespace-nowrap max-lg:text-13" />
        <span className="block max-w-60 text-13 wrap-anywhere">{row.actor ?? t.nobody}</span>
        <span className="block text-13 text-muted">{t.row(row.number)}</span>
      </Cell>
      <Cell label={t.columns.what}>
        <span className="mr-2 font-medium">{row.what}</span>
        <Chip icon={icon} tone={tone}>
          {t.results[row.result]}
        </Chip>
        <span className="mt-1 block max-w-96 text-13 wrap-anywhere text-muted">{row.details}</span>
      </Cell>
      <Cell label={t.columns.order} className="wide max-lg:empty:hidden">
        <OrderLink row={row} />
      </Cell>
      <Cell label={t.columns.origin} className="wide lg:max-w-72">
        <Origin row={row} />
      </Cell>
    </TableRow>
  );
}

function OrderLink({ row: { orderId, reference } }: { row: AuditView }) {
  if (!orderId || !reference) return null;
  return (
    <Link href={`/admin/orders/${orderId}`} prefetch={false} className="link whitespace-nowrap tabular-nums">
      {reference}
    </Link>
  );
}

function Origin({ row: { address, device, requestId } }: { row: AuditView }) {
  return (
    <span className="block text-13">
      <span className="block">{address ?? t.noAddress}</span>
      <span className="line-clamp-2 wrap-anywhere text-muted">{device}</span>
      <span className="block text-muted">{t.request(requestId)}</span>
    </span>
  );
}
