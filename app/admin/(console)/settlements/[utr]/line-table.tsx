import { CircleAlert, CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { settlements as t } from '@/lib/console/messages';
import type { LineView } from '@/lib/console/settlements/settlement-detail';
import { formatINR, paise } from '@/lib/money';
import { signed } from '../../invoices/invoice-sums';

/** In the gateway's order. On a phone the order and what it is matched with stand below the transaction. */
export function LineTable({ lines }: { lines: readonly LineView[] }) {
  const names = t.one.columns;
  return (
    <Table caption={t.one.lines}>
      <TableHead>
        <HeadCell className="max-md:px-3">{names.transaction}</HeadCell>
        <HeadCell className="max-md:hidden">{names.order}</HeadCell>
        <HeadCell figures className="max-md:hidden">
          {names.amount}
        </HeadCell>
        <HeadCell figures className="max-md:hidden">
          {names.deducted}
        </HeadCell>
        <HeadCell figures className="max-md:px-3">
          {names.settled}
        </HeadCell>
        <HeadCell className="max-md:hidden">{names.state}</HeadCell>
      </TableHead>
      <TableBody>
        {lines.map((line) => (
          <TableRow key={line.position}>
            <Cell className="max-md:px-3">
              <span className="block break-all">{line.transaction}</span>
              <span className="block text-13 text-muted">{line.program}</span>
              <div className="mt-1 flex flex-col items-start gap-1 md:hidden">
                <OrderLink line={line} />
                <State line={line} />
              </div>
            </Cell>
            <Cell className="max-md:hidden">
              <OrderLink line={line} />
            </Cell>
            <Cell figures className="max-md:hidden">
              {signed(line.amount)}
            </Cell>
            <Cell figures className="max-md:hidden">
              {signed(line.deducted)}
            </Cell>
            <Cell figures className="max-md:px-3">
              {signed(line.settled)}
            </Cell>
            <Cell className="max-md:hidden">
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
    <Chip icon={CircleAlert} tone="harm">
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
