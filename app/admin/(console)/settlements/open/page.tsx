import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/components/ui/table';
import { requirePermission } from '@/lib/auth/guard';
import { settlements as t } from '@/lib/console/messages';
import { type OpenPayment, openPayments } from '@/lib/console/settlements/settlement-list';
import { formatINR, paise } from '@/lib/money';
import { shop } from '@/shop/config';
import { single } from '../../../single';
import { signed } from '../../invoices/invoice-sums';
import { Pager } from '../../pager';
import { BelowHeading } from '../below-heading';
import { Day } from '../day';

export const metadata: Metadata = { title: t.open.title };

export default async function OpenPaymentsPage({ searchParams }: PageProps<'/admin/settlements/open'>) {
  await requirePermission('settlements.read', '/admin/settlements/open');
  const query = await searchParams;
  const late = single(query.late) === '1';
  const open = await openPayments({ after: single(query.after), before: single(query.before), late });
  const days = shop.payment.settledWithinDays;
  return (
    <>
      <BelowHeading title={t.open.title}>{late ? t.open.lateIntro(days) : t.open.intro(days)}</BelowHeading>
      {open && open.overdue.count > 0 && (
        <Notice
          tone="harm"
          title={t.open.overdue(open.overdue.count, formatINR(paise(open.overdue.paise)))}
        />
      )}
      {open && (late || open.overdue.count > 0) && (
        <Link
          href={late ? '/admin/settlements/open' : '/admin/settlements/open?late=1'}
          prefetch={false}
          className="link self-start"
        >
          {late ? t.open.all : t.open.onlyLate}
        </Link>
      )}
      {open && open.rows.length > 0 ? (
        <OpenTable rows={open.rows} />
      ) : (
        <p role="status">{open ? (late ? t.open.noneLate : t.open.empty) : t.open.unknown}</p>
      )}
      <Pager newer={pageHref(late, 'before', open?.newer)} older={pageHref(late, 'after', open?.older)} />
    </>
  );
}

function pageHref(late: boolean, side: 'after' | 'before', cursor: string | undefined): Route | undefined {
  return cursor === undefined
    ? undefined
    : `/admin/settlements/open?${new URLSearchParams({ ...(late && { late: '1' }), [side]: cursor })}`;
}

function OpenTable({ rows }: { rows: readonly OpenPayment[] }) {
  const names = t.open.columns;
  return (
    <Table caption={t.open.title} stacked>
      <TableHead>
        <HeadCell>{names.order}</HeadCell>
        <HeadCell>{names.payment}</HeadCell>
        <HeadCell>{names.charged}</HeadCell>
        <HeadCell figures>{names.amount}</HeadCell>
        <HeadCell>{names.days}</HeadCell>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <Cell label={names.order}>
              <Link href={`/admin/orders/${row.orderId}`} prefetch={false} className="link tabular-nums">
                {row.reference}
              </Link>
            </Cell>
            <Cell label={names.payment} className="break-all">
              {row.id}
            </Cell>
            <Cell label={names.charged} className="whitespace-nowrap">
              <Day at={row.chargedAt} />
            </Cell>
            <Cell label={names.amount} figures>
              {signed(row.paise)}
            </Cell>
            <Cell label={names.days} className={row.late ? 'font-medium text-harm' : undefined}>
              {row.late ? t.open.late(row.days) : t.open.days(row.days)}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
