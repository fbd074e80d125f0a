import { CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { settlements as t } from '@/lib/console/messages';
import type { LineView } from '@/lib/console/settlements/settlement-detail';
import { formatINR, paise } from '@/lib/money';
import { signed } from '../../invoices/invoice-sums';

/** In the gateway's order. */
export function LineTable({ lines }: { lines: readonly LineView[] }) {
  const names = t.one.columns;
  return (
    <Table caption={t.one.lines} stacked>
      <TableHead>
        <HeadCell>{names.transaction}</HeadCell>
        <HeadCell>{names.order}</HeadCell>
        <HeadCell figures>{names.amount}</HeadCell>
        <HeadCell figures>{names.deducted}</HeadCell>
        <HeadCell figures>{names.settled}</HeadCell>
        <HeadCell>{names.state}</HeadCell>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.position}>
            <Cell label={names.transaction}>
              <span className="block break-all">{line.transaction}</span>
              <span className="block text-13 text-muted">{line.program}</span>
            </Cell>
            <Cell label={names.order} className="wide">
              <OrderLink line={line} />
            </Cell>
            <Cell label={names.amount} figures>
              {signed(line.amount)}
            </Cell>
            <Cell label={names.deducted} figures>
              {signed(line.deducted)}
            </Cell>
            <Cell label={names.settled} figures>
              {signed(line.settled)}
            </Cell>
            <Cell label={names.state}>
              <State line={line} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function OrderLink({ line: { order } }: { line: LineView }) {
  if (!order) return null;
  return (
    <Link href={`/admin/orders/${order.id}`} prefetch={false} className="link whitespace-nowrap tabular-nums">
      {order.reference}
    </Link>
  );
}

function State({ line }: { line: LineView }) {
  return line.fault === null ? (
    <Chip icon={CircleCheck} tone="good">
      {line.refund ? t.one.matched.refund : t.one.matched.payment}
    </Chip>
  ) : (
    <Chip icon={CircleAlert} tone={line.fault === 'not-ours' ? 'neutral' : 'harm'}>
      {faultText(line, line.fault)}
    </Chip>
  );
}

function faultText({ charged, amount }: LineView, fault: NonNullable<LineView['fault']>): string {
  if (fault !== 'differs') return t.one[fault];
  return charged !== undefined && amount >= 0
    ? t.one.differs(formatINR(paise(charged)))
    : t.one.differsRefund;
}
